using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Plotting.Tests.Samples;

/// <summary>
/// Path diagrams of random models: measurement models of up to seven correlated factors, or up to eight factors in up to four columns with direct effects past
/// columns, observed controls and R²; labels short and long; residual correlations of items and of factors.
/// </summary>
internal static class RandomPathDiagram
{
    private static readonly Phrase[] Names =
    [
        new("Trust", "信任"),
        new("Knowledge-sending ability", "知识发送能力"),
        new("Perceived organisational support of innovation", "感知到的组织创新支持"),
        new("Internationalisation", "国际化"),
        new("Telecommunication-infrastructure dependency", "对电信基础设施的依赖程度"),
    ];

    public static PathDiagramFigure Of(int seed)
    {
        var random = new Random(seed);
        var isMeasurement = random.Next(3) == 0;
        var columns = isMeasurement
            ? [[.. Enumerable.Range(0, random.Next(1, 8)).Select(k => $"F0{k}")]]
            : Enumerable.Range(0, random.Next(2, 5)).Select(column => Enumerable.Range(0, random.Next(1, 3)).Select(k => $"F{column}{k}").ToList()).ToList();
        var factors = columns.SelectMany(column => column).ToList();
        var controls = isMeasurement ? [] : Enumerable.Range(0, random.Next(0, 4)).Select(k => $"c{k}").ToList();
        var items = factors.ToDictionary(factor => factor, _ => Enumerable.Range(0, random.Next(isMeasurement ? 2 : 0, 5)).ToList());
        var labels = factors.Concat(controls).ToDictionary(name => name, name => random.Next(2) == 0 ? Phrase.Verbatim(name) : Names[random.Next(Names.Length)]);
        var arrows = new List<PathArrow>();
        foreach (var factor in factors)
        {
            arrows.AddRange(items[factor].Select(k => Arrow(factor, $"{factor}i{k}", PathArrowKind.Loading)));
        }

        for (var to = 1; to < columns.Count; to++)
        {
            for (var source = 0; source < to; source++)
            {
                arrows.AddRange(from a in columns[source] from b in columns[to] where source == to - 1 || random.Next(3) > 0 select Arrow(a, b, PathArrowKind.Regression));
            }
        }

        arrows.AddRange(controls.Select(control => Arrow(control, columns[^1][0], PathArrowKind.Regression)));
        arrows.AddRange(from i in Enumerable.Range(0, columns[0].Count) from j in Enumerable.Range(0, i) select Arrow(columns[0][j], columns[0][i], PathArrowKind.Covariance));
        arrows.AddRange(columns.Skip(1).Where(column => column.Count > 1 && random.Next(2) == 0).Select(column => Arrow(column[0], column[1], PathArrowKind.Covariance)));
        var all = factors.SelectMany(factor => items[factor].Select(k => $"{factor}i{k}")).ToList();
        for (var pair = random.Next(0, 4); pair > 0 && all.Count > 1; pair--)
        {
            var first = random.Next(all.Count - 1);
            var second = Math.Min(all.Count - 1, first + random.Next(1, 6));
            if (!arrows.Exists(arrow => arrow.From == all[first] && arrow.To == all[second]))
            {
                arrows.Add(Arrow(all[first], all[second], PathArrowKind.Covariance));
            }
        }

        var explained = arrows.Where(arrow => arrow.Kind == PathArrowKind.Regression).Select(arrow => arrow.To).ToHashSet();
        return new PathDiagramFigure(
            "sem.diagram",
            new Phrase("Path diagram", "路径图"),
            [
                .. factors.Select(factor => new PathNode(factor, labels[factor], IsLatent: true) { RSquared = explained.Contains(factor) ? random.NextDouble() : null }),
                .. factors.SelectMany(factor => items[factor].Select(k => new PathNode($"{factor}i{k}", Phrase.Verbatim($"{factor}i{k}"), IsLatent: false))),
                .. controls.Select(control => new PathNode(control, labels[control], IsLatent: false) { IsControl = true }),
            ],
            [.. arrows],
            []);

        PathArrow Arrow(string from, string to, PathArrowKind kind) => new(from, to, kind, (random.NextDouble() * 1.8) - 0.9, random.NextDouble() * 0.1);
    }
}
