using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Publications;
using KnowledgeFlow.Studies.Reconstruction;

namespace KnowledgeFlow.Studies.Tests.Reconstruction;

public sealed class PrintedMarginsTests
{
    [Fact]
    public void PercentagesOfStudyAHaveOneSetOfCounts()
    {
        Counts("{1: a, 2: b, 3: c, 4: d}", 338, ("a", "valid_percent: 47.9%"), ("b", "valid_percent: 27.8%"), ("c", "valid_percent: 16.0%"), ("d", "valid_percent: 8.3%"))
            .Should().Be("1=162 2=94 3=54 4=28 blank=0");
        Counts("{0: male, 1: female}", 338, ("male", "valid_percent: 62.4%"), ("female", "valid_percent: 37.6%")).Should().Be("0=211 1=127 blank=0");
    }

    [Fact]
    public void PercentagesOfAllThatLeaveRespondentsOverLeaveThemBlank() => Counts(
        "{1: college, 2: bachelor, 3: master, 4: doctor}", 506, ("college", "percent: 11.3%"), ("bachelor", "percent: 72.9%"), ("master", "percent: 12.6%"), ("doctor", "percent: 1.2%"))
        .Should().Be("1=57 2=369 3=64 4=6 blank=10");

    [Fact]
    public void AMisprintTakesWhatTheOthersLeave() => Counts(
        "{1: college, 2: bachelor, 3: master, 4: doctor}",
        506,
        ("college", "valid_percent: 11.3%"),
        ("bachelor", "valid_percent: 72.9%"),
        ("master", "valid_percent: 12.6%"),
        ("doctor", "valid_percent: {printed: 1.2%, status: misprint}"))
        .Should().Be("1=57 2=369 3=64 4=16 blank=0");

    [Fact]
    public void CountsThatArePrintedAreTaken() =>
        Counts("{1: a, 2: b}", 30, ("a", "n: 11"), ("b", "n: 19")).Should().Be("1=11 2=19 blank=0");

    [Fact]
    public void WhatIsNotPrintedIsSharedEvenly() => Counts("{1: a, 2: b, 3: c}", 31, ("a", "n: 11")).Should().Be("1=11 2=10 3=10 blank=0");

    [Fact]
    public void CodesThatAreNoNumbersKeepTheirText() =>
        Counts("{m: male, f: female}", 10, ("male", "n: 4"), ("female", "n: 6")).Should().Be("m=4 f=6 blank=0");

    [Fact]
    public void CountsAddUpWhereEveryNearestOneIsRoundedTheSameWay() =>
        Counts("{1: a, 2: b, 3: c}", 100, ("a", "valid_percent: 33%"), ("b", "valid_percent: 33%"), ("c", "valid_percent: 33%")).Should().EndWith("blank=1");

    [Fact]
    public void PercentagesThatNoCountsGiveAreBadInput()
    {
        var act = () => Counts("{0: male, 1: female}", 506, ("male", "valid_percent: 62.0%"), ("female", "valid_percent: 37.0%"));

        act.Should().Throw<BadInputException>().WithMessage("*no whole numbers of 506 respondents give the percentages printed for v*kflow audit*");
    }

    private static string Counts(string values, int rows, params (string Row, string Cell)[] printed)
    {
        var cells = string.Join(", ", printed.Select(row => $"{row.Row}: {{{row.Cell}}}"));
        var study = PublishedStudyReader.Parse("paper.yaml", $$"""
            title: t
            likert: {min: 1, max: 5}
            constructs: {K: {items: [a1, a2]} }
            variables: {v: {values: {{values}} } }
            sample: {valid: {{rows}} }
            analyses: [{type: frequencies, variables: [v]}]
            printed: [{table: frequencies.v, rows: { {{cells}} } }]
            """);
        var margin = PrintedMargins.Of(study, rows).Single();
        return string.Join(' ', margin.Values.Select(value => FormattableString.Invariant($"{value.Code}={value.Count}")).Append(FormattableString.Invariant($"blank={margin.Blank}")));
    }
}
