using System.Globalization;
using System.Text;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Reconstruction;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Publications;
using KnowledgeFlow.Studies.Reconstruction;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Tests.Reconstruction;

public sealed class StudyReconstructionTests
{
    private const string Paper = """
        # yaml-language-server: $schema=x
        title: A small study
        citation: Nobody (2020)
        likert: {min: 1, max: 5}

        # Nobody prints the items.
        constructs:
          A: {items: A1-A3, reverse: [A2]}
          B: {items: B1-B3}
        variables: {sex: {values: {1: m, 2: f}}}
        sample: {returned: 96, valid: 90}
        screening: {seconds: {column: seconds, min: 60}, max_missing: 0.2, longstring: 6, attention: {check: 3}}
        analyses:
          - {type: frequencies, variables: [sex]}
          - type: descriptives
          - type: reliability
          - type: correlations
          - {type: regression, outcome: B, blocks: [[sex], [A]]}
        printed:
          - table: frequencies.sex
            rows: {m: {n: 40}, f: {n: 50}}
          - source: Table 2
            cells:
              "reliability.constructs[A].alpha": .81
              "reliability.constructs[B].alpha": ">.7"
              "descriptives.variables[A].mean": 3.42
              "descriptives.variables[A].sd": .91
              "correlations.r[A].B": .431***
              "regression.coefficients[2:A].p": "<.001"
              "regression.coefficients[2:sex].beta": -.12 n.s.
              "max(regression.coefficients[2:*].vif)": "<1.2"

        # The end.
        """;

    private static readonly ReconstructionSettings Impatient = new(1) { MaximumMoves = 60_000, ConflictMoves = 60_000 };

    [Fact]
    public void EveryPrintedValueOfASmallStudyComesOut()
    {
        var study = Found(Paper, 3);

        study.Verification.Checks.Where(check => !check.Holds).Select(check => $"{check.Address} {check.Computed}").Should().BeEmpty();
        study.Verification.Counted.Should().Be(12);
    }

    [Fact]
    public void OneSeedMakesTheSameBytesAndAnotherOtherOnes()
    {
        var answers = Text(Found(Paper, 3), SyntheticMark.AnswersFile);

        Text(Found(Paper, 3), SyntheticMark.AnswersFile).Should().Be(answers);
        Text(Found(Paper, 4), SyntheticMark.AnswersFile).Should().NotBe(answers);
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("fa-IR")]
    public void CultureChangesNoByte(string name)
    {
        var files = Found(Paper, 3).Files.Select(file => Encoding.UTF8.GetString(file.Content.Span)).ToList();
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            Found(Paper, 3).Files.Select(file => Encoding.UTF8.GetString(file.Content.Span)).Should().Equal(files);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void EveryFileSaysThatTheAnswersAreSynthetic()
    {
        var study = Found(Paper, 3);

        study.Files.Select(file => file.Path).Should().Equal("README.md", "synthetic-answers.csv", "study.yaml", "published.csv");
        Text(study, "README.md").Should().StartWith("# SYNTHETIC answers");
        Text(study, "study.yaml").Should().StartWith("# SYNTHETIC").And.Contain("\nsynthetic: true\ndata: synthetic-answers.csv\n");
        var rows = Text(study, "synthetic-answers.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        rows[0].Should().Be("id,synthetic,seconds,check,sex,A1,A2,A3,B1,B2,B3");
        rows.Should().HaveCount(97);
        rows[1..].Should().OnlyContain(row => row.StartsWith("SYN-", StringComparison.Ordinal) && row.Contains(",SYNTHETIC,", StringComparison.Ordinal));
    }

    [Fact]
    public void AMarkInThePaperCannotUnmarkTheStudy() =>
        Text(Found(Paper.Replace("likert:", "synthetic: false\nlikert:", StringComparison.Ordinal), 3), "study.yaml").Should().Contain("synthetic: true").And.NotContain("synthetic: false");

    [Fact]
    public void TheStudyFileKeepsWhatIsNotPrintedWithItsComments() =>
        Text(Found(Paper, 3), "study.yaml").Should().Contain("# Nobody prints the items.\nconstructs:").And.NotContain("printed:").And.NotContain("sample:").And.NotContain("Nobody (2020)").And.EndWith("\npublished: published.csv\n");

    [Fact]
    public void EachRuleExcludesItsShareOfTheInvalid() => Text(Found(Paper, 3), "README.md").Should().Contain("- seconds: 2\n- max_missing: 2\n- longstring: 1\n- attention: 1\n");

    [Fact]
    public void TargetsThatContradictEachOtherAreNamed()
    {
        var paper = Paper.Replace("\"correlations.r[A].B\": .431***", "\"correlations.r[A].B\": .431***\n      \"regression.models[2].r\": .2", StringComparison.Ordinal);
        StudyReconstruction.Run(PublishedStudyReader.Parse("paper.yaml", paper), paper, Impatient, cancellation: TestContext.Current.CancellationToken).TryGet(out _, out var diagnosis).Should().BeFalse();

        var unmet = diagnosis.Should().BeOfType<Diagnosis.UnmetTargets>().Subject;
        unmet.Conflicting.Should().Contain("regression.models[2].r");
        ReconstructionMessage.Of(diagnosis!).English.Should().Contain("regression.models[2].r").And.Contain("Not found is not impossible");
    }

    [Theory]
    [InlineData("valid: 90", "returned: 90", "how many respondents")]
    [InlineData("likert: {min: 1, max: 5}", "language: en", "no scale of whole numbers")]
    public void WhatTheSearchHasToKnowIsAskedFor(string text, string other, string message)
    {
        var paper = Paper.Replace("returned: 96, ", string.Empty, StringComparison.Ordinal).Replace(", reverse: [A2]", string.Empty, StringComparison.Ordinal).Replace(text, other, StringComparison.Ordinal);
        var act = () => StudyReconstruction.Run(PublishedStudyReader.Parse("paper.yaml", paper), paper, Impatient, cancellation: TestContext.Current.CancellationToken);

        act.Should().Throw<BadInputException>().WithMessage($"*{message}*");
    }

    private static SyntheticStudy Found(string paper, ulong seed)
    {
        StudyReconstruction.Run(PublishedStudyReader.Parse("paper.yaml", paper), paper, new ReconstructionSettings(seed), cancellation: TestContext.Current.CancellationToken).TryGet(out var study, out var diagnosis).Should().BeTrue(diagnosis?.ToString());
        return study!;
    }

    private static string Text(SyntheticStudy study, string file) => Encoding.UTF8.GetString(study.Files.Single(each => each.Path == file).Content.Span);
}
