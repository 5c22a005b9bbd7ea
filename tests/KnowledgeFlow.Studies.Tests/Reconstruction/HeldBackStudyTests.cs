using KnowledgeFlow.Studies.Auditing;
using KnowledgeFlow.Studies.Publications;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Studies.Tests.Reconstruction;

/// <summary>
/// A study whose answers are known (<c>reference/held-back/held_back.R</c> drew them and computed, with R and lavaan, what its papers print): both papers are true of them.
/// </summary>
public sealed class HeldBackStudyTests
{
    [Theory]
    [InlineData("paper.yaml", 60)]
    [InlineData("full-paper.yaml", 144)]
    public void WhatRPrintsOfTheOriginalHolds(string paper, int fewest)
    {
        using var original = Original(paper);
        original.Folder.Write("published.csv", PublishedValuesWriter.Write(Published(paper).Printed));

        var result = Verifier.Verify(original.Result.Report, PublishedValuesReader.Read(original.Folder["published.csv"], Texts.At("published.csv")));

        result.Checks.Where(check => !check.Holds).Select(check => $"{check.Address}: {check.Published.Printed}, {check.Computed}").Should().BeEmpty();
        result.Counted.Should().BeGreaterThanOrEqualTo(fewest);
    }

    [Theory]
    [InlineData("paper.yaml")]
    [InlineData("full-paper.yaml")]
    public void TheAuditAccusesNothing(string paper) => Auditor.Audit(Published(paper)).Findings.Should().BeEmpty();

    private static StudyFolder Original(string paper) => Study(paper, File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "reference", "held-back", "answers.csv")));

    // A paper is a study file but for what is printed.
    private static StudyFolder Study(string paper, byte[] answers)
    {
        var lines = Text(paper).Split('\n').TakeWhile(line => line != "printed:").Where(line => !line.StartsWith("citation:", StringComparison.Ordinal) && !line.StartsWith("sample:", StringComparison.Ordinal));
        return new StudyFolder($"data: data.csv\n{string.Join('\n', lines)}", answers);
    }

    private static PublishedStudy Published(string paper) => PublishedStudyReader.Parse(paper, Text(paper));

    private static string Text(string paper) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "reference", "held-back", paper));
}
