using KnowledgeFlow.Reporting.Tables;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Studies.Tests.Verification;

public sealed class CellAddressTests
{
    [Theory]
    [InlineData("reliability.constructs", "KS", "alpha", "reliability.constructs[KS].alpha")]
    [InlineData("frequencies.q7", "Q1. Age?", "n", "frequencies.q7[\"Q1. Age?\"].n")]
    [InlineData("frequencies.q7", "it's <b>", "n", "frequencies.q7[it's <b>].n")]
    [InlineData("frequencies.q7", "a \"b\" [c]", "n", "frequencies.q7[\"a \\\"b\\\" [c]\"].n")]
    [InlineData("frequencies.q7", " x", "n", "frequencies.q7[\" x\"].n")]
    [InlineData("frequencies.q7", "", "n", "frequencies.q7[\"\"].n")]
    [InlineData("frequencies.q7", "5*", "n", "frequencies.q7[\"5*\"].n")]
    [InlineData("frequencies.q7", "完全同意", "n", "frequencies.q7[完全同意].n")]
    [InlineData("frequencies.Q1[SQ001]", "yes", "n", "\"frequencies.Q1[SQ001]\"[yes].n")]
    [InlineData("correlations.r", "KS", "Q1[SQ001]", "correlations.r[KS].\"Q1[SQ001]\"")]
    [InlineData("cfa.parameters", "IB~LCE:DFS", "std", "cfa.parameters[IB~LCE:DFS].std")]
    public void AddressIsWrittenAsTheContractHasIt(string table, string row, string column, string address) =>
        CellAddress.Of(table, row, column).Should().Be(address);

    [Fact]
    public void AddressThatIsWrittenReadsBackAsThatCell() => Prop.ForAll(
        Names, Names, Names,
        (table, row, column) =>
        {
            var read = CellPatternParser.TryParse(CellAddress.Of(table, row, column), out var pattern);
            return read && pattern!.Table == table && pattern.MatchesRow(row) && pattern.MatchesColumn(column) && pattern.Extreme == CellExtreme.None
                && !pattern.MatchesRow(row + "x") && !pattern.MatchesRow("x" + row) && (column == "*" || !pattern.MatchesColumn(column + "x"));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Theory]
    [InlineData("frequencies.Q1[SQ001][yes].n", "frequencies.Q1[SQ001]", "yes", "n")]
    [InlineData("max(reliability.items[*].loading)", "reliability.items", "*", "loading")]
    [InlineData(" min( t.x[a:b].c ) ", "t.x", "a:b", "c")]
    [InlineData("t.x[\"max(\"].c", "t.x", "max(", "c")]
    public void AddressesThatPeopleWriteAreRead(string address, string table, string row, string column)
    {
        CellPatternParser.TryParse(address, out var pattern).Should().BeTrue();
        (pattern!.Table, pattern.Row, pattern.Column).Should().Be((table, row, column));
    }

    [Theory]
    [InlineData("")]
    [InlineData("t.x")]
    [InlineData("t.x[a]")]
    [InlineData("t.x[a].")]
    [InlineData("t.x[].c")]
    [InlineData("[a].c")]
    [InlineData("t.x[a.c")]
    [InlineData("t.x[\"a].c")]
    [InlineData("t.x[\"a\\q\"].c")]
    [InlineData("\"t.x[a].c")]
    [InlineData("t.x[a].\"c")]
    [InlineData("max(t.x[a].c")]
    public void WhatIsNoAddressIsRefused(string text) => CellPatternParser.TryParse(text, out _).Should().Be(text.StartsWith("max", StringComparison.Ordinal));

    [Theory]
    [InlineData("*", "anything", true)]
    [InlineData("*=~*", "KS=~KS1", true)]
    [InlineData("*=~*", "KS~~KA", false)]
    [InlineData("2:*", "2:KS", true)]
    [InlineData("2:*", "12:KS", false)]
    [InlineData("*KS*", "KS", true)]
    [InlineData("a*b*c", "a-b-b-c", true)]
    [InlineData("a*b*c", "a-c-b", false)]
    [InlineData("KS", "KS1", false)]
    [InlineData("**", "", true)]
    public void AsteriskStandsForAnyText(string pattern, string row, bool matches) =>
        new CellPattern("t", pattern, RowIsQuoted: false, "c", CellExtreme.None).MatchesRow(row).Should().Be(matches);

    [Fact]
    public void AsteriskInAQuotedRowIsItself() =>
        new CellPattern("t", "a*", RowIsQuoted: true, "c", CellExtreme.None).MatchesRow("ab").Should().BeFalse();

    private static Arbitrary<string> Names => Gen.Elements([.. "ab.[]\"*() '\\<=/题\t\n"])
        .ArrayOf().Where(letters => letters.Length > 0).Select(letters => new string(letters)).ToArbitrary();
}
