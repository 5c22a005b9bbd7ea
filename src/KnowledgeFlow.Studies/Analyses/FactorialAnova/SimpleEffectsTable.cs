using KnowledgeFlow.Core.Regression.Factorial;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.FactorialAnova;

/// <summary>Lays out <c>anova.simple_effects</c>, of models with interactions.</summary>
internal static class SimpleEffectsTable
{
    public static IEnumerable<ResultTable> Of(string id, AnalysedFactors analysed)
    {
        if (!analysed.Options.HasInteractions || analysed.Factors.Length < 2)
        {
            yield break;
        }

        var layout = new TableLayout<VarianceEffect>(
        [
            ColumnLayout<VarianceEffect>.Number("ss", new Phrase("SS", "平方和"), NumberStyle.Estimate, effect => effect.SumOfSquares),
            ColumnLayout<VarianceEffect>.Number("df1", Phrase.Verbatim("df1"), NumberStyle.Whole, effect => effect.DegreesOfFreedom),
            ColumnLayout<VarianceEffect>.Number("df2", Phrase.Verbatim("df2"), NumberStyle.Whole, _ => analysed.Found!.DegreesOfFreedom),
            ColumnLayout<VarianceEffect>.Number("f", Phrase.Verbatim("F"), NumberStyle.Estimate, effect => effect.F),
            ColumnLayout<VarianceEffect>.Number("p", Terms.P, NumberStyle.Probability, effect => effect.PValue),
            ColumnLayout<VarianceEffect>.Number("partial_eta_squared", new Phrase("Partial η²", "偏 η²"), NumberStyle.Bounded, effect => effect.Explained.EtaSquared.Value),
            ColumnLayout<VarianceEffect>.Number("lower", Terms.LowerLimitAt(analysed.Options.Level), NumberStyle.Bounded, effect => effect.Explained.EtaSquared.Lower),
            ColumnLayout<VarianceEffect>.Number("upper", Terms.UpperLimitAt(analysed.Options.Level), NumberStyle.Bounded, effect => effect.Explained.EtaSquared.Upper),
        ]);
        yield return layout.Table(
            $"{id}.simple_effects",
            new Phrase("Simple effects", "简单效应检验"),
            new Phrase("Effect", "效应"),
            from family in MarginalPairsTable.Families(analysed)
            where family.Within is not null
            let name = MarginalPairsTable.NameOf(analysed, family.Factor, family.Within)
            select (name.Id, name.Label, analysed.Found!.SimpleEffect(family.Factor, family.Within!.Value)),
            [
                new Phrase("A factor at one level of another, over the levels of further factors with equal weight; tested against the residual of the whole model.", "某因素在另一因素给定水平上的效应，其余因素等权平均；以整个模型的误差检验。"),
                .. analysed.Notes,
            ]);
    }
}
