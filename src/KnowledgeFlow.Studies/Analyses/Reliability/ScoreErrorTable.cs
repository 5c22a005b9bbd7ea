using System.Collections.Immutable;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Reliability;

/// <summary>Lays out <c>reliability.scores</c>: the standard error of measurement of each construct's score.</summary>
internal static class ScoreErrorTable
{
    private static readonly TableLayout<(ConstructReliability Scale, VariableDescriptives Score)> Layout = new(
    [
        ColumnLayout<(ConstructReliability Scale, VariableDescriptives Score)>.Count("n", Terms.N, row => row.Score.Count),
        Number("mean", Terms.Mean, row => row.Score.Mean.Value()),
        Number("sd", Terms.StandardDeviation, row => row.Score.StandardDeviation.Value()),
        Number("sem_alpha", new Phrase("SEM from α", "测量标准误（α）"), row => Error(row.Score, row.Scale.Scale.Alpha.Value(alpha => alpha.Raw))),
        Number("sem_omega", new Phrase("SEM from ω", "测量标准误（ω）"), row => Error(row.Score, row.Scale.Scale.Congeneric.Value(model => model.Omega))),
    ]);

    public static ResultTable Of(string id, ScoredSurvey survey, ImmutableArray<ConstructReliability> scales)
    {
        ImmutableArray<(ConstructReliability Scale, VariableDescriptives Score)> rows = [.. scales.Select(scale => (scale, VariableDescriptives.Of(survey.AsScored().Numbers(scale.Construct.Name))))];
        return Layout.Table(
            $"{id}.scores",
            new Phrase("Scores and their standard errors of measurement", "得分与测量标准误"),
            Terms.Construct,
            rows.Select(row => (row.Scale.Construct.Name.Value, Phrase.Verbatim(row.Scale.Construct.Label), row)),
            [
                new Phrase("SEM = SD √(1 − reliability), in the units of the score; n is of the scores.", "测量标准误 = SD·√（1 − 信度），单位同得分；n 为有得分的样本量。"),
                .. rows.SelectMany(row => Diagnoses(row.Scale, row.Score).Select(diagnosis => DiagnosisPhrase.Note(Phrase.Verbatim(row.Scale.Construct.Label), diagnosis))),
            ]);
    }

    private static IEnumerable<Diagnosis> Diagnoses(ConstructReliability scale, VariableDescriptives score) =>
        new[] { score.Mean.Diagnosis(), score.StandardDeviation.Diagnosis(), scale.Scale.Alpha.Diagnosis(), scale.Scale.Congeneric.Diagnosis() }.OfType<Diagnosis>().Distinct();

    private static double? Error(VariableDescriptives score, double? reliability) =>
        reliability is { } known && score.StandardDeviation.Value() is { } deviation ? deviation * Math.Sqrt(Math.Max(0, 1 - known)) : null;

    private static ColumnLayout<(ConstructReliability Scale, VariableDescriptives Score)> Number(string id, Phrase label, Func<(ConstructReliability Scale, VariableDescriptives Score), double?> value) =>
        ColumnLayout<(ConstructReliability Scale, VariableDescriptives Score)>.Number(id, label, NumberStyle.Score, value);
}
