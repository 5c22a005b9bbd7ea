using KnowledgeFlow.Core.LatentInteraction.ProductIndicators;
using KnowledgeFlow.Core.Sem.Syntax;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.StructuralModels;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Lms;

/// <summary>Lays out <c>lms.r2</c>: the share of each explained variable's variance, and the products' part in it.</summary>
internal static class InteractionRSquaredTable
{
    private static readonly TableLayout<ExplainedShare?> Layout = new(
    [
        Number("r2", new Phrase("R²", "R²"), row => row.RSquared),
        Number("r2_se", Terms.StandardError, row => row.Error),
        Number("product_share", new Phrase("Products' share", "乘积项占比"), row => row.ProductShare),
        Number("product_share_se", new Phrase("SE of share", "占比标准误"), row => row.ProductShareError),
        Number("r2_without_products", new Phrase("R² without products", "无乘积项 R²"), row => row.WithoutProducts),
        Number("delta_r2", new Phrase("ΔR²", "ΔR²"), row => row.Delta),
    ]);

    public static ResultTable Of(string id, ScoredSurvey survey, InteractionFit fit)
    {
        var roles = fit.Table.Roles;
        return Layout.Table(
            $"{id}.r2",
            new Phrase("Explained variance", "解释方差"),
            Terms.Variable,
            Explained(fit).Union(roles.Indicators.Where(name => !roles.Latent.Contains(name))).Select(name => (ProductIndicator.AddressOf(name), ParameterLabel.ProductOf(survey, name), fit.ShareOf(name))),
            [
                new Phrase(
                    "1 less residual variance over variance. The products' share is 2tr(ΩΦΩΦ)/Var(η); ΔR² is R² less that of the model without products.",
                    "1 − 残差方差/方差。乘积项占比为 2tr(ΩΦΩΦ)/Var(η)；ΔR² 为 R² 减去无乘积项模型的 R²。"),
                .. fit.Diagnoses(),
            ]);
    }

    /// <summary>What depends on another variable: outcomes, and latent predictors that are regressed on controls.</summary>
    private static IEnumerable<string> Explained(InteractionFit fit) =>
        fit.Table.Parameters.Where(parameter => parameter.Operator == ModelOperator.Regression).Select(parameter => parameter.Left).Distinct()
            .OrderBy(name => fit.Table.Roles.Outcomes.IndexOf(name) is var place and >= 0 ? place : int.MaxValue);

    private static ColumnLayout<ExplainedShare?> Number(string id, Phrase label, Func<ExplainedShare, double?> value) =>
        ColumnLayout<ExplainedShare?>.Number(id, label, NumberStyle.Bounded, row => row is null ? null : value(row));
}
