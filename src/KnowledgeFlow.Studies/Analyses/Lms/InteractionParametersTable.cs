using KnowledgeFlow.Core.LatentInteraction.ProductIndicators;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.StructuralModels;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Lms;

/// <summary>Lays out <c>lms.parameters</c>: one row a parameter, products with both ways of standardising.</summary>
internal static class InteractionParametersTable
{
    private static Phrase ProductStandardised => new(
        "std_product takes the product for a variable of variance 1: ω·√(φ_aa·φ_bb + φ_ab²)/sd_η.",
        "std_product 视乘积为方差 1 的变量：ω·√(φ_aa·φ_bb + φ_ab²)/sd_η。");

    private static TableLayout<(ParameterRow Row, EstimatedQuantity? Product)> LayoutOf(TableLayout<ParameterRow> parameters) => new(
    [
        .. parameters.Columns.Select(column => new ColumnLayout<(ParameterRow Row, EstimatedQuantity? Product)>(column.Column, row => column.Cell(row.Row))),
        new(new ResultColumn("std_product", new Phrase("Standardised, product of variance 1", "标准化（乘积方差为 1）"), NumberStyle.Bounded) { Note = ProductStandardised }, row => row.Product is { } std ? Cell.Of(std.Value, std.PValue) : Cell.Null),
        Number("std_product_se", new Phrase("SE of it", "其标准误"), NumberStyle.Estimate, std => std.StandardError),
        Number("std_product_p", new Phrase("p of it", "其 p"), NumberStyle.Probability, std => std.PValue),
    ]);

    public static ResultTable Of(string id, ScoredSurvey survey, InteractionFit fit) => LayoutOf(ParameterColumns.With(fit.Resampled is not null, survey.Level)).Table(
        $"{id}.parameters",
        new Phrase("Parameters", "参数估计"),
        new Phrase("Parameter", "参数"),
        fit.Table.Parameters.Select((parameter, row) => (parameter, row)).Where(item => fit.IsTold(item.row)).Select(item => (ProductIndicator.AddressOf(item.parameter.Name), ParameterLabel.Of(survey, fit.Table.Roles, item.parameter), fit.ParameterAt(item.row))),
        [
            new Phrase(
                "First loadings are 1 and latent means 0. Standardised: a path times sd of predictor over sd of outcome; a product's effect as ω·sd_a·sd_b/sd_η, which leaves the product the unit in which it is probed. Errors by the delta method.",
                "首个载荷为 1，潜变量均值为 0。标准化：路径系数乘以预测变量标准差与结果变量标准差之比；乘积项为 ω·sd_a·sd_b/sd_η，保留其简单斜率取值单位。标准误由 delta 法得出。"),
            ProductStandardised,
            .. fit.Resampled is { } drawn ? [drawn.Note] : Array.Empty<Phrase>(),
            .. fit.Diagnoses(),
        ]);

    private static ColumnLayout<(ParameterRow Row, EstimatedQuantity? Product)> Number(string id, Phrase label, NumberStyle style, Func<EstimatedQuantity, double> value) =>
        ColumnLayout<(ParameterRow Row, EstimatedQuantity? Product)>.Number(id, label, style, row => row.Product is { } product ? value(product) : null);
}
