using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Reporting.Tests.Printing;

public class ColumnNotesTests
{
    private static readonly Phrase OfTable = Phrase.Verbatim("Of the table.");
    private static readonly Phrase OfColumn = Phrase.Verbatim("b is b.");

    private static readonly ResultTable Table = new(
        "x.t",
        Phrase.Verbatim("T"),
        [new ResultColumn("a", Phrase.Verbatim("A"), NumberStyle.Estimate), new ResultColumn("b", Phrase.Verbatim("B"), NumberStyle.Estimate) { Note = OfColumn }],
        [new ResultRow("r", Phrase.Verbatim("R"), [Cell.Of(1), Cell.Of(2)])],
        [OfTable, OfColumn]);

    [Fact]
    public void TheNoteOfAColumnIsPrintedWhereItIs() => Notes("a", "b").Should().Equal(Sentence.Of($"{OfTable}", $"{OfTable}"), Sentence.Of($"{OfColumn}", $"{OfColumn}"));

    [Fact]
    public void AViewThatLeavesTheColumnOutLeavesItsNoteOut() => Notes("a").Should().Equal(Sentence.Of($"{OfTable}", $"{OfTable}"));

    [Fact]
    public void ATableWithoutSuchNotesStaysAsItIs()
    {
        var printed = new ResultTableView(Table).ToPrintedTable("b");
        ColumnNotes.OfPrinted([printed], [Table]).Should().ContainSingle().Which.Should().BeSameAs(printed);
    }

    private static ImmutableArray<Sentence> Notes(params string[] columns) => ColumnNotes.OfPrinted([new ResultTableView(Table).ToPrintedTable([.. columns])], [Table]).Single().Notes;
}
