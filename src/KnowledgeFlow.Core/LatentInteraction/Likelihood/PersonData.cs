using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
    /// <param name="model">The model.</param>
    /// <param name="group">The rows.</param>
    /// <param name="centre">What controls are taken less; default for their own means.</param>
    public PersonData(LatentInteractionModel model, ObservedGroup group, ImmutableArray<double> centre = default)
    {
        Model = model;
        Cancellation = group.Cancellation;
        Count = group.Count;
        var (p, c) = (model.Indicators.Length, model.Controls.Length);
        var indicators = model.Indicators.Select(name => group.Names.IndexOf(name)).ToArray();
        var controls = model.Controls.Select(name => group.Names.IndexOf(name)).ToArray();
        var (items, centred, observed, means) = (new double[Count * p], new double[Count * c], new double[Count * c], new double[c]);
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
                    items[(next * p) + j] = values[indicators[j]];
                }

                for (var j = 0; j < c; j++)
                {
                    observed[(next * c) + j] = values[controls[j]];
                    centred[(next * c) + j] = values[controls[j]];
                    means[j] += values[controls[j]] / Count;
                }

                next++;
            }
        }

        for (var i = 0; i < centred.Length; i++)
        {
            centred[i] -= means[i % c];
            if (!centre.IsDefault)
            {
                centred[i] += means[i % c] - centre[i % c];
            }
        }

        Values = ImmutableCollectionsMarshal.AsImmutableArray(items);
        ControlValues = ImmutableCollectionsMarshal.AsImmutableArray(centred);
        ObservedControls = ImmutableCollectionsMarshal.AsImmutableArray(observed);
        ControlMeans = ImmutableCollectionsMarshal.AsImmutableArray(means);
        Patterns = patterns.ToImmutable();
    }

    public LatentInteractionModel Model { get; }

    /// <summary>N.</summary>
    public int Count { get; }

    /// <summary>The indicators, N × p, NaN where missing.</summary>
    public ImmutableArray<double> Values { get; }

    /// <summary>The controls less their means (or what they are centred at), N × c: with these intercepts and effects hardly depend on one another, whatever a control's origin.</summary>
    public ImmutableArray<double> ControlValues { get; }

    /// <summary>The controls as observed, N × c.</summary>
    public ImmutableArray<double> ObservedControls { get; }

    /// <summary>The controls' means c̄ before.</summary>
    public ImmutableArray<double> ControlMeans { get; }

    /// <summary>The patterns, in the order of the persons.</summary>
    public ImmutableArray<PersonPattern> Patterns { get; }
}
