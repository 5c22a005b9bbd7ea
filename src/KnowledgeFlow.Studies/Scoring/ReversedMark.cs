using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Studies.Scoring;

/// <summary>The mark of items that are scored from the other end of their scale, and the note that explains it.</summary>
internal static class ReversedMark
{
    private const string English = "(R)";
    private const string Chinese = "（反）";

    /// <summary>A label with the mark.</summary>
    public static Phrase On(string label) => new($"{label} {English}", label + Chinese);

    /// <summary>The section with a note below each table in which a reversed item is marked.</summary>
    /// <param name="section">The section.</param>
    /// <param name="survey">The questionnaires as the section's analysis saw them.</param>
    public static ReportSection ExplainedIn(ReportSection section, ScoredSurvey survey)
    {
        var reversed = survey.Study.Constructs.SelectMany(construct => construct.ItemNames).Distinct().Where(survey.IsReversed).ToImmutableArray();
        return reversed.IsEmpty ? section : section with { Tables = [.. section.Tables.Select(table => Explained(table, survey, reversed))] };
    }

    private static ResultTable Explained(ResultTable table, ScoredSurvey survey, ImmutableArray<string> reversed)
    {
        string[] texts = [table.Title.English, .. table.Rows.Select(row => row.Label.English), .. table.Columns.Select(column => column.Label.English)];
        var marked = reversed.Where(item => texts.Any(text => Holds(text, survey.ItemLabel(item)) || Holds(text, survey.LabelOf(item)))).ToArray();
        return marked.Length == 0
            ? table
            : table with { Notes = table.Notes.Add(new Phrase($"Scored in reverse {English}: {string.Join(", ", marked)}.", $"反向计分{Chinese}：{string.Join("、", marked)}。")) };
    }

    private static bool Holds(string text, Phrase label)
    {
        var place = text.IndexOf(label.English, StringComparison.Ordinal);
        return place == 0 || (place > 0 && !char.IsLetterOrDigit(text[place - 1]));
    }
}
