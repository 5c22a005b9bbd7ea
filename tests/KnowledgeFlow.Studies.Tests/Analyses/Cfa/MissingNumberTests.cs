using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Tests.Analyses.Cfa;

/// <summary>What odd data leave out is said, and said rightly: every column of a table that holds nothing has its reason in the notes.</summary>
public sealed class MissingNumberTests
{
    private const string Two = "{f: {items: [a, b, c]}, g: {items: [d, e, h]}}";

    // What a note has to speak of where a column holds nothing.
    private static readonly (string Columns, string Note)[] Reasons =
    [
        ("^(scaling_factor|chi2_unscaled)$", "not scaled"),
        ("_robust$", "robust"),
        ("^(aic|bic|loglik)$", "AIC|likelihood"),
        ("^(p|chi2_df|rmsea_p)$", "df = 0"),
        ("^delta_", "Δχ²|cannot be compared"),
        ("^max_r$", "no correlation with another construct"),
        ("^alpha$", "α"),
        ("^(cfi|tli|rmsea|srmr|chi2)", "Not defined"),
    ];

    [Theory]
    [InlineData("{f: {items: [a, b, c]}}", "type: cfa", "")]
    [InlineData("{f: {items: [a, b, c, d]}}", "{type: cfa, estimator: mlr}", "")]
    [InlineData(Two, "{type: cfa, estimator: uls}", "")]
    [InlineData(Two, "{type: cfa, estimator: gls}", "")]
    [InlineData(Two, "{type: cfa, estimator: wlsmv}", "")]
    [InlineData(Two, "{type: cfa, missing: fiml}", "apart")]
    [InlineData(Two, "{type: cfa, missing: fiml, estimator: mlr}", "apart")]
    [InlineData(Two, "{type: cfa, group: z}", "")]
    [InlineData(Two, "{type: cfa, group: z}", "few")]
    [InlineData(Two, "{type: cfa, group: z, missing: fiml}", "few")]
    [InlineData(Two, "type: cfa", "twin")]
    [InlineData(Two, "type: cfa", "unanswered")]
    [InlineData(Two, "{type: cfa, missing: fiml}", "unanswered")]
    [InlineData(Two, "type: cfa", "constant")]
    [InlineData("{f: {items: [a]}, g: {items: [d, e, h]}}", "type: cfa", "")]
    [InlineData("{f: {items: [a]}, g: {items: [d]}}", "type: cfa", "")]
    [InlineData(Two, "{type: cfa, compare: {auto: true}}", "")]
    [InlineData(Two, "{type: cfa, estimator: mlr, compare: {same: \"f =~ a + b + c\\ng =~ d + e + h\"}}", "")]
    [InlineData(Two, "{type: sem, model: \"f ~ g\"}", "")]
    [InlineData(Two, "type: common_method", "")]
    public void EveryEmptyColumnHasItsReason(string constructs, string analysis, string oddity)
    {
        var result = Run(constructs, analysis, oddity);
        var unexplained = new List<string>();
        foreach (var table in result.Report.Sections.SelectMany(section => section.Tables).Where(table => table.Rows.Length > 0))
        {
            var notes = string.Join(' ', table.Notes.Select(note => note.English));
            if (notes.Contains("No fit of", StringComparison.Ordinal))
            {
                continue;
            }

            for (var column = 0; column < table.Columns.Length; column++)
            {
                var id = table.Columns[column].Id;
                if (table.Rows.All(row => row.Cells[column] is Cell.NullCell) && Reasons.FirstOrDefault(reason => Regex.IsMatch(id, reason.Columns)) is { Note: { } note } && !Regex.IsMatch(notes, note))
                {
                    unexplained.Add($"{table.Id}.{id}");
                }
            }
        }

        unexplained.Should().BeEmpty();
    }

    [Fact]
    public void AModelWithoutDegreesOfFreedomIsNotJudged()
    {
        var notes = Notes(Run("{f: {items: [a, b, c]}}", "type: cfa", ""), "cfa.fit");

        notes.Should().Contain("Just identified (df = 0)").And.NotContain("met").And.NotContain("Hu and Bentler");
    }

    [Fact]
    public void OneConstructHasNoDiscriminantValidity()
    {
        var notes = Notes(Run("{f: {items: [a, b, c, d]}}", "type: cfa", ""), "cfa.validity");

        notes.Should().Contain("There is no correlation with another construct to hold √AVE against.").And.NotContain("exceeds the largest correlation");
    }

    [Fact]
    public void RatiosThatCannotBeComputedAreNotCalledSmall()
    {
        var notes = Notes(Run("{f: {items: [a]}, g: {items: [d, e, h]}}", "type: cfa", ""), "cfa.htmt");

        notes.Should().Contain("The ratios need two items of each construct; with one item: f.").And.NotContain("None above");
    }

    [Theory]
    [InlineData("few", "{type: cfa, group: z}", "in group 2, 3 complete rows where 7 are needed")]
    [InlineData("twin", "type: cfa", "the same in every row: e and d")]
    public void WhatIsWrongIsNamed(string oddity, string analysis, string reason)
    {
        var notes = Notes(Run(Two, analysis, oddity), "cfa.fit");

        notes.Should().Contain($"No fit of Measurement model: {reason}.").And.NotContain("n = 0");
    }

    [Theory]
    [InlineData("unanswered", "type: cfa", "nobody answered b")]
    [InlineData("unanswered", "{type: cfa, missing: fiml}", "nobody answered b")]
    [InlineData("constant", "type: cfa", "every answer is the same in b")]
    [InlineData("constant", "{type: cfa, missing: fiml}", "every answer is the same in b")]
    public void WhatSaysNothingIsNamedAndLeftOut(string oddity, string analysis, string reason) =>
        Notes(Run(Two, analysis, oddity), "cfa.fit").Should().Contain($"Left out, for {reason}.").And.NotContain("No fit of");

    [Fact]
    public void OrderedAnswersHaveDifferencesAndModificationIndices()
    {
        var result = Run(Two, "{type: cfa, estimator: wlsmv, compare: {same: \"f =~ a + b + c\\ng =~ d + e + h\", one: \"f =~ a + b + c + d + e + h\"}}", "");

        Run("{f: {items: [a, b, c, d, e, h]}}", "{type: cfa, estimator: wlsmv}", "").Table("cfa.modification").Rows.Should().NotBeEmpty();
        StudyFolder.NumberAt(result, "cfa.comparison[one].delta_chi2").Should().BePositive();
        StudyFolder.NumberAt(result, "cfa.comparison[one].delta_p").Should().BeInRange(0, 1);
        StudyFolder.NumberAt(result, "cfa.comparison[same].delta_chi2").Should().BeNull();
        Notes(result, "cfa.comparison").Should().Contain("Δχ² scaled and shifted after Satorra (2000)").And.Contain("as many degrees of freedom as the model beside it");
    }

    [Fact]
    public void NumbersThatDoNotExistAreNeitherMetNorMissed()
    {
        // Two items answered by different halves: no robust index, and no word of thresholds for them.
        var result = Run(Two, "{type: cfa, missing: fiml}", "apart");

        Notes(result, "cfa.fit").Should().Contain("Never answered together: a~~b").And.Contain("Not defined for Measurement model on these data: robust CFI, robust TLI, robust RMSEA.");
        StudyFolder.NumberAt(result, "cfa.fit[model].df").Should().Be(7);
        StudyFolder.NumberAt(result, "cfa.residuals[a].b").Should().BeNull();
    }

    private static string Notes(StudyResult result, string table) => string.Join(' ', result.Table(table).Notes.Select(note => note.English));

    private static StudyResult Run(string constructs, string analysis, string oddity)
    {
        var source = new RandomSource(5);
        var rows = Enumerable.Range(0, 90).Select(row =>
        {
            var (f, g) = (source.NextNormal(), source.NextNormal());
            g = (0.5 * f) + (0.9 * g);
            var answers = new[] { f, f, f, g, g, g }.Select(value => Math.Clamp(Math.Round(3 + value + (0.7 * source.NextNormal())), 1, 5).ToString(CultureInfo.InvariantCulture)).ToArray();
            var z = row % 2 == 0 ? "1" : "2";
            switch (oddity)
            {
                case "apart":
                    answers[row % 2] = string.Empty;
                    break;
                case "few":
                    z = row < 3 ? "2" : "1";
                    break;
                case "twin":
                    answers[4] = answers[3];
                    break;
                case "unanswered":
                    answers[1] = string.Empty;
                    break;
                case "constant":
                    answers[1] = "3";
                    break;
            }

            return string.Join(',', [.. answers, z]) + "\n";
        });
        using var folder = new StudyFolder($"{{data: data.csv, constructs: {constructs}, analyses: [{(analysis[0] == '{' ? analysis : $"{{{analysis}}}")}]}}", "a,b,c,d,e,h,z\n" + string.Concat(rows));
        return folder.Result;
    }
}
