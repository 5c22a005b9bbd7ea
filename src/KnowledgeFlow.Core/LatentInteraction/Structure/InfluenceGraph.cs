using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Core.LatentInteraction.Structure;

/// <summary>Which latent variable depends on which, by regressions, higher-order loadings and products.</summary>
internal sealed class InfluenceGraph
{
    private readonly ParameterTable table;
    private readonly List<(string From, string To)> arrows = [];

    /// <summary>The arrows among <paramref name="latents"/>.</summary>
    public InfluenceGraph(ParameterTable table, ImmutableArray<string> latents)
    {
        this.table = table;
        foreach (var parameter in table.Parameters)
        {
            switch (parameter.Operator)
            {
                case ModelOperator.Regression:
                    arrows.AddRange(parameter.Right.Split(':').Where(latents.Contains).Select(from => (from, parameter.Left)));
                    break;
                case ModelOperator.Loading when latents.Contains(parameter.Right):
                    arrows.Add((parameter.Left, parameter.Right));
                    break;
            }
        }

        var rest = latents.ToList();
        var ordered = ImmutableArray.CreateBuilder<string>();
        while (rest.FirstOrDefault(name => !arrows.Any(arrow => arrow.To == name && rest.Contains(arrow.From))) is { } next)
        {
            ordered.Add(next);
            rest.Remove(next);
        }

        Ordered = ordered.ToImmutable();
        Cycle = [.. rest];
    }

    /// <summary>The variables, each after all that it depends on.</summary>
    public ImmutableArray<string> Ordered { get; }

    /// <summary>The variables that depend on themselves, and what depends on these; empty in a recursive model.</summary>
    public ImmutableArray<string> Cycle { get; }

    /// <summary>Whether a variable depends on no latent variable.</summary>
    public bool IsSource(string name) => !arrows.Any(arrow => arrow.To == name);

    /// <summary>
    /// The outcomes of products and all that depends on them; also the outcomes whose disturbances covary with one of these,
    /// so that their joint distribution can be written down.
    /// </summary>
    public HashSet<string> OutcomeBlock(IEnumerable<string> carriers)
    {
        var block = carriers.ToHashSet();
        for (var size = -1; size != block.Count;)
        {
            size = block.Count;
            foreach (var arrow in arrows.Where(arrow => block.Contains(arrow.From)))
            {
                block.Add(arrow.To);
            }

            foreach (var parameter in table.Parameters.Where(parameter => parameter.Operator == ModelOperator.Covariance && (parameter.IsFree || parameter.FixedValue != 0)))
            {
                if (block.Contains(parameter.Left) && !IsSource(parameter.Right))
                {
                    block.Add(parameter.Right);
                }
                else if (block.Contains(parameter.Right) && !IsSource(parameter.Left))
                {
                    block.Add(parameter.Left);
                }
            }
        }

        return block;
    }
}
