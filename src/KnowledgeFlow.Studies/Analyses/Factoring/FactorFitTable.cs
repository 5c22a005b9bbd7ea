using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Factoring;

/// <summary>Lays out <c>efa.fit</c>.</summary>
internal static class FactorFitTable
{
    private static readonly TableLayout<Outcome<FactorFit>> Layout = new(
    [
        Number("chi2", new Phrase("χ²", "χ²"), NumberStyle.Estimate, fit => fit.ChiSquared),
        Number("df", new Phrase("df", "df"), NumberStyle.Whole, fit => fit.DegreesOfFreedom),
        Number("p", Terms.P, NumberStyle.Probability, fit => fit.PValue),
        Number("rmsea", new Phrase("RMSEA", "RMSEA"), NumberStyle.Bounded, fit => fit.Rmsea),
        Number("rmsea_lower", new Phrase("90% CI lower", "90% CI 下限"), NumberStyle.Bounded, fit => fit.RmseaLower),
        Number("rmsea_upper", new Phrase("90% CI upper", "90% CI 上限"), NumberStyle.Bounded, fit => fit.RmseaUpper),
        Number("tli", new Phrase("TLI", "TLI"), NumberStyle.Bounded, fit => fit.TuckerLewis),
        Number("bic", new Phrase("BIC", "BIC"), NumberStyle.Estimate, fit => fit.Bic),
        Number("rmsr", new Phrase("RMSR", "RMSR"), NumberStyle.Bounded, fit => fit.RootMeanSquareResidual),
    ]);

    public static ResultTable Of(string id, ItemCorrelations correlations, FactorSolution solution)
    {
        var outcome = FactorFit.Of(correlations, solution);
        return Layout.Table(
            $"{id}.fit",
            new Phrase("Fit of the factors", "因子模型拟合"),
            Phrase.Empty,
            [("model", Terms.Model, outcome)],
            [
                SampleNote.In($"{id}.loadings"),
                new Phrase(
                    "χ² with Bartlett's correction, of the discrepancy of maximum likelihood whatever the extraction, as psych; of maximum likelihood it is SPSS's test. RMSEA with a 90 % interval, BIC = χ² − df ln n, RMSR of the correlations off the diagonal.",
                    "χ² 经 Bartlett 校正，无论何种提取方法均取最大似然差异函数，同 psych；最大似然法时即 SPSS 的拟合优度检验。RMSEA 附 90% 区间，BIC = χ² − df ln n，RMSR 取非对角相关残差。"),
                .. outcome.Diagnosis() is { } diagnosis ? (Phrase[])[DiagnosisPhrase.Note(new Phrase("No fit", "无拟合指标"), diagnosis)] : [],
                .. outcome.TryGet(out var fit, out _) && double.IsNaN(fit.TuckerLewis) ? (Phrase[])[new Phrase("No TLI: without factors the fit is no worse than chance.", "无 TLI：零因子模型的拟合不逊于随机水平。")] : [],
            ]);
    }

    private static ColumnLayout<Outcome<FactorFit>> Number(string id, Phrase label, NumberStyle style, Func<FactorFit, double> part) =>
        ColumnLayout<Outcome<FactorFit>>.Number(id, label, style, row => row.Value(part));
}
