using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Resampling;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Regression;

/// <summary>Lays out <c>regression.bootstrap</c>: one row a term of a block, <c>BLOCK:TERM</c>, as in <c>regression.coefficients</c>.</summary>
internal static class CoefficientBootstrapTable
{
    private static TableLayout<ResampledCoefficient?> LayoutAt(double level) => new(
    [
        Number("b", new Phrase("B", "B"), NumberStyle.Estimate, row => row.B),
        Number("bias", new Phrase("Bias", "偏差"), NumberStyle.Estimate, row => row.Bias),
        Number("se", Terms.StandardError, NumberStyle.Estimate, row => row.StandardError),
        Number("p", Terms.P, NumberStyle.Probability, row => row.PValue),
        Number("lower", Terms.LowerLimitAt(level), NumberStyle.Estimate, row => row.Lower),
        Number("upper", Terms.UpperLimitAt(level), NumberStyle.Estimate, row => row.Upper),
    ]);

    /// <param name="id">The analysis's id.</param>
    /// <param name="coefficients">The table of coefficients, whose rows it has.</param>
    /// <param name="bootstrap">The resampled coefficients.</param>
    /// <param name="settings">How they were made.</param>
    /// <param name="layout">What was fitted.</param>
    public static ResultTable Of(string id, ResultTable coefficients, CoefficientBootstrap bootstrap, BootstrapSettings settings, LastModelLayout layout)
    {
        var found = bootstrap.Models.SelectMany((model, i) => model.Select(row => (Id: RowId(i + 1, layout.Row(row.Term).Id), row))).ToDictionary(pair => pair.Id, pair => pair.row);
        return LayoutAt(layout.Survey.Level).Table(
            $"{id}.bootstrap",
            new Phrase($"Bootstrap of the coefficients", "回归系数的自助法结果"),
            coefficients.RowHeading,
            coefficients.Rows.Select(row => (row.Id, row.Label, found.GetValueOrDefault(row.Id))),
            [.. BlockNotes.Of(layout.Survey, layout.Data, layout.Fit), .. Unmoved(bootstrap, layout), Method(bootstrap, settings, layout)]);
    }

    /// <summary>Which coefficients of the last model have intervals that exclude 0.</summary>
    public static PrintedTable Print(ResultTable table, double level)
    {
        var view = new ResultTableView(table);
        var last = table.Rows.IsEmpty ? null : PrintedBlocks.BlockOf(table.Rows[^1].Id);
        return view.ToPrintedTable() with
        {
            Prose =
            [
                .. IntervalProse.Of(
                    view,
                    table.Rows
                        .Where(row => PrintedBlocks.BlockOf(row.Id) == last && ModelsSideBySide.TermOf(row.Id) != DesignMatrix.InterceptName)
                        .Select(row => (BlockTermLabel.Term(row.Label), row)),
                    "b",
                    level),
            ],
        };
    }

    private static string RowId(int model, string term) => FormattableString.Invariant($"{model}:{term}");

    // Models that were estimated and have nothing to resample.
    private static IEnumerable<Phrase> Unmoved(CoefficientBootstrap bootstrap, LastModelLayout layout)
    {
        for (var i = 0; i < bootstrap.Models.Length; i++)
        {
            if (!bootstrap.Models[i].IsEmpty || !layout.Fit.Blocks[i].TryGet(out var block, out _) || block.Fit.Coefficients.IsEmpty)
            {
                continue;
            }

            yield return block.Fit.IsExact
                ? Phrase.Format($"Model {i + 1} has no bootstrap: it fits exactly, and so it does in every sample.", $"模型 {i + 1} 无自助法结果：模型完全拟合，每次抽样亦然。")
                : Phrase.Format($"Model {i + 1} has no bootstrap: all rows are of one cluster, and every sample is the same.", $"模型 {i + 1} 无自助法结果：全部个案属同一聚类，每次抽样都相同。");
        }
    }

    private static Phrase Method(CoefficientBootstrap bootstrap, BootstrapSettings settings, LastModelLayout layout)
    {
        var kind = BootstrapIntervalPhrase.Of(settings.Interval);
        var units = layout.Model is { Errors: StandardErrors.Clustered } ? new Phrase("clusters", "聚类") : new Phrase("rows", "个案");
        if (bootstrap is { Draws: 0, Failed: > 0 })
        {
            return Phrase.Format(
                $"No coefficients: each of {bootstrap.Failed} bootstrap samples of {units.English} (seed {settings.Seed}) had a constant or collinear column.",
                $"无自助法结果：{bootstrap.Failed} 次{units.Chinese}自助抽样（随机种子 {settings.Seed}）均有某列无变异或共线。");
        }

        var failed = bootstrap.Failed == 0
            ? Phrase.Empty
            : Phrase.Format($" {bootstrap.Failed} more had a constant or collinear column and are left out.", $"另有 {bootstrap.Failed} 次因某列无变异或共线而剔除。");
        return Phrase.Format(
            $"{bootstrap.Draws} bootstrap samples of {units.English} (seed {settings.Seed}), {kind.English} interval; p is the one that the interval implies.{failed.English}",
            $"{bootstrap.Draws} 次{units.Chinese}自助抽样（随机种子 {settings.Seed}），{kind.Chinese}区间；p 由区间反推。{failed.Chinese}");
    }

    private static ColumnLayout<ResampledCoefficient?> Number(string id, Phrase label, NumberStyle style, Func<ResampledCoefficient, double> value) =>
        ColumnLayout<ResampledCoefficient?>.Number(id, label, style, row => row is null ? null : value(row));
}
