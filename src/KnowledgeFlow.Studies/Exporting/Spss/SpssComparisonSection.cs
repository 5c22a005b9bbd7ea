using System.Collections.Immutable;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Exporting.Spss;

/// <summary>Writes comparisons of groups, of pairs and with given values.</summary>
internal static class SpssComparisonSection
{
    public static SyntaxSection Of(ComparedGroups piece, SpssContext context)
    {
        var options = piece.Options;
        var comparisons = (from outcome in piece.Outcomes from grouping in piece.Groups select Compared.Of(outcome, grouping, context)).ToList();
        return new SyntaxSection(
            piece.Id.Value,
            [
                .. comparisons.SelectMany(comparison => ByMeans(comparison, options)),
                .. options.HasRanks ? comparisons.SelectMany(ByRanks) : [],
                .. piece.Pairs.SelectMany(pair => Paired(context.Variable(pair.First.Value), context.Variable(pair.Second.Value), options)),
                .. piece.Expected is { } expected
                    ? SpssText.Command("T-TEST", $"TESTVAL={SpssText.Number(expected)}", $"VARIABLES={context.Variables(piece.Outcomes.Select(outcome => outcome.Value))}", Level(options))
                    : [],
            ],
            [
                new Phrase("effect sizes and their intervals are not asked of SPSS.", "未要求 SPSS 给出效应量及其置信区间。"),
                .. comparisons.Exists(comparison => comparison.Groups.Length != 2) ? ImmutableArray.Create(new Phrase("PSPP has no Welch test of more than two groups; in SPSS add WELCH to the STATISTICS of ONEWAY.", "PSPP 没有三组及以上的 Welch 检验；在 SPSS 中请在 ONEWAY 的 STATISTICS 后加 WELCH。")) : [],
                .. options.Alternative != Alternative.TwoSided ? ImmutableArray.Create(new Phrase("PSPP prints two-sided p; halve it where the difference has the sign that is asked about.", "PSPP 给出双侧 p 值；差异方向与所问一致时取其一半。")) : [],
            ]);
    }

    private static IEnumerable<string> ByMeans(Compared comparison, ComparisonOptions options) => comparison.Groups.Length == 2
        ? SpssText.Command("T-TEST", $"GROUPS={comparison.Grouping}({SpssText.Number(comparison.Groups[0].Group)}, {SpssText.Number(comparison.Groups[1].Group)})", $"VARIABLES={comparison.Outcome}", Level(options))
        : SpssText.Command("ONEWAY", [$"VARIABLES={comparison.Outcome} BY {comparison.Grouping}", "STATISTICS=DESCRIPTIVES HOMOGENEITY", .. PostHoc(options)]);

    private static IEnumerable<string> PostHoc(ComparisonOptions options)
    {
        ImmutableArray<string> words = [.. options.PostHoc.SelectMany(method => method == PostHocMethod.Auto ? ["TUKEY", "GH"] : method == PostHocMethod.GamesHowell ? ["GH"] : (string[])[method.Id.ToUpperInvariant()]).Distinct()];
        return words.IsEmpty ? [] : [$"POSTHOC={string.Join(' ', words)} ALPHA({SpssText.Number(Math.Round(options.Alpha, 12))})"];
    }

    private static IEnumerable<string> ByRanks(Compared comparison) => comparison.Groups.Length == 2
        ? SpssText.Command("NPAR TESTS", $"MANN-WHITNEY={comparison.Outcome} BY {comparison.Grouping}({SpssText.Number(comparison.Groups[0].Group)}, {SpssText.Number(comparison.Groups[1].Group)})")
        : comparison.Groups.IsEmpty ? []
        : SpssText.Command("NPAR TESTS", $"KRUSKAL-WALLIS={comparison.Outcome} BY {comparison.Grouping}({SpssText.Number(comparison.Groups[0].Group)}, {SpssText.Number(comparison.Groups[^1].Group)})");

    private static IEnumerable<string> Paired(string first, string second, ComparisonOptions options) =>
    [
        .. SpssText.Command("T-TEST", $"PAIRS={first} WITH {second} (PAIRED)", Level(options)),
        .. options.HasRanks ? SpssText.Command("NPAR TESTS", $"WILCOXON={first} WITH {second} (PAIRED)") : [],
    ];

    private static string Level(ComparisonOptions options) => $"CRITERIA=CI({SpssText.Number(options.Level)})";

    private sealed record Compared(string Outcome, string Grouping, ImmutableArray<GroupSummary> Groups)
    {
        public static Compared Of(Located<string> outcome, Located<string> grouping, SpssContext context) => new(
            context.Variable(outcome.Value),
            context.Variable(grouping.Value),
            GroupSummary.Of(context.Survey.Numbers(outcome).ToArray(), context.Survey.Categories(grouping).Codes.ToArray()));
    }
}
