using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Frequencies;

/// <summary>All variables of a section in one table, each a heading with its categories below: the table that opens every results chapter.</summary>
internal static class PrintedDemographics
{
    public static ImmutableArray<PrintedTable> Of(ReportSection section)
    {
        var views = section.Tables.Where(IsOfOneVariable).Select(table => new ResultTableView(table)).ToImmutableArray();
        if (views.IsEmpty)
        {
            return section.Printed;
        }

        ImmutableArray<string> columns = [.. views.Any(HasBlanks) ? (IEnumerable<string>)["n", "percent", "valid_percent"] : ["n", "percent"]];
        var id = $"{section.Id}.characteristics";
        var table = new PrintedTable(
            id,
            new Phrase("Characteristics of the sample", "样本特征"),
            Terms.Variable,
            [.. columns.Select(column => new PrintedColumn(views[0].Heading(column)))],
            [.. views.SelectMany(view => Rows(view, columns))],
            Notes(views))
        {
            Prose = [.. Modes(id, [.. views.Where(HasMode)])],
        };
        return [table, .. section.Printed.Where(other => !views.Any(view => view.Table.Id == other.Id))];
    }

    private static bool IsOfOneVariable(ResultTable table) =>
        table.Columns.Select(column => column.Id).SequenceEqual(["n", "percent", "valid_percent"]) && table.Rows.Length > 0;

    private static bool HasBlanks(ResultTableView view) => view.Table.Rows.Any(row => view.Number(row.Id, "percent") != view.Number(row.Id, "valid_percent"));

    private static IEnumerable<PrintedRow> Rows(ResultTableView view, ImmutableArray<string> columns) =>
    [
        PrintedRow.Heading(view.Table.Title, columns.Length),
        .. view.Table.Rows.Select(row => new PrintedRow(row.Label, [.. columns.Select(column => view.Cell(row.Id, column))]) { Indent = 1 }),
    ];

    // What all variables say is said once; what only some say names the variable.
    private static ImmutableArray<Sentence> Notes(ImmutableArray<ResultTableView> views) =>
    [
        .. from note in views.SelectMany(view => view.Table.Notes.Select(note => (view.Table.Title, Note: note))).GroupBy(note => note.Note, note => note.Title)
           select note.Count() == views.Length
               ? Sentence.Of($"{note.Key}", $"{note.Key}")
               : Sentence.Of($"{string.Join(", ", note.Select(title => title.English))}: {note.Key}", $"{string.Join("、", note.Select(title => title.Chinese))}：{note.Key}"),
    ];

    // Where two categories are equally frequent, or nobody answered, none is the most frequent.
    private static bool HasMode(ResultTableView view)
    {
        var counts = view.Table.Rows.Select(row => view.Number(row.Id, "n") ?? 0).OrderDescending().ToList();
        return counts[0] > 0 && (counts.Count == 1 || counts[0] > counts[1]);
    }

    private static IEnumerable<Sentence> Modes(string id, ImmutableArray<ResultTableView> views)
    {
        if (views.IsEmpty)
        {
            yield break;
        }

        var table = new PrintedPart.Reference(id);
        var modes = Sentence.List([.. views.Select(Mode)]);
        yield return Sentence.Of(
            $"{table} shows who answered; the most frequent {(views.Length == 1 ? "answer was" : "answers were")} {modes}.",
            $"样本构成见{table}；人数最多的类别为：{modes}。");
    }

    private static Sentence Mode(ResultTableView view)
    {
        var row = view.Table.Rows.MaxBy(row => view.Number(row.Id, "n") ?? -1)!;
        var percent = view.Value(row.Id, "percent")!;
        return Sentence.Of($"{row.Label} for {view.Table.Title} ({percent}%)", $"{view.Table.Title}“{row.Label}”（{percent}%）");
    }
}
