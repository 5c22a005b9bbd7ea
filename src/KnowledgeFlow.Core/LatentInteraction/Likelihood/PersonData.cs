using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Sem.Observed;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>
/// The persons of a model, those with the same items answered side by side: patterns with as many answered outcomes follow one another, so that a
/// vector of persons takes one path.
/// </summary>
internal sealed class PersonData
{
    /// <summary>Cancelled when nobody waits any more for what is computed of them.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>Sorts the rows of a group whose variables include the model's indicators and controls.</summary>
    public PersonData(LatentInteractionModel model, ObservedGroup group)
    {
        Model = model;
        Cancellation = group.Cancellation;
        Count = group.Count;
        var (p, c) = (model.Indicators.Length, model.Controls.Length);
        var indicators = model.Indicators.Select(name => group.Names.IndexOf(name)).ToArray();
        var controls = model.Controls.Select(name => group.Names.IndexOf(name)).ToArray();
        Values = new double[Count * p];
        ControlValues = new double[Count * c];
        ObservedControls = new double[Count * c];
        ControlMeans = new double[c];
        var patterns = ImmutableArray.CreateBuilder<PersonPattern>();
        var next = 0;
        var found = group.Patterns.Select(pattern => (pattern.Rows, Pattern: new PersonPattern(model, [.. Enumerable.Range(0, p).Where(j => pattern.Variables.Contains(indicators[j]))])));
        foreach (var pattern in found.OrderBy(item => item.Pattern.Outcomes.Length))
        {
            patterns.Add(pattern.Pattern with { Start = next, Count = pattern.Rows.Length });
            foreach (var row in pattern.Rows)
            {
                var values = group.Cases.Slice(row * group.Variables, group.Variables);
                for (var j = 0; j < p; j++)
                {
                    Values[(next * p) + j] = values[indicators[j]];
                }

                for (var j = 0; j < c; j++)
                {
                    ObservedControls[(next * c) + j] = values[controls[j]];
                    ControlValues[(next * c) + j] = values[controls[j]];
                    ControlMeans[j] += values[controls[j]] / Count;
                }

                next++;
            }
        }

        for (var i = 0; i < ControlValues.Length; i++)
        {
            ControlValues[i] -= ControlMeans[i % c];
        }

        Patterns = patterns.ToImmutable();
    }

    public LatentInteractionModel Model { get; }

    /// <summary>N.</summary>
    public int Count { get; }

    /// <summary>The indicators, N × p, NaN where missing.</summary>
    public double[] Values { get; }

    /// <summary>The controls less their means, N × c: with these intercepts and effects hardly depend on one another, whatever a control's origin.</summary>
    public double[] ControlValues { get; }

    /// <summary>The controls as observed, N × c.</summary>
    public double[] ObservedControls { get; }

    /// <summary>The controls' means c̄ before.</summary>
    public double[] ControlMeans { get; }

    /// <summary>The patterns, in the order of the persons.</summary>
    public ImmutableArray<PersonPattern> Patterns { get; }
}
