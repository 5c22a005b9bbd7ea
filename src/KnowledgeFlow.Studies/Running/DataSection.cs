using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Surveys;

namespace KnowledgeFlow.Studies.Running;

/// <summary>The report's account of the data file, where there is more to say than that it was read: the tool that it came from, an encoding that was guessed.</summary>
internal static class DataSection
{
    /// <summary>The section, or null where nothing is to be said.</summary>
    public static ReportSection? Of(SurveyTable survey)
    {
        if (survey.Source.Notes.IsEmpty)
        {
            return null;
        }

        var table = new ResultTable(
            "data.file",
            new Phrase("Data file", "数据文件"),
            [new ResultColumn("n", new Phrase("n", "n"), NumberStyle.Whole)],
            [
                new ResultRow("questionnaires", new Phrase("Questionnaires", "问卷"), [Cell.Of(survey.Rows)]),
                new ResultRow("variables", new Phrase("Variables", "变量"), [Cell.Of(survey.Header.Length)]),
            ],
            survey.Source.Notes);
        return new ReportSection("data", new Phrase("Data", "数据"), [table], []);
    }
}
