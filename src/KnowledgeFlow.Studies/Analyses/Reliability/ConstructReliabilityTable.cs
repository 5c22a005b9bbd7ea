using System.Collections.Immutable;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Reliability;

/// <summary>Lays out <c>reliability.constructs</c>.</summary>
internal static class ConstructReliabilityTable
{
    private static TableLayout<ConstructReliability> LayoutAt(double level) => new(
    [
        ColumnLayout<ConstructReliability>.Count("items", new Phrase("Items", "题项数"), row => row.Pool.Answered.Columns.Length),
        ColumnLayout<ConstructReliability>.Count("n", Terms.N, row => row.Scale.Count),
        Bounded("alpha", Terms.CronbachAlpha, row => row.Scale.Alpha.Value(alpha => alpha.Raw)),
        Bounded("alpha_lower", Terms.LowerLimitAt(level), row => row.Scale.Alpha.Value(alpha => alpha.Lower)),
        Bounded("alpha_upper", Terms.UpperLimitAt(level), row => row.Scale.Alpha.Value(alpha => alpha.Upper)),
        Bounded("alpha_standardized", new Phrase("α standardised", "标准化 α"), row => row.Scale.Alpha.Value(alpha => alpha.Standardised)),
        Bounded("omega", new Phrase("ω", "ω"), row => row.Scale.Congeneric.Value(model => model.Omega)),
        Bounded("cr", new Phrase("CR", "CR"), row => row.Scale.Congeneric.Value(model => model.CompositeReliability)),
        Bounded("ave", new Phrase("AVE", "AVE"), row => row.Scale.Congeneric.Value(model => model.AverageVarianceExtracted)),
        Bounded("spearman_brown", new Phrase("Spearman Brown", "Spearman Brown"), row => row.Scale.SpearmanBrown?.Value()),
        Bounded("mean_r", new Phrase("Mean r", "题项间平均相关"), row => row.Scale.Alpha.Value(alpha => alpha.MeanInterItemCorrelation)),
    ]);

    public static ResultTable Of(string id, ImmutableArray<ConstructReliability> scales, double level) => LayoutAt(level).Table(
        $"{id}.constructs",
        new Phrase("Reliability of constructs", "各变量信度分析"),
        Terms.Construct,
        scales.Select(scale => (scale.Construct.Name.Value, Phrase.Verbatim(scale.Construct.Label), scale)),
        Notes(scales));

    private static ColumnLayout<ConstructReliability> Bounded(string id, Phrase label, Func<ConstructReliability, double?> value) =>
        ColumnLayout<ConstructReliability>.Number(id, label, NumberStyle.Bounded, value);

    /// <summary>How the intervals of α are made, of which chapters print none.</summary>
    public static readonly Phrase Intervals = new("Intervals of α by Feldt.", "α 的区间采用 Feldt 法。");

    private static IEnumerable<Phrase> Notes(ImmutableArray<ConstructReliability> scales)
    {
        yield return new Phrase(
            "Answers are listwise within each construct. α from covariances; ω from the unstandardised one-factor maximum-likelihood solution (McDonald), CR and AVE from its standardised loadings (Fornell and Larcker 1981).",
            "各构念内成列删除。α 基于协方差；ω 取自未标准化的单因子最大似然解（McDonald），CR 与 AVE 取自其标准化载荷（Fornell 与 Larcker，1981）。");
        yield return Intervals;
        foreach (var scale in scales)
        {
            var label = scale.Construct.Label;
            foreach (var note in LeftOutNote.OfAlpha(label, scale.Pool))
            {
                yield return note;
            }

            if (scale.Scale.Alpha.TryGet(out var found, out _) && StandardisedAlphaNote.Of(found, label) is { } standardised)
            {
                yield return standardised;
            }

            if (scale.Scale.Alpha.Diagnosis() is { } alpha)
            {
                yield return DiagnosisPhrase.Note(new Phrase($"No α for {label}", $"{label} 无 α"), alpha);
            }
        }

        var unfitted = scales.Where(scale => scale.Scale.Alpha.Diagnosis() is null && scale.Scale.Congeneric.Diagnosis() is not null).ToLookup(scale => scale.Scale.Congeneric.Diagnosis() is Diagnosis.NotIdentified);
        if (unfitted[true].Any())
        {
            var missing = WithoutModel(new Phrase(string.Join(", ", unfitted[true].Select(scale => scale.Construct.Label)), string.Join("、", unfitted[true].Select(scale => scale.Construct.Label))));
            yield return new Phrase($"{missing.English}: with two items the one-factor model is not identified.", $"{missing.Chinese}：仅两个题项时单因子模型不可识别。");
        }

        foreach (var note in DiagnosisPhrase.Notes(unfitted[false].Select(scale => (scale.Construct.Label, scale.Scale.Congeneric.Diagnosis()!)), WithoutModel))
        {
            yield return note;
        }
    }

    private static Phrase WithoutModel(Phrase constructs) => new($"No ω, CR and AVE for {constructs.English}", $"{constructs.Chinese}无 ω、CR 与 AVE");
}
