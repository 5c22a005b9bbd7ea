using System.Collections.Immutable;
using KnowledgeFlow.Core.Reconstruction.Targets;

namespace KnowledgeFlow.Core.Reconstruction;

/// <summary>What is known of answers that nobody has: how many, to which items on which scale, and what is printed of them.</summary>
/// <param name="Rows">The number of respondents.</param>
/// <param name="Constructs">The constructs; an item belongs to one of them.</param>
/// <param name="Demographics">The variables with exact margins.</param>
/// <param name="Targets">What has to come out.</param>
public sealed record ReconstructionProblem(
    int Rows, ImmutableArray<AnsweredConstruct> Constructs, ImmutableArray<Demographic> Demographics, ImmutableArray<ReconstructionTarget> Targets)
{
    /// <summary>The shortest run of equal answers as ticked, items in order, that no respondent may have (what screening would exclude); null where any may.</summary>
    public int? ForbiddenRun { get; init; }

    /// <summary>All items, in order.</summary>
    public ImmutableArray<string> Items => [.. Constructs.SelectMany(construct => construct.Items)];

    /// <summary>All columns in order: items, then demographics.</summary>
    public ImmutableArray<string> Columns => [.. Items, .. Demographics.Select(demographic => demographic.Name)];

    /// <exception cref="ArgumentException">Names come up twice, a scale has fewer than two answers, or a margin does not add up to the rows.</exception>
    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Rows, 3, nameof(Rows));
        if (Constructs.IsEmpty)
        {
            throw new ArgumentException("There is nothing to answer.", nameof(Constructs));
        }

        ThrowIfTwice(Columns, nameof(Constructs));
        ThrowIfTwice([.. Targets.Select(target => target.Name)], nameof(Targets));
        if (Constructs.FirstOrDefault(construct => construct.Minimum >= construct.Maximum || construct.Items.IsEmpty) is { } pointless)
        {
            throw new ArgumentException($"Construct {pointless.Name} needs items and a scale of two answers or more.", nameof(Constructs));
        }

        if (Demographics.FirstOrDefault(demographic => demographic.Values.Sum(value => value.Count) != Rows) is { } uneven)
        {
            throw new ArgumentException($"The counts of {uneven.Name} do not add up to {Rows} rows.", nameof(Demographics));
        }
    }

    private static void ThrowIfTwice(ImmutableArray<string> names, string parameter)
    {
        if (names.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"The name {twice.Key} comes up twice.", parameter);
        }
    }
}
