using System.Collections.Immutable;
using KnowledgeFlow.Core.Reliability;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Reliability;

/// <summary>Lays out <c>reliability.lambda</c>.</summary>
internal static class LambdaTable
{
    private static readonly TableLayout<DiagnosedScale<GuttmanLambdas>> Layout = new(
    [
        Number(1, row => row.Number(lambdas => lambdas.Lambda1)),
        Number(2, row => row.Number(lambdas => lambdas.Lambda2)),
        Number(3, row => row.Number(lambdas => lambdas.Lambda3)),
        Number(4, row => row.Number(lambdas => lambdas.Lambda4)),
        Number(5, row => row.Number(lambdas => lambdas.Lambda5)),
        Number(6, row => row.Number(lambdas => lambdas.Lambda6)),
    ]);

    public static ResultTable Of(string id, ImmutableArray<ConstructReliability> scales)
    {
        ImmutableArray<DiagnosedScale<GuttmanLambdas>> rows = [.. scales.Select(scale => new DiagnosedScale<GuttmanLambdas>(scale, GuttmanLambdas.Of(scale.Pool.Moments)))];
        return Layout.Table(
            $"{id}.lambda",
            new Phrase("Guttman's lower bounds to reliability", "Guttman 信度下界"),
            Terms.Construct,
            rows.Select(row => (row.Id, row.Label, row)),
            [
                SampleNote.In($"{id}.constructs"),
                Phrase.Format(
                    $"From covariances. λ3 is Cronbach's α; λ4 is the largest over splits into halves (all of them up to {SplitSearch.MostItems} items, else the best found; SPSS takes the first half against the second).",
                    $"基于协方差。λ3 即 Cronbach's α；λ4 取各种对半划分的最大值（{SplitSearch.MostItems} 题以内穷举，更多时取搜索所得最大值；SPSS 只取前半对后半）。"),
                .. rows.SelectMany(row => row.Notes(new Phrase("λ", "λ"), lambdas => lambdas.Lambda6)),
            ]);
    }

    private static ColumnLayout<DiagnosedScale<GuttmanLambdas>> Number(int which, Func<DiagnosedScale<GuttmanLambdas>, double?> value) =>
        ColumnLayout<DiagnosedScale<GuttmanLambdas>>.Number(FormattableString.Invariant($"lambda{which}"), Phrase.Verbatim(FormattableString.Invariant($"λ{which}")), NumberStyle.Bounded, value);
}
