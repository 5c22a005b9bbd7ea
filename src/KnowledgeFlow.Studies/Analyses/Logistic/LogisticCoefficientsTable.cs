using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Logistic;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.Regression;

namespace KnowledgeFlow.Studies.Analyses.Logistic;

/// <summary>
/// Lays out <c>logistic.coefficients</c>: <c>BLOCK:TERM</c>; thresholds are <c>BLOCK:OUTCOME&lt;=VALUE</c>, terms of a multinomial outcome <c>BLOCK:OUTCOME=VALUE:TERM</c>.
/// </summary>
internal static class LogisticCoefficientsTable
{
    private static TableLayout<LogisticEstimate?> LayoutAt(double level) => new(
    [
        Number("b", new Phrase("B", "B"), NumberStyle.Estimate, row => row.B),
        Number("se", Terms.StandardError, NumberStyle.Estimate, row => row.StandardError),
        Number("z", new Phrase("z", "z"), NumberStyle.Estimate, row => row.Z),
        Number("wald", new Phrase("Wald χ²", "Wald χ²"), NumberStyle.Estimate, row => row.Z * row.Z),
        Number("p", Terms.P, NumberStyle.Probability, row => row.PValue),
        Number("lower", Terms.LowerLimitAt(level), NumberStyle.Estimate, row => row.Lower),
        Number("upper", Terms.UpperLimitAt(level), NumberStyle.Estimate, row => row.Upper),
        Number("or", new Phrase("OR", "OR"), NumberStyle.Estimate, row => row.OddsRatio),
        Number("or_lower", new Phrase($"{Terms.Percentage(level)} CI of OR lower", $"OR {Terms.Percentage(level)} CI 下限"), NumberStyle.Estimate, row => row.OddsRatioLower),
        Number("or_upper", new Phrase($"{Terms.Percentage(level)} CI of OR upper", $"OR {Terms.Percentage(level)} CI 上限"), NumberStyle.Estimate, row => row.OddsRatioUpper),
    ]);

    /// <param name="model">What was fitted.</param>
    /// <param name="columns">The names of the columns of each model but the intercept, for those that could not be estimated.</param>
    public static ResultTable Of(LogisticLayout model, Func<int, IEnumerable<string>> columns)
    {
        var rows = model.Fit.Blocks.SelectMany((block, i) => Rows(model, i, block.TryGet(out var fitted, out _) ? fitted : null, columns)).ToList();
        return LayoutAt(model.Survey.Level).Table(
            $"{model.Id}.coefficients",
            new Phrase($"Coefficients of {model.Label.English}", $"回归系数：{model.Label.Chinese}"),
            new Phrase("Model and term", "模型与变量"),
            rows,
            [
                .. model.Notes(),
                new Phrase("Maximum likelihood; z, p and intervals by Wald; OR = exp(B).", "最大似然估计；z、p 与区间依 Wald 法；OR = exp(B)。"),
                .. model.Family == LogisticFamily.Ordinal ? [new Phrase("Thresholds have no OR.", "阈值无 OR。")] : (Phrase[])[],
                .. rows.Exists(row => row.Value is { Term: not null } value && !double.IsFinite(value.OddsRatioUpper))
                    ? [new Phrase("An OR beyond the range of numbers is left out.", "超出数值范围的 OR 从略。")]
                    : (Phrase[])[],
            ]);
    }

    // A column that was left out keeps its row.
    private static IEnumerable<(string Id, Phrase Label, LogisticEstimate? Value)> Rows(LogisticLayout model, int place, LogisticBlock? block, Func<int, IEnumerable<string>> columns)
    {
        var number = place + 1;
        var terms = block is null ? columns(place).Prepend(DesignMatrix.InterceptName) : block.Entered;
        var estimates = block is null ? [] : block.Coefficients.ToDictionary(row => (row.Category, row.Term ?? string.Empty));
        if (model.Family == LogisticFamily.Ordinal)
        {
            for (var k = 0; k < model.Fit.Codes.Length - 1; k++)
            {
                var category = model.CategoryAt(k);
                yield return Row(
                    number,
                    $"{model.Outcome}<={category.Value}",
                    new Phrase($"{model.Label.English} ≤ {category.Label.English}", $"{model.Label.Chinese} ≤ {category.Label.Chinese}"),
                    estimates.GetValueOrDefault((k, string.Empty)));
            }
        }

        var (first, last) = model.Family switch
        {
            LogisticFamily.Ordinal => (0, 0),
            LogisticFamily.Binary => (1, 1),
            _ => (1, model.Fit.Codes.Length - 1),
        };
        for (var k = first; k <= last; k++)
        {
            foreach (var term in terms.Where(term => model.Family != LogisticFamily.Ordinal || term != DesignMatrix.InterceptName))
            {
                var (id, label) = (model.Data.IdOf(term), model.Data.LabelOf(model.Survey, term));
                if (model.Family == LogisticFamily.Multinomial)
                {
                    var category = model.CategoryAt(k);
                    (id, label) = ($"{model.Outcome}={category.Value}:{id}", new Phrase($"{category.Label.English}: {label.English}", $"{category.Label.Chinese}：{label.Chinese}"));
                }

                yield return Row(number, id, label, estimates.GetValueOrDefault((k, term)));
            }
        }
    }

    private static (string Id, Phrase Label, LogisticEstimate? Value) Row(int number, string id, Phrase label, LogisticEstimate? value) =>
        (FormattableString.Invariant($"{number}:{id}"), BlockTermLabel.Of(number, label), value);

    private static ColumnLayout<LogisticEstimate?> Number(string id, Phrase label, NumberStyle style, Func<LogisticEstimate, double> value) =>
        ColumnLayout<LogisticEstimate?>.Number(id, label, style, row => row is null ? null : value(row));
}
