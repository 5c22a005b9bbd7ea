using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Plotting.Tests.Samples;

/// <summary>A report whose chapter has what is hard to set: a wide table, a long one, long labels, spanners, stars, a figure, hostile text.</summary>
internal static class SampleChapters
{
    private static readonly Phrase LongLabel = new(
        "How far knowledge that members send to one another within the community is understood, taken up and used by those who receive it", "成员在社区内相互发送的知识被接收者理解、吸收并加以运用的程度");

    public static Report Report { get; } = new(
        LongLabel,
        "kflow",
        "0.1.0",
        Synthetic: true,
        [
            new ReportSection("a", new Phrase("Sample", "样本"), [Table("a.small", 4, 5)], [SampleLineFigures.ScreePlot()]),
            new ReportSection("b", new Phrase("Items", "题项"), [Table("b.long", 4, 70)], []),
            new ReportSection("c", new Phrase("Models", "模型"), [Table("c.wide", 16, 6)], []),
            new ReportSection("d", new Phrase("Words", "文字"), [], []) { Printed = [Words()] },
        ]);

    private static ResultTable Table(string id, int columns, int rows) => new(
        id,
        LongLabel,
        [.. Enumerable.Range(1, columns).Select(column => new ResultColumn($"c{column}", Phrase.Format($"Heading of {column}", $"第{column}列数字的标题"), NumberStyle.Estimate))],
        [.. Enumerable.Range(1, rows).Select(row => new ResultRow($"r{row}", row % 3 == 0 ? LongLabel : Phrase.Format($"Row {row}", $"第{row}行"), [.. Enumerable.Range(1, columns).Select(column => Cell.Of((row * 100) + column + 0.125, row % 2 == 0 ? 0.001 : 0.02))]))],
        [LongLabel, Phrase.Verbatim("<script>alert(1)</script> \u202Eevil")]);

    private static PrintedTable Words() => new(
        "d.words",
        new Phrase("Words and spanners", "文字与跨栏标题"),
        new Phrase("Label", "标签"),
        [
            new PrintedColumn(new Phrase("Words", "文字")) { IsText = true },
            new PrintedColumn(Phrase.Verbatim("B")) { Spanner = new Phrase("A model of long name", "名称较长的模型") },
            new PrintedColumn(Phrase.Verbatim("β")) { Spanner = new Phrase("A model of long name", "名称较长的模型") },
        ],
        [
            PrintedRow.Heading(new Phrase("A heading", "小标题"), 3),
            new PrintedRow(LongLabel, [PrintedCell.Of(LongLabel), PrintedCell.Of(Phrase.Verbatim("0.125")), PrintedCell.Of(Phrase.Verbatim("0.250***"))]) { Indent = 1 },
            new PrintedRow(Phrase.Verbatim("R²"), [PrintedCell.Blank, PrintedCell.Of(Phrase.Verbatim("0.5")), PrintedCell.Blank]) { Kind = PrintedRowKind.Summary },
        ],
        [])
    {
        Prose = [.. Enumerable.Repeat(Sentence.Of($"{LongLabel}. ", $"{LongLabel}。"), 4)],
    };
}
