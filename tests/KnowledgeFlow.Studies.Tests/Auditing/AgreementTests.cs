using KnowledgeFlow.Studies.Auditing;
using KnowledgeFlow.Studies.Publications;

namespace KnowledgeFlow.Studies.Tests.Auditing;

/// <summary>What a paper says of one cell in several places.</summary>
public sealed class AgreementTests
{
    private const string Study = "constructs: {A: {items: A1-A3}, B: {items: B1-B3}}\nanalyses: [{type: reliability}, {type: cfa, compare: auto}]\nprinted:\n";

    [Theory]
    [InlineData("reliability.constructs[A].alpha", ".82", "reliability.constructs[A].alpha", ".84", "reliability.constructs[A].alpha .84: 0.82 to 0.83")]
    [InlineData("reliability.constructs[A].alpha", ".82", "reliability.constructs[A].alpha", ".818", "")]
    [InlineData("reliability.constructs[A].alpha", ".82", "max(reliability.constructs[*].alpha)", ".80", "reliability.constructs[A].alpha .82: 0.81 or less")]
    [InlineData("reliability.constructs[A].alpha", ".82", "max(reliability.constructs[*].alpha)", ".91", "")]
    [InlineData("reliability.constructs[A].alpha", ".82", "min(reliability.constructs[*].alpha)", ".85", "reliability.constructs[A].alpha .82: 0.85 or more")]
    [InlineData("max(reliability.constructs[*].alpha)", ".80", "min(reliability.constructs[*].alpha)", ".85", "max(reliability.constructs[*].alpha) .80: 0.85 or more")]
    [InlineData("max(reliability.constructs[*].alpha)", ".80", "reliability.constructs[*].alpha", ">.85", "max(reliability.constructs[*].alpha) .80: 0.85 or more")]
    [InlineData("max(reliability.constructs[*].alpha)", ".80", "max(reliability.constructs[*].alpha)", "<.9", "")]
    public void ItAgrees(string first, string printed, string second, string again, string finding) =>
        Findings($"  - cells: {{\"{first}\": \"{printed}\"}}\n  - cells: {{\"{second}\": \"{again}\"}}\n").Should().Equal(finding.Length == 0 ? [] : [finding]);

    [Theory]
    [InlineData("0.08", "cfa.fit[model].srmr 0.08: 0.07 or less")]
    [InlineData("0.05", "")]
    public void CellsThatAreComparedAgreeWithTheComparison(string printed, string finding) =>
        Findings($"  - cells: {{\"cfa.fit[model].srmr\": \"<cfa.comparison[*].srmr\"}}\n  - cells: {{\"cfa.fit[model].srmr\": {printed}, \"cfa.comparison[1-factor].srmr\": 0.06}}\n").Should().Equal(finding.Length == 0 ? [] : [finding]);

    private static IEnumerable<string> Findings(string printed) => Auditor.Audit(PublishedStudyReader.Parse("paper.yaml", Study + printed)).Findings
        .Select(found => $"{found.Finding.Cells[0].Published.Cell} {found.Finding.Cells[0].Published.Printed}: {found.Finding.Possible.English}");
}
