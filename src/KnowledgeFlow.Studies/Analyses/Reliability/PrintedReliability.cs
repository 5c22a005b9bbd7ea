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
            [.. constructs.NotesWithout(ConstructReliabilityTable.Intervals).Concat(items.Notes.Where(note => !SaysWhereNStands(note))).Distinct()])
        {
            Prose = Prose(id, constructs),
        };
        return [table.WithoutEmptyColumns(), .. section.PrintedOtherThan("constructs", "items").Select(other => other with { Prose = ExtraProse(section, other.Id[(section.Id.Length + 1)..]) })];

        bool SaysWhereNStands(Sentence note) => note == Sentence.Of($"{SampleNote.In(id)}", $"{SampleNote.In(id)}");
    }

    private static ImmutableArray<Sentence> ExtraProse(ReportSection section, string name)
    {
        var view = new ResultTableView(section.Table(name));
        return name switch
        {
            "questionnaire" => view.Table.Rows is [var all] && view.Number(all.Id, "alpha") is not null
                ? [Sentence.Of($"Cronbach's α of all items together was {view.Value(all.Id, "alpha")!}.", $"全部题项合并的 Cronbach's α 为 {view.Value(all.Id, "alpha")!}。")]
                : [],
            "split_half" => ListedValues.Of(view, "spearman_brown", new Phrase("Split-half reliability by Spearman and Brown", "Spearman-Brown 折半信度")),
            "lambda" => ListedValues.Of(view, "lambda4", new Phrase("Guttman's λ4, the best split", "Guttman λ4（最优折半）")),
            "omega" => ListedValues.Of(view, "omega", new Phrase("McDonald's ω with its interval", "McDonald ω 及其置信区间"), withInterval: true),
            "hierarchy" => ListedValues.Of(view, "omega_h", new Phrase("The share of a general factor, ω hierarchical", "一般因子所占份额（层级 ω）")),
            "ordinal" => ListedValues.Of(view, "ordinal_alpha", new Phrase("Ordinal α, from polychoric correlations", "有序 α（基于多分格相关）")),
            "scores" => ListedValues.Of(view, "sem_alpha", new Phrase("Standard errors of measurement by α, in the units of the scores", "按 α 的测量标准误（得分单位）")),
            _ => [],
        };
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
