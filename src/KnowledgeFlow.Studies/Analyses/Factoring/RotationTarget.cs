using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Factoring;

/// <summary>The target of a rotation: as a study gives it, or the constructs, an item's loading on the factor of its own free, on the others 0.</summary>
internal static class RotationTarget
{
    /// <summary>The constructs of which items are among those given, in the study's order.</summary>
    public static Construct[] Constructs(Study study, IEnumerable<string> items) => [.. study.Constructs.Where(construct => construct.ItemNames.Intersect(items).Any())];

    /// <summary>A target that a study gives, NaN where a loading is free.</summary>
    public static Outcome<DenseMatrix> Of(ImmutableArray<TargetFactor> target, IReadOnlyList<string> items) => DenseMatrix.Of(items.Count, target.Length, (i, k) => target[k].Of(items[i]));

    /// <summary>The constructs as a target, NaN where a loading is free; a diagnosis where items were left out so that a construct has none.</summary>
    public static Outcome<DenseMatrix> Of(Study study, IReadOnlyList<string> items, int factors)
    {
        var constructs = Constructs(study, items);
        if (constructs.Length != factors)
        {
            return new Diagnosis.TooManyFactors(factors, constructs.Length);
        }

        return DenseMatrix.Of(items.Count, factors, (i, k) => constructs[k].ItemNames.Contains(items[i]) ? double.NaN : 0);
    }
}
