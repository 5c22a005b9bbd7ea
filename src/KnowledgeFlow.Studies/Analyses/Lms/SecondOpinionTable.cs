using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.StructuralModels;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Lms;

/// <summary>Lays out <c>lms.second_opinion</c>: the products' effects beside those of product indicators.</summary>
internal static class SecondOpinionTable
{
    private static readonly TableLayout<Opinion> Layout = new(
    [
        Number("est", new Phrase("LMS", "LMS"), NumberStyle.Estimate, row => row.First?.Value),
        Number("se", Terms.StandardError, NumberStyle.Estimate, row => row.First?.StandardError),
        Number("p", Terms.P, NumberStyle.Probability, row => row.First?.PValue),
        Standardised("std", new Phrase("Standardised", "标准化系数"), row => row.FirstStandardised),
        Number("indicator_est", new Phrase("Product indicators", "乘积指标法"), NumberStyle.Estimate, row => row.Second?.Value),
        Number("indicator_se", Terms.StandardError, NumberStyle.Estimate, row => row.Second?.StandardError),
        Number("indicator_p", Terms.P, NumberStyle.Probability, row => row.Second?.PValue),
        Standardised("indicator_std", new Phrase("Standardised", "标准化系数"), row => row.SecondStandardised),
        Number("difference", new Phrase("Difference", "差值"), NumberStyle.Estimate, row => row.Difference),
        Number("difference_in_se", new Phrase("In SEs of LMS", "以 LMS 标准误计"), NumberStyle.Score, row => row.DifferenceInErrors),
    ]);

    public static ResultTable Of(string id, ScoredSurvey survey, LatentModeratedFit first, ProductIndicatorsFit second)
    {
        var rows = first.Products.Select((product, place) => (
            Id: first.Written.Parameters[product.ParameterRow].Name,
            Label: ParameterLabel.Of(survey, first.Written.Roles, first.Written.Parameters[product.ParameterRow]),
            Value: new Opinion(
                first.Fitted?.Solution.Parameters[product.ParameterRow],
                first.Fitted?.Standardised.Parameters[product.ParameterRow],
                second.Fitted is { } found ? found.Fitted.Solution.Parameters[found.Model.RowOf(found.Model.Products[place])] : null,
                second.Fitted?.Effects[place]))).ToImmutableArray();
        return Layout.Table(
            $"{id}.second_opinion",
            new Phrase("Products' effects by two methods", "两种方法的乘积项效应"),
            new Phrase("Product", "乘积项"),
            rows,
            [
                .. FitNotes.Rows(first.Rows, first.Options),
                ProductIndicatorNotes.Method(second.Pairing),
                .. Verdict(rows),
                .. first.Diagnoses(),
                .. second.Diagnoses(),
            ]);
    }

    private static IEnumerable<Phrase> Verdict(ImmutableArray<(string Id, Phrase Label, Opinion Value)> rows)
    {
        if (rows.All(row => row.Value.DifferenceInErrors is null))
        {
            yield break;
        }

        var apart = rows.Where(row => Math.Abs(row.Value.DifferenceInErrors ?? 0) > 1).ToList();
        yield return apart.Count == 0
            ? new Phrase("The two agree within one standard error of LMS at every product.", "两种方法在各乘积项上的差异均不超过 LMS 的一个标准误。")
            : new Phrase(
                $"The two differ by more than one standard error of LMS at {string.Join(", ", apart.Select(row => row.Id))}: LMS leans on normal latent predictors, product indicators do not but are less precise.",
                $"两种方法在 {string.Join("、", apart.Select(row => row.Id))} 上的差异超过 LMS 的一个标准误：LMS 依赖潜预测变量的正态性，乘积指标法不依赖，但精度较低。");
    }

    private static ColumnLayout<Opinion> Number(string id, Phrase label, NumberStyle style, Func<Opinion, double?> value) => ColumnLayout<Opinion>.Number(id, label, style, value);

    private static ColumnLayout<Opinion> Standardised(string id, Phrase label, Func<Opinion, EstimatedQuantity?> value) =>
        new(new ResultColumn(id, label, NumberStyle.Bounded), row => value(row) is { } std ? Cell.Of(std.Value, std.PValue) : Cell.Null);

    private sealed record Opinion(EstimatedQuantity? First, EstimatedQuantity? FirstStandardised, EstimatedQuantity? Second, EstimatedQuantity? SecondStandardised)
    {
        public double? Difference => First?.Value - Second?.Value;

        public double? DifferenceInErrors => First is { StandardError: > 0 } first ? Difference / first.StandardError : null;
    }
}
