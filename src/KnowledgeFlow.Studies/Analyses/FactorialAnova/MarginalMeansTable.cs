using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression.Factorial;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.FactorialAnova;

/// <summary>Lays out <c>anova.means</c>: under <c>A: a</c> and <c>A:B: a / b</c> the estimated marginal means.</summary>
internal static class MarginalMeansTable
{
    private const string Between = " / ";

    public static ResultTable Of(string id, AnalysedFactors analysed)
    {
        var layout = new TableLayout<EstimatedMean>(
        [
            ColumnLayout<EstimatedMean>.Count("n", Terms.N, mean => mean.Count),
            ColumnLayout<EstimatedMean>.Number("mean", new Phrase("Estimated mean", "估计边际均值"), NumberStyle.Score, mean => mean.Mean),
            ColumnLayout<EstimatedMean>.Number("se", Terms.StandardError, NumberStyle.Estimate, mean => mean.StandardError),
            ColumnLayout<EstimatedMean>.Number("lower", Terms.LowerLimitAt(analysed.Options.Level), NumberStyle.Score, mean => mean.Lower),
            ColumnLayout<EstimatedMean>.Number("upper", Terms.UpperLimitAt(analysed.Options.Level), NumberStyle.Score, mean => mean.Upper),
        ]);
        return layout.Table(
            $"{id}.means",
            new Phrase("Estimated marginal means", "估计边际均值"),
            new Phrase("Level", "水平"),
            from term in analysed.Found is null ? [] : analysed.Terms
            from mean in analysed.Found!.Means(term)
            select (IdOf(analysed, term, mean.Levels), LabelOf(analysed, term, mean.Levels), mean),
            [
                new Phrase("Means of the model, over the levels of other factors with equal weight, covariates at their means; n counts rows.", "模型均值，其他因素各水平等权平均，协变量取均值；n 为实际份数。"),
                .. analysed.Notes,
            ]);
    }

    private static string IdOf(AnalysedFactors analysed, ImmutableArray<int> term, ImmutableArray<int> levels) =>
        $"{analysed.IdOf(term)}: {string.Join(Between, term.Select((factor, place) => Quoted(analysed.Factors[factor].Levels[levels[place]].Id)))}";

    private static string Quoted(string id) => id.Contains(Between, StringComparison.Ordinal) ? CellAddress.Quoted(id) : id;

    private static Phrase LabelOf(AnalysedFactors analysed, ImmutableArray<int> term, ImmutableArray<int> levels)
    {
        var label = analysed.LabelOf(term);
        ImmutableArray<Phrase> parts = [.. term.Select((factor, place) => analysed.Factors[factor].Levels[levels[place]].Label)];
        return new Phrase($"{label.English}: {string.Join(Between, parts.Select(part => part.English))}", $"{label.Chinese}：{string.Join(Between, parts.Select(part => part.Chinese))}");
    }
}
