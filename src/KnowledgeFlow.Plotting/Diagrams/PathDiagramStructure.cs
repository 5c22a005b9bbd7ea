using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Figures;

namespace KnowledgeFlow.Plotting.Diagrams;

/// <summary>
/// How the variables of a path diagram hang together: the columns from left to right in which regressions run, and the
/// items below their factors.
/// </summary>
/// <param name="Levels">The variables of each column that are not drawn as items, from left to right.</param>
/// <param name="ItemsOf">The items drawn with each factor: those that load on it first of all.</param>
/// <param name="FurtherLoadings">Loadings of an item on another factor than the one it is drawn with, and of factors on factors.</param>
internal sealed record PathDiagramStructure(
    ImmutableArray<ImmutableArray<PathNode>> Levels,
    ImmutableDictionary<string, ImmutableArray<(PathNode Item, PathArrow Arrow)>> ItemsOf,
    ImmutableArray<PathArrow> FurtherLoadings)
{
    /// <summary>Whether there are paths from factor to factor, or only correlations.</summary>
    public bool IsDirected => Levels.Length > 1;

    /// <summary>The structure of a diagram.</summary>
    public static PathDiagramStructure Of(PathDiagramFigure figure)
    {
        var byName = figure.Nodes.ToDictionary(node => node.Name);
        var loadings = figure.Arrows.Where(arrow => arrow.Kind == PathArrowKind.Loading && byName.ContainsKey(arrow.From) && byName.ContainsKey(arrow.To)).ToList();
        var structural = figure.Arrows.Where(arrow => arrow.Kind == PathArrowKind.Regression).SelectMany(arrow => new[] { arrow.From, arrow.To }).ToHashSet();
        var items = new Dictionary<string, PathArrow>();
        foreach (var loading in loadings.Where(loading => !byName[loading.To].IsLatent && !structural.Contains(loading.To)))
        {
            items.TryAdd(loading.To, loading);
        }

        var nodes = figure.Nodes.Where(node => !items.ContainsKey(node.Name)).ToList();
        var further = loadings.Where(loading => !items.TryGetValue(loading.To, out var first) || first != loading).ToImmutableArray();
        var level = Level(nodes, [.. figure.Arrows.Where(arrow => arrow.Kind == PathArrowKind.Regression), .. further.Where(loading => !items.ContainsKey(loading.To))]);
        return new PathDiagramStructure(
            [.. nodes.GroupBy(node => level[node.Name]).OrderBy(column => column.Key).Select(column => column.ToImmutableArray())],
            nodes.ToImmutableDictionary(node => node.Name, node => items.Where(item => item.Value.From == node.Name).Select(item => (byName[item.Key], item.Value)).ToImmutableArray()),
            further);
    }

    /// <summary>The longest way from a variable that nothing points at; feedback loops end where the variables do.</summary>
    private static Dictionary<string, int> Level(List<PathNode> nodes, ImmutableArray<PathArrow> arrows)
    {
        var level = nodes.ToDictionary(node => node.Name, _ => 0);
        for (var round = 0; round < nodes.Count; round++)
        {
            var moved = false;
            foreach (var arrow in arrows.Where(arrow => level.ContainsKey(arrow.From) && level.ContainsKey(arrow.To) && arrow.From != arrow.To))
            {
                if (level[arrow.To] <= level[arrow.From] && level[arrow.From] + 1 < nodes.Count)
                {
                    level[arrow.To] = level[arrow.From] + 1;
                    moved = true;
                }
            }

            if (!moved)
            {
                break;
            }
        }

        return level;
    }
}
