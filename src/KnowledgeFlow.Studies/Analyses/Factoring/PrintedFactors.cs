using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Factoring;

/// <summary>A factor analysis as chapters print it: adequacy, the variance of the factors, and loadings sorted by factor with small ones left out.</summary>
internal static class PrintedFactors
{
    private const double LargeResidual = .05;

    /// <summary>Loadings of this size count as loading (Hair, Black, Babin and Anderson 2010: .40 as the least for interpretation).</summary>
    private const double Shown = .40;

    /// <summary>Kaiser (1974) calls a KMO below this unacceptable.</summary>
    private const double Unacceptable = .50;

    public static ImmutableArray<PrintedTable> Of(ReportSection section, FactorOptions options)
    {
        if (section.FindTable("loadings") is not { } loadings)
        {
            return section.Printed;
        }

        var factors = loadings.Columns.Count(column => IsFactor(column.Id));
        string[] replaced = ["msa", "eigenvalues", "variance", "loadings"];
        var others = section.PrintedOtherThan([.. replaced]).Select(table => table with { Prose = ProseOf(section, table) }).ToLookup(table => ComesFirst(section, table));
        return
        [
            .. others[true],
            Variance(new ResultTableView(section.Table("eigenvalues")), factors),
            .. section.FindTable("variance") is { } variance ? Rotated(new ResultTableView(variance)) : [],
            Loadings(new ResultTableView(loadings), options),
            .. others[false],
        ];
    }

    // Whether the items are fit to be factored is asked before there are factors; everything else is about these.
    private static bool ComesFirst(ReportSection section, PrintedTable table) => table.Id == $"{section.Id}.adequacy";

    private static ImmutableArray<Sentence> ProseOf(ReportSection section, PrintedTable table) => table.Id[(section.Id.Length + 1)..] switch
    {
        "adequacy" => Adequacy(section),
        "residuals" => Residuals(new ResultTableView(section.Table("residuals"))),
        "fit" => Fit(new ResultTableView(section.Table("fit"))),
        _ => table.Prose,
    };

    // As SPSS counts them: pairs of items, the absolute residual over .05.
    private static ImmutableArray<Sentence> Residuals(ResultTableView residuals)
    {
        var items = residuals.Table.Rows.Select(row => row.Id).Where(residuals.HasColumn).ToList();
        var pairs = items.SelectMany((one, i) => items.Skip(i + 1).Select(other => residuals.Number(one, other))).ToList();
        var large = pairs.Count(residual => Math.Abs(residual ?? 0) > LargeResidual);
        return pairs.Count == 0 || pairs.Contains(null)
            ? []
            : [Sentence.Of($"Of {pairs.Count} pairs of items {large} have a residual correlation over .05 in size.", $"{pairs.Count} 对题项中，残差相关绝对值大于 0.05 的有 {large} 对。")];
    }

    // Without rotation it says what the eigenvalues say.
    private static IEnumerable<PrintedTable> Rotated(ResultTableView variance)
    {
        var last = variance.Table.Rows[^1].Id;
        if (variance.Number(last, "rotated") is null)
        {
            yield break;
        }

        yield return variance.ToPrintedTable() with
        {
            Prose = variance.Number(last, "rotated_cumulative") is null
                ? []
                : [Sentence.Of(
                    $"Together the {variance.Table.Rows.Length} factors explain {variance.Value(last, "rotated_cumulative")!}% of the variance; after rotation the first explains {variance.Value("1", "rotated_percent")!}%.",
                    $"{variance.Table.Rows.Length} 个因子共解释总方差的 {variance.Value(last, "rotated_cumulative")!}%，旋转后第一个因子解释 {variance.Value("1", "rotated_percent")!}%。")],
        };
    }

    private static ImmutableArray<Sentence> Fit(ResultTableView fit) => fit.Number("model", "chi2") is null
        ? []
        : [Sentence.Of(
            $"The factors fit with χ²({fit.Value("model", "df")!}) = {fit.Value("model", "chi2")!}, {ProbabilityPhrase.Of(fit.Value("model", "p")!)}, RMSEA = {fit.Value("model", "rmsea")!} (90% CI {fit.Value("model", "rmsea_lower")!} to {fit.Value("model", "rmsea_upper")!}).",
            $"因子模型拟合：χ²({fit.Value("model", "df")!}) = {fit.Value("model", "chi2")!}，{ProbabilityPhrase.Of(fit.Value("model", "p")!)}，RMSEA = {fit.Value("model", "rmsea")!}（90% CI {fit.Value("model", "rmsea_lower")!} 至 {fit.Value("model", "rmsea_upper")!}）。")];

    private static bool IsFactor(string column) => column.StartsWith('F') && column.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    private static PrintedTable Variance(ResultTableView eigenvalues, int factors)
    {
        var whole = eigenvalues.ToPrintedTable();
        var shown = Math.Min(whole.Rows.Length, factors + 1);
        var last = eigenvalues.Table.Rows.Length >= factors && factors > 0 ? eigenvalues.Value(eigenvalues.Table.Rows[factors - 1].Id, "cumulative") : null;
        return new PrintedTable(
            whole.Id,
            whole.Title,
            whole.RowHeading,
            whole.Columns,
            [.. whole.Rows.Take(shown)],
            shown < whole.Rows.Length
                ? [.. whole.Notes, Sentence.Of($"The first {shown} of {whole.Rows.Length} eigenvalues.", $"共 {whole.Rows.Length} 个特征值，列出前 {shown} 个。")]
                : whole.Notes)
        {
            Prose = last?.Cell is null or Cell.NullCell
                ? []
                : [factors == 1
                    ? Sentence.Of($"One factor was kept; the first eigenvalue makes up {last}% of the variance.", $"保留 1 个因子，第一个特征值占总方差的 {last}%。")
                    : Sentence.Of($"The first {factors} factors were kept; their eigenvalues make up {last}% of the variance.", $"保留 {factors} 个因子，前 {factors} 个特征值累计占总方差的 {last}%。")],
        };
    }

    private static IEnumerable<Sentence> Shape(FactorOptions options)
    {
        if (options is { IsSorted: false, Hidden: 0 })
        {
            yield break;
        }

        var (english, chinese) = (options.IsSorted ? "Sorted by factor" : "In the order of the items", options.IsSorted ? "按因子排序" : "按题项顺序");
        var least = DecimalRounding.Round(options.Hidden, 2);
        yield return options.Hidden == 0
            ? Sentence.Of($"{english}.", $"{chinese}。")
            : Sentence.Of($"{english}; loadings below {least.TrimStart('0')} in absolute value are left out.", $"{chinese}，绝对值低于 {least} 的载荷未列出。");
    }

    private static PrintedTable Loadings(ResultTableView view, FactorOptions options)
    {
        ImmutableArray<string> factors = [.. view.Table.Columns.Select(column => column.Id).Where(IsFactor)];
        var whole = view.ToPrintedTable();
        if (factors.IsEmpty)
        {
            return whole;
        }

        var sorted = !options.IsSorted ? view.Table.Rows : view.Table.Rows.OrderBy(row => factors.IndexOf(Main(row))).ThenByDescending(row => Math.Abs(view.Number(row.Id, Main(row)) ?? 0)).ToImmutableArray();
        var crossing = view.Table.Rows.Where(row => factors.Count(factor => Math.Abs(view.Number(row.Id, factor) ?? 0) >= Shown) > 1).Select(row => row.Label).ToImmutableArray();
        return new PrintedTable(
            whole.Id,
            whole.Title,
            whole.RowHeading,
            [.. view.Table.Columns.Select(column => new PrintedColumn(column.Label))],
            [.. sorted.Select(row => new PrintedRow(row.Label, [.. view.Table.Columns.Select(column => IsFactor(column.Id) && view.Number(row.Id, column.Id) is { } loading && Math.Abs(loading) < options.Hidden ? PrintedCell.Blank : view.Cell(row.Id, column.Id))]))],
            [
                .. whole.Notes,
                .. Shape(options),
            ])
        {
            Prose = [.. Crossing(factors.Length, view.Table.Rows.All(row => factors.All(factor => view.Number(row.Id, factor) is not null)), crossing)],
        };

        string Main(ResultRow row) => factors.MaxBy(factor => Math.Abs(view.Number(row.Id, factor) ?? 0))!;
    }

    // That none crosses is known where every loading is, and says something of two factors at least.
    private static IEnumerable<Sentence> Crossing(int factors, bool areKnown, ImmutableArray<Phrase> crossing)
    {
        if (!crossing.IsEmpty)
        {
            yield return Sentence.Of(
                $"Loading by .40 or more on more than one factor: {string.Join(", ", crossing.Select(label => label.English))}.",
                $"在一个以上因子上载荷达到 0.40 的题项：{string.Join("、", crossing.Select(label => label.Chinese))}。");
        }
        else if (areKnown && factors > 1)
        {
            yield return Sentence.Of($"No item loads on more than one factor by .40 or more.", $"没有题项在一个以上因子上的载荷达到 0.40。");
        }
    }

    private static ImmutableArray<Sentence> Adequacy(ReportSection section)
    {
        var view = new ResultTableView(section.Table("adequacy"));
        if (view.Number("all", "kmo") is not { } kmo || view.Number("all", "p") is null)
        {
            return [];
        }

        var isLow = kmo < Unacceptable;
        return
        [
            Sentence.Of(
                $"KMO was {view.Value("all", "kmo")!}{(isLow ? ", below .50, which Kaiser (1974) calls unacceptable" : ", not below .50, under which Kaiser (1974) calls it unacceptable")}; Bartlett's test gave χ²({view.Value("all", "df")!}) = {view.Value("all", "chi2")!}, {ProbabilityPhrase.Of(view.Value("all", "p")!)}.",
                $"KMO 值为 {view.Value("all", "kmo")!}，{(isLow ? "低于 0.50（Kaiser，1974 视为不可接受）" : "不低于 0.50（低于此值 Kaiser，1974 视为不可接受）")}；Bartlett 球形检验 χ²({view.Value("all", "df")!}) = {view.Value("all", "chi2")!}，{ProbabilityPhrase.Of(view.Value("all", "p")!)}。"),
        ];
    }
}
