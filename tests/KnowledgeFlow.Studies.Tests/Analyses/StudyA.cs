using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Running;
using KnowledgeFlow.Studies.StudyFiles;

namespace KnowledgeFlow.Studies.Tests.Analyses;

/// <summary>The sample of study A, with its own analyses or with others.</summary>
internal static class StudyA
{
    private static readonly string Path = System.IO.Path.Combine(AppContext.BaseDirectory, "samples", "knowledge-flow", "study.yaml");

    private static readonly Lazy<StudyResult> Sample = new(() => StudyRunner.Run(StudyFileReader.Read(Path)));

    /// <summary>What <c>kflow run</c> finds.</summary>
    public static StudyResult Result => Sample.Value;

    /// <summary>What the same answers say to other analyses, each a flow mapping.</summary>
    public static StudyResult Run(params IEnumerable<string> analyses)
    {
        var text = File.ReadAllText(Path);
        return StudyRunner.Run(StudyFileReader.Parse(Path, $"{text[..text.IndexOf("analyses:", StringComparison.Ordinal)]}analyses:\n{string.Concat(analyses.Select(analysis => $"  - {analysis}\n"))}"));
    }

    /// <summary>A table of a result.</summary>
    public static ResultTable Table(this StudyResult result, string id) =>
        result.Report.Sections.SelectMany(section => section.Tables).Should().ContainSingle(table => table.Id == id).Which;

    /// <summary>The English notes of a table.</summary>
    public static IEnumerable<string> Notes(this StudyResult result, string id) => result.Table(id).Notes.Select(note => note.English);

    /// <summary>A number of a table, or null.</summary>
    public static double? Number(this StudyResult result, string table, string row, string column)
    {
        var found = result.Table(table);
        var index = found.Columns.Select(candidate => candidate.Id).ToList().IndexOf(column);
        index.Should().BeGreaterThanOrEqualTo(0, $"{table} has a column {column}");
        return found.Rows.Should().ContainSingle(candidate => candidate.Id == row).Which.Cells[index].Number;
    }
}
