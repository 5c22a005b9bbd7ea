using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Core.Sem.Specification;

/// <summary>Finds a model's total, direct and indirect effects by following its regressions.</summary>
public static class StructuralEffects
{
    // A model of so many ways is a network, and a table of them nobody reads.
    private const int MostWays = 2000;

    /// <summary>
    /// The effects of every pair of variables that a way through others joins, group by group: outcomes and sources in the order of the table, shorter ways first. Empty where regressions run in a
    /// circle, whose effects are no finite sums, or where there are too many ways.
    /// </summary>
    public static ImmutableArray<StructuralEffect> Of(ParameterTable table)
    {
        var effects = ImmutableArray.CreateBuilder<StructuralEffect>();
        for (var group = 0; group < table.Groups; group++)
        {
            ImmutableArray<ModelParameter> arrows = [.. table.Parameters.Where(parameter => parameter.Group == group && parameter.Operator == ModelOperator.Regression)];
            if (Ways(arrows) is not { } ways)
            {
                return [];
            }

            var pairs = from outcome in arrows.Select(arrow => arrow.Left).Distinct()
                        from source in arrows.Select(arrow => arrow.Right).Distinct()
                        select (Outcome: outcome, Source: source, Ways: ways.Where(way => way[0].Right == source && way[^1].Left == outcome).OrderBy(way => way.Length).ToImmutableArray());
            foreach (var (outcome, source, between) in pairs.Where(pair => pair.Ways.Any(way => way.Length > 1)))
            {
                ImmutableArray<ImmutableArray<ModelParameter>> indirect = [.. between.Where(way => way.Length > 1)];
                effects.Add(Effect(table, group, outcome, source, "total", between));
                if (between[0].Length == 1)
                {
                    effects.Add(Effect(table, group, outcome, source, "direct", [between[0]]));
                }

                effects.Add(Effect(table, group, outcome, source, "indirect", indirect));
                effects.AddRange(indirect.Select(way => Effect(table, group, outcome, source, $"indirect:{string.Join('>', way[..^1].Select(arrow => arrow.Left))}", [way])));
            }
        }

        return effects.ToImmutable();
    }

    // Null where a way comes back to where it was, or there are too many.
    private static List<ImmutableArray<ModelParameter>>? Ways(ImmutableArray<ModelParameter> arrows)
    {
        var all = new List<ImmutableArray<ModelParameter>>();
        List<ImmutableArray<ModelParameter>> longest = [.. arrows.Select(arrow => ImmutableArray.Create(arrow))];
        while (longest.Count > 0)
        {
            all.AddRange(longest);
            longest = [.. longest.SelectMany(way => arrows.Where(arrow => arrow.Right == way[^1].Left).Select(way.Add))];
            if (all.Count + longest.Count > MostWays || longest.Any(way => way.Select(arrow => arrow.Right).Contains(way[^1].Left)))
            {
                return null;
            }
        }

        return all;
    }

    private static StructuralEffect Effect(ParameterTable table, int group, string outcome, string source, string kind, ImmutableArray<ImmutableArray<ModelParameter>> ways) => new(
        group,
        outcome,
        source,
        kind,
        ways.Select(way => way.Select(Factor).Aggregate((left, right) => new ParameterExpression.Binary(ModelArithmetic.Multiply, left, right)))
            .Aggregate((left, right) => new ParameterExpression.Binary(ModelArithmetic.Add, left, right)),
        ways.SelectMany(way => way).All(arrow => arrow.IsFree && table.Parameters.Count(other => other.Free == arrow.Free) == 1));

    private static ParameterExpression Factor(ModelParameter arrow) =>
        arrow.IsFree ? new ParameterExpression.Free(arrow.Free) : new ParameterExpression.Constant(arrow.FixedValue);
}
