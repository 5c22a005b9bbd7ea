using System.Text;
using KnowledgeFlow.Cli.Tests.Architecture;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Publications;
using KnowledgeFlow.Studies.Running;
using KnowledgeFlow.Studies.StudyFiles;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Cli.Tests;

/// <summary>Study B's sample, as it is in the repository. What the paper prints nothing of (the joint model, the ordinal one) is left out to save time.</summary>
public sealed class StudyBTests
{
    private static readonly string[] Unprinted = ["lms_joint", "cfa_ordinal", "regression"];

    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "samples", "innovation");

    private static readonly Lazy<StudyResult> Result = new(() =>
    {
        var plan = StudyFileReader.Read(Path.Combine(Folder, "study.yaml"));
        return StudyRunner.Run(plan with { Analyses = [.. plan.Analyses.Where(analysis => !Unprinted.Contains(analysis.Id.Value))] });
    });

    [Fact]
    public void EveryPrintedCellHoldsButThoseThatCannot()
    {
        var result = Verified(File.ReadAllLines(Path.Combine(Folder, "published.csv")));

        result.Checks.Where(check => check.Counts && !check.Holds).Should().BeEmpty();
        (result.Held, result.SetApart).Should().Be((137, 4));
    }

    [Theory]
    [InlineData(".083*", ".083**")]
    [InlineData(".142***", ".141***")]
    [InlineData(".129 n.s.", ".129*")]
    [InlineData(".195 n.s.", ".196 n.s.")]
    [InlineData("48.4%", "48.5%")]
    [InlineData("6.874", "6.875")]
    [InlineData(".340***", ".341***")]
    public void NoPrintedValueCanChange(string printed, string other)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, "published.csv"));
        var line = Array.FindIndex(lines, line => line.Contains($",{printed},", StringComparison.Ordinal));
        line.Should().BePositive();

        Verified([lines[0], lines[line].Replace(printed, other, StringComparison.Ordinal)]).Reproduced.Should().BeFalse();
    }

    [Fact]
    public void PublishedValuesAreThoseOfThePaper() => File.ReadAllText(Path.Combine(Folder, "published.csv"))
        .Should().Be(PublishedValuesWriter.Write(PublishedStudyReader.Read(Path.Combine(Folder, "paper.yaml")).Printed));

    private static VerificationResult Verified(string[] lines)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(path, lines, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return Verifier.Verify(Result.Value.Report, PublishedValuesReader.Read(path, new(path, InputPlace.File(path))));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
