using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Running;

/// <summary>Says below every table of an analysis that rows count as often as a column says.</summary>
internal static class FrequencyWeightNote
{
    /// <summary>The section with the note, or as it is where every row counts once.</summary>
    public static ReportSection AddTo(ReportSection section, ScoredSurvey survey)
    {
        if (survey.Study.Weight is not { } weight)
        {
            return section;
        }

        var label = survey.LabelOf(weight.Value);
        var note = Phrase.Format($"Each row counts as often as {label.English} says: {survey.Rows} questionnaires.", $"各行按 {label.Chinese} 加权计数：共 {survey.Rows} 份问卷。");
        return section with { Tables = [.. section.Tables.Select(table => table with { Notes = table.Notes.Add(note) })] };
    }
}
