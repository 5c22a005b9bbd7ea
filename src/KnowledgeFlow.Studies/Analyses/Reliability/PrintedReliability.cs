using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Reliability;

/// <summary>Reliability by construct, each with its items below it, in one table.</summary>
internal static class PrintedReliability
{
    /// <summary>The threshold of Nunnally (1978), with which α is compared and not judged.</summary>
    private const double Threshold = .70;

    private static readonly ImmutableArray<string> ItemColumns = ["mean", "sd", "item_total_r", "alpha_if_deleted", "loading"];

    private static readonly ImmutableArray<string> ConstructColumns = ["alpha", "spearman_brown", "omega", "cr", "ave"];

    public static ImmutableArray<PrintedTable> Of(ReportSection section, Study study)
    {
        var constructs = new ResultTableView(section.Table("constructs"));
        var items = new ResultTableView(section.Table("items"));
        var id = constructs.Table.Id;
        var table = new PrintedTable(
            id,
            constructs.Table.Title,
            new Phrase("Construct and item", "构念与题项"),
            [.. ItemColumns.Select(column => new PrintedColumn(items.Heading(column))), .. ConstructColumns.Select(column => new PrintedColumn(constructs.Heading(column)))],
            [.. constructs.Table.Rows.SelectMany(row => Rows(row, constructs, items, study))],
            [.. constructs.Notes.Concat(items.Notes.Where(note => !SaysWhereNStands(note))).Distinct()])
        {
            Prose = Prose(id, constructs),
        };
        return [table.WithoutEmptyColumns(), .. section.Printed.Where(other => other.Id != constructs.Table.Id && other.Id != items.Table.Id)];

        bool SaysWhereNStands(Sentence note) => note == Sentence.Of($"{SampleNote.In(id)}", $"{SampleNote.In(id)}");
    }

    private static IEnumerable<PrintedRow> Rows(ResultRow construct, ResultTableView constructs, ResultTableView items, Study study)
    {
        yield return new PrintedRow(
            construct.Label,
            [.. ItemColumns.Select(_ => PrintedCell.Blank), .. ConstructColumns.Select(column => constructs.Cell(construct.Id, column).OrBlank())]);
        foreach (var item in study.ConstructNamed(construct.Id)?.ItemNames ?? [])
        {
            var row = items.HasRow(item) ? item : $"{construct.Id}:{item}";
            if (items.HasRow(row))
            {
                yield return new PrintedRow(
                    items.Label(row),
                    [.. ItemColumns.Select(column => items.Cell(row, column).OrBlank()), .. ConstructColumns.Select(_ => PrintedCell.Blank)])
                {
                    Indent = 1,
                };
            }
        }
    }

    private static ImmutableArray<Sentence> Prose(string id, ResultTableView constructs)
    {
        var known = constructs.Table.Rows.Where(row => constructs.Number(row.Id, "alpha") is not null).ToImmutableArray();
        if (known.IsEmpty)
        {
            return [];
        }

        var least = constructs.Value(known.MinBy(row => constructs.Number(row.Id, "alpha"))!.Id, "alpha")!;
        var most = constructs.Value(known.MaxBy(row => constructs.Number(row.Id, "alpha"))!.Id, "alpha")!;
        var below = known.Where(row => constructs.Number(row.Id, "alpha") < Threshold).Select(row => Sentence.Of($"{row.Label}", $"{row.Label}")).ToList();
        var table = new PrintedPart.Reference(id);
        var range = known.Length == 1
            ? Sentence.Of($"Cronbach's α of {known[0].Label} was {least} ({table}).", $"{known[0].Label} 的 Cronbach's α 为 {least}（见{table}）。")
            : Sentence.Of($"Cronbach's α ranged from {least} to {most} ({table}).", $"Cronbach's α 介于 {least} 与 {most} 之间（见{table}）。");
        return
        [
            range,
            below.Count > 0
                ? Sentence.Of($"Below .70, the threshold of Nunnally (1978): {Sentence.List(below)}.", $"低于 Nunnally（1978）建议的 0.70 的有：{Sentence.List(below)}。")
                : known.Length == 1
                    ? Sentence.Of($"It is not below .70, the threshold of Nunnally (1978).", $"该值不低于 Nunnally（1978）建议的 0.70。")
                    : known.Length < constructs.Table.Rows.Length
                        ? Sentence.Of($"None of those that exist lies below .70, the threshold of Nunnally (1978).", $"可计算者均不低于 Nunnally（1978）建议的 0.70。")
                        : Sentence.Of($"None lies below .70, the threshold of Nunnally (1978).", $"均不低于 Nunnally（1978）建议的 0.70。"),
        ];
    }
}
