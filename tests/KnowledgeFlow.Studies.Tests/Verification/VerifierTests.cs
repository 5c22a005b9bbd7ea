using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Studies.Tests.Verification;

public sealed class VerifierTests
{
    [Theory]
    [InlineData(0.8235, ".824", true)]
    [InlineData(0.82349999, ".824", false)]
    [InlineData(0.8245, ".824", false)]
    [InlineData(0.8245, ".825", true)]
    [InlineData(2.675, "2.68", true)]
    [InlineData(1.005, "1.01", true)]
    [InlineData(-2.675, "−2.68", true)]
    [InlineData(-2.675, "2.68", false)]
    [InlineData(53.6107, "53.611", true)]
    [InlineData(53.6107, "53.61", true)]
    [InlineData(53.6107, "54", true)]
    [InlineData(53.6107, "53.6107000", true)]
    [InlineData(-0.0004, "0.000", true)]
    [InlineData(-0.0004, "-.000", true)]
    [InlineData(-0.0005, ".000", false)]
    [InlineData(62.35, "62.4%", true)]
    [InlineData(1234.4, "1,234", true)]
    [InlineData(1234.5, "1,234", false)]
    [InlineData(5449.0, "5.4e3", true)]
    [InlineData(5450.0, "5.4e3", false)]
    [InlineData(0.0000123, "1.2e-5", true)]
    [InlineData(1e-300, "<0.001", true)]
    [InlineData(0.001, "<0.001", false)]
    [InlineData(0.001, "<=0.001", true)]
    [InlineData(0.05, ">.05", false)]
    [InlineData(0.050000001, ">.05", true)]
    [InlineData(0.05, "≥.05", true)]
    [InlineData(3.0, "varimax", false)]
    public void NumberHoldsWhenItRoundsToThePrint(double computed, string printed, bool holds) =>
        Holds(printed, Row("r", ("x", computed))).Should().Be(holds);

    [Theory]
    [InlineData("***", 0.00099, true)]
    [InlineData("***", 0.001, false)]
    [InlineData("**", 0.001, true)]
    [InlineData("**", 0.00999, true)]
    [InlineData("**", 0.01, false)]
    [InlineData("**", 0.0001, false)]
    [InlineData("*", 0.01, true)]
    [InlineData("*", 0.0499, true)]
    [InlineData("*", 0.05, false)]
    [InlineData("*", 0.009, false)]
    [InlineData(" n.s.", 0.05, true)]
    [InlineData(" n.s.", 0.049, false)]
    [InlineData("", 0.9, true)]
    [InlineData("", 0.0001, true)]
    public void StarsHoldWhenThePFallsInTheirClass(string mark, double p, bool holds)
    {
        Holds($".34{mark}", Row("r", ("x", 0.34), ("p", p))).Should().Be(holds);
        if (mark.Length > 0)
        {
            Holds(mark, Row("r", ("x", 0.34), ("p", p))).Should().Be(holds);
        }
    }

    [Fact]
    public void MarkedNumberHoldsOnlyWhenBothDo()
    {
        Holds(".34*", Row("r", ("x", 0.35), ("p", 0.02))).Should().BeFalse();
        Holds(".34*", Row("r", ("x", 0.34))).Should().BeFalse("no p belongs to the cell");
    }

    [Theory]
    [InlineData("x_p p", "x_p")]
    [InlineData("p", "p")]
    [InlineData("delta_p p", "p")]
    public void PThatBelongsToAColumnIsItsOwnIfThereIsOne(string columns, string own) =>
        Holds("1***", Row("r", [("x", 1), .. columns.Split(' ').Select(column => (column, (double?)(column == own ? 0.0001 : 0.5)))])).Should().BeTrue();

    [Fact]
    public void PThatCouldNotBeComputedIsNotTakenFromAnotherColumn() =>
        Holds("1***", Row("r", ("x", 1), ("x_p", null), ("p", 0.0001))).Should().BeFalse();

    [Fact]
    public void PrintOfADifferenceHasThePOfDifferences()
    {
        var table = Table("t.t", Row("r", ("delta_r2", 0.1), ("delta_p", 0.0001), ("p", 0.9)));
        Verify([table], "t.t[r].delta_r2", ".1***").Reproduced.Should().BeTrue();
    }

    [Fact]
    public void CorrelationHasThePOfTheSameCell()
    {
        // One of the variables is called p, whose column is no p-value.
        var r = Table("correlations.r", Row("KS", ("KS", 1), ("p", 0.5)), Row("p", ("KS", 0.5), ("p", 1)));
        var p = Table("correlations.p", Row("KS", ("KS", null), ("p", 0.0001)), Row("p", ("KS", 0.0001), ("p", null)));
        Verify([r, p], "correlations.r[p].KS", ".5***").Reproduced.Should().BeTrue();
        Verify([r, p], "correlations.r[KS].p", ".5***").Reproduced.Should().BeTrue();
        Verify([r, p], "correlations.r[KS].KS", "1***").Reproduced.Should().BeFalse("the diagonal has no p");
    }

    [Fact]
    public void CellPrintedWithStarsHasTheirP()
    {
        var row = new ResultRow("r", Phrase.Verbatim("r"), [Cell.Of(0.5, significance: 0.002)]);
        var table = new ResultTable("correlations.summary", Phrase.Empty, [Column("KS")], [row], []);
        Verify([table], "correlations.summary[r].KS", ".50**").Reproduced.Should().BeTrue();
    }

    [Theory]
    [InlineData("t.t[*].x", ">.1", 3, 3)]
    [InlineData("t.t[*].x", ">.2", 3, 1)]
    [InlineData("t.t[a*].x", ">.2", 2, 1)]
    [InlineData("t.t[a1].*", ">0", 2, 2)]
    [InlineData("max(t.t[*].x)", ".3", 1, 1)]
    [InlineData("min(t.t[*].x)", ".1", 1, 0)]
    [InlineData("min(t.t[*].y)", "1", 1, 1)]
    [InlineData("max(t.t[b].y)", "1", 1, 0)]
    [InlineData("t.t[*].y", ">0", 3, 2)]
    [InlineData("t.t[a1].x", "<t.t[a2].x", 1, 1)]
    [InlineData("t.t[a2].x", "<t.t[*].x", 1, 0)]
    [InlineData("t.t[a2].x", ">=min(t.t[*].x)", 1, 1)]
    [InlineData("t.t[a2].x", "<=max(t.t[*].x)", 1, 1)]
    [InlineData("t.t[a2].x", "<t.t[*].y", 1, 0)]
    [InlineData("t.t[a2].x", "<max(t.t[*].y)", 1, 1)]
    public void PatternsAndExtremesMeanCells(string cell, string printed, int counted, int held)
    {
        var table = Table("t.t", Row("a1", ("x", 0.15), ("y", 1)), Row("a2", ("x", 0.3), ("y", 2)), Row("b", ("x", 0.2), ("y", null)));
        var result = Verify([table], cell, printed);
        (result.Counted, result.Held).Should().Be((counted, held));
    }

    [Theory]
    [InlineData("cfa.parameters", "y1~~y5", "y5~~y1", true)]
    [InlineData("cfa.parameters", "male/y1~~y5", "male/y5~~y1", true)]
    [InlineData("sem.parameters", "IB~LCE:DFS", "IB~DFS:LCE", true)]
    [InlineData("regression.coefficients", "3:KS:KA", "3:KA:KS", true)]
    [InlineData("cfa.modification", "a~~b", "b~~a", true)]
    [InlineData("cfa.parameters", "a~b", "b~a", false)]
    [InlineData("frequencies.v", "a~~b", "b~~a", false)]
    [InlineData("lms.slopes", "X:Z/low", "Z:X/low", false)]
    public void ParametersMayBeWrittenEitherWayRound(string table, string row, string asked, bool found)
    {
        var verify = () => Verify([Table(table, Row(row, ("x", 1)))], $"{table}[{asked}].x", "1").Reproduced;
        if (found)
        {
            verify().Should().BeTrue();
        }
        else
        {
            verify.Should().Throw<BadInputException>();
        }
    }

    [Fact]
    public void AliasGivesWayToARowThatIsThere() => Verify(
        [Table("cfa.parameters", Row("a~~b", ("x", 1)), Row("b~~a", ("x", 2)))], "cfa.parameters[b~~a].x", "2").Reproduced.Should().BeTrue();

    [Fact]
    public void RowsInQuotesAreFound() => Verify(
        [Table("frequencies.q7", Row("Q1. [Age]?", ("n", 7)))], "frequencies.q7[\"Q1. [Age]?\"].n", "7").Checks[0].Address.Should().Be("frequencies.q7[\"Q1. [Age]?\"].n");

    [Fact]
    public void NullCellsAndWordsDoNotHold()
    {
        Holds(".5", Row("r", ("x", null))).Should().BeFalse();
        Holds("<.5", Row("r", ("x", null))).Should().BeFalse();
        Holds("–", Row("r", ("x", null))).Should().BeFalse();
    }

    [Fact]
    public void TextHoldsInEitherLanguage()
    {
        var row = new ResultRow("r", Phrase.Verbatim("r"), [Cell.Of(new Phrase("yes", "是"))]);
        var table = new ResultTable("t.t", Phrase.Empty, [Column("x")], [row], []);
        Verify([table], "t.t[r].x", "yes").Reproduced.Should().BeTrue();
        Verify([table], "t.t[r].x", "是").Reproduced.Should().BeTrue();
        Verify([table], "t.t[r].x", "no").Reproduced.Should().BeFalse();
        Verify([table], "t.t[r].x", "1").Reproduced.Should().BeFalse();
    }

    [Theory]
    [InlineData("impossible", true)]
    [InlineData("misprint", true)]
    [InlineData("", false)]
    public void ValuesKnownToBeWrongAreCountedApart(string status, bool reproduced)
    {
        var result = Verify([Table("t.t", Row("r", ("x", 1)))], "t.t[r].x", "2", status);
        result.Reproduced.Should().Be(reproduced);
        (result.Counted, result.SetApart).Should().Be(status.Length == 0 ? (1, 0) : (0, 1));
    }

    [Theory]
    [InlineData("relaibility.items[a].x", "1", "no cell has the address relaibility.items[a].x\nDid you mean reliability.items? Tables of this study: reliability.items.")]
    [InlineData("reliability.items[KS11].x", "1", "no cell has the address reliability.items[KS11].x\nDid you mean KS1? Rows of reliability.items: KS1, KS2, \"a.b\".")]
    [InlineData("reliability.items[KS1].laoding", "1", "no cell has the address reliability.items[KS1].laoding\nDid you mean loading? Columns of reliability.items: loading.")]
    [InlineData("reliability.items[Z*].loading", "1", "no cell has the address reliability.items[Z*].loading\nRows of reliability.items: KS1, KS2, \"a.b\".")]
    [InlineData("reliability.items[KS1].loading", "<max(reliability.items[*].lodaing)", "no cell has the address max(reliability.items[*].lodaing)\nDid you mean loading? Columns of reliability.items: loading.")]
    public void AddressThatMatchesNothingIsBadInput(string cell, string printed, string message)
    {
        var table = Table("reliability.items", Row("KS1", ("loading", 1)), Row("KS2", ("loading", 1)), Row("a.b", ("loading", 1)));
        var verify = () => Verify([table], cell, printed);
        verify.Should().Throw<BadInputException>().Which.Message.Should().Be($"published.csv, line 2: {message}");
    }

    private static bool Holds(string printed, ResultRowSpec row) => Verify([Table("t.t", row)], "t.t[r].x", printed).Reproduced;

    private static VerificationResult Verify(ImmutableArray<ResultTable> tables, string cell, string printed, string status = "")
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("published.csv", $"cell,printed,source,status\n\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\",\"{printed}\",p. 1,{status}\n");
        var published = PublishedValuesReader.Read(path, Texts.At("published.csv"));
        try
        {
            return Verifier.Verify(new Report(Phrase.Empty, "kflow", "0", false, [new ReportSection("t", Phrase.Empty, tables, [])]), published);
        }
        catch (BadInputException problem)
        {
            throw (problem.Problem with { Place = problem.Problem.Place with { Name = Phrase.Verbatim(problem.Problem.Place.Name.English.Replace(folder.Path + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal)) } }).ToException();
        }
    }

    private static ResultTable Table(string id, params ImmutableArray<ResultRowSpec> rows) => new(
        id,
        Phrase.Empty,
        [.. rows[0].Cells.Select(cell => Column(cell.Column))],
        [.. rows.Select(row => new ResultRow(row.Id, Phrase.Verbatim(row.Id), [.. row.Cells.Select(cell => Cell.Of(cell.Value))]))],
        []);

    private static ResultColumn Column(string id) => new(id, Phrase.Verbatim(id), NumberStyle.Estimate);

    private static ResultRowSpec Row(string id, params ImmutableArray<(string Column, double? Value)> cells) => new(id, cells);

    private sealed record ResultRowSpec(string Id, ImmutableArray<(string Column, double? Value)> Cells);
}
