using System.Globalization;
using KnowledgeFlow.Studies.Running;
using KnowledgeFlow.Studies.Tests.Analyses;

namespace KnowledgeFlow.Studies.Tests.Scoring;

/// <summary>Rows that stand for several questionnaires, against PSPP's WEIGHT BY (tests/reference/frequency-weights) and against the rows written out.</summary>
public sealed class FrequencyWeightsTests
{
    private const string Analyses = """
        constructs: {S: {items: [a, b], likert: {min: 1, max: 3}}}
        analyses:
          - {type: frequencies, variables: [a]}
          - {type: descriptives, variables: [y, x]}
          - {type: crosstabs, rows: [a], columns: [b]}
          - {type: correlations, variables: [y, x]}
          - {type: correlations, id: ranks, variables: [y, x], method: spearman}
          - {type: compare_groups, outcomes: [y], groups: [b], ranks: true}
          - {type: reliability}
          - {type: regression, outcome: y, predictors: [x, a], bootstrap: 100, also: cases}
        """;

    private static readonly string[] Data = File.ReadAllLines(PathOf("data.csv"));

    private static StudyResult Weighted => Run("weight: k\n" + Analyses, Data);

    /// <summary>PSPP prints twelve decimals of these.</summary>
    [Theory]
    [InlineData("frequencies.a[2].n", ",2,29,33.3%", 2)]
    [InlineData("descriptives.variables[y].n", "y,87,1.7", 1)]
    [InlineData("descriptives.variables[y].mean", "y,87,1.7", 2)]
    [InlineData("descriptives.variables[y].sd", "y,87,1.7", 3)]
    [InlineData("descriptives.variables[y].kurtosis", "y,87,1.7", 4)]
    [InlineData("descriptives.variables[x].skewness", "x,87,2.8", 6)]
    [InlineData("crosstabs.tests[\"a by b\"].chi2", "Pearson Chi-Square", 1)]
    [InlineData("compare_groups.tests[\"y by b (Welch)\"].statistic", ",Equal variances not assumed", 4)]
    [InlineData("regression.coefficients[1:x].b", "x,", 1)]
    [InlineData("regression.coefficients[1:x].se", "x,", 2)]
    public void NumbersAreThoseOfPspp(string address, string line, int field)
    {
        var found = File.ReadLines(PathOf("weights.txt")).Last(text => text.StartsWith(line, StringComparison.Ordinal)).Split(',')[field];
        StudyFolder.NumberAt(Weighted, address).Should().BeApproximately(double.Parse(found, CultureInfo.InvariantCulture), 1e-11);
    }

    [Fact]
    public void EveryCellIsThatOfTheRowsWrittenOut()
    {
        var written = Run(Analyses, [Data[0], .. Data[1..].SelectMany(line => Enumerable.Repeat(line, line.Split(',')[4] is { Length: > 0 } times ? int.Parse(times, CultureInfo.InvariantCulture) : 0))]);
        var weighted = Weighted.Report.Sections.Where(section => section.Id != "screening").SelectMany(section => section.Tables).ToList();
        var expected = written.Report.Sections.Where(section => section.Id != "screening").SelectMany(section => section.Tables).ToList();
        weighted.Select(table => table.Id).Should().Equal(expected.Select(table => table.Id));
        foreach (var (table, other) in weighted.Zip(expected))
        {
            table.Rows.SelectMany(row => row.Cells).Should().Equal(other.Rows.SelectMany(row => row.Cells), table.Id);
            table.Notes.Should().Contain(note => note.English == "Each row counts as often as k says: 87 questionnaires.");
        }
    }

    [Fact]
    public void EachCopyOfARowHasANameOfItsOwn()
    {
        var result = Run("weight: k\nanalyses: [{type: regression, outcome: y, predictors: [x], also: cases}]", ["x,y,k", .. Enumerable.Range(1, 40).Select(i => $"{i % 7},{(i % 7) + (i % 3 * .1):0.0},1"), "3,90,2"]);
        result.Table("regression.cases").Rows.Select(row => row.Id).Should().Equal("41", "41/2");
    }

    [Theory]
    [InlineData("1.5", "the weight k of row 1 is 1.5")]
    [InlineData("99999999", "the weights k sum up to more than 10000000")]
    public void WhatIsNoFrequencyIsSaid(string weight, string finding)
    {
        using var study = new StudyFolder("data: data.csv\nweight: k\nanalyses: [{type: descriptives, variables: [x]}]", $"x,k\n1,{weight}\n2,1\n");
        study.Message.Should().Contain(finding);
    }

    private static StudyResult Run(string yaml, string[] lines)
    {
        using var study = new StudyFolder($"data: data.csv\n{yaml}", string.Join('\n', lines) + "\n");
        return study.Result;
    }

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "reference", "frequency-weights", name);
}
