namespace KnowledgeFlow.Studies.Tests.Analyses.Reliability;

public sealed class ReliabilityAnalysisTests
{
    private const string Head = "data: data.csv\nlikert: {min: 1, max: 5}\nconstructs:\n";
    private const string Analyses = "analyses: [{type: reliability}]\n";

    [Fact]
    public void ConstantItemLeavesNoAlphaButItsMean()
    {
        using var study = new StudyFolder($"{Head}  A: {{label: Ability, items: [a, b, k]}}\n{Analyses}", "a,b,k\n1,2,3\n2,4,3\n5,3,3\n4,5,3\n");
        var result = study.Result;
        foreach (var column in (string[])["alpha", "alpha_lower", "alpha_upper", "alpha_standardized", "omega", "cr", "ave", "spearman_brown", "mean_r"])
        {
            result.Number("reliability.constructs", "A", column).Should().BeNull(column);
        }

        result.Number("reliability.constructs", "A", "n").Should().Be(4);
        result.Number("reliability.items", "k", "mean").Should().Be(3);
        result.Number("reliability.items", "k", "sd").Should().Be(0);
        result.Number("reliability.items", "a", "loading").Should().BeNull();
        result.Notes("reliability.constructs").Should().Contain("No α for Ability: every answer is the same in k.");
        result.Notes("reliability.items").Should().Contain("Items of Ability: every answer is the same in k.");
    }

    [Fact]
    public void TwoItemsHaveTheirSteppedUpCorrelationInPlaceOfOmega()
    {
        // r of (1, 2, 3, 4) with (1, 3, 2, 4) is 4/5, and 2r/(1 + r) = 8/9.
        using var study = new StudyFolder($"{Head}  A: {{items: [a, b]}}\n{Analyses}", "a,b\n1,1\n2,3\n3,2\n4,4\n");
        var result = study.Result;
        result.Number("reliability.constructs", "A", "spearman_brown").Should().BeApproximately(8.0 / 9, 1e-15);
        result.Number("reliability.constructs", "A", "alpha").Should().BeApproximately(8.0 / 9, 1e-15);
        foreach (var column in (string[])["omega", "cr", "ave"])
        {
            result.Number("reliability.constructs", "A", column).Should().BeNull(column);
        }

        result.Number("reliability.items", "a", "alpha_if_deleted").Should().BeNull();
        result.Notes("reliability.constructs").Should().Contain("No ω, CR and AVE for A: with two items the one-factor model is not identified.");
        result.Notes("reliability.items").Should().Contain("No α if deleted for A: 1 item where 2 are needed.");
    }

    [Fact]
    public void OneItemHasNoReliability()
    {
        using var study = new StudyFolder($"{Head}  A: {{items: [a]}}\n{Analyses}", "a\n1\n2\n3\n");
        var result = study.Result;
        result.Number("reliability.constructs", "A", "items").Should().Be(1);
        result.Number("reliability.constructs", "A", "alpha").Should().BeNull();
        result.Number("reliability.items", "a", "mean").Should().Be(2);
        result.Notes("reliability.constructs").Should().Contain("No α for A: 1 item where 2 are needed.");
        result.Notes("reliability.items").Should().Contain("Items of A: 1 item where 2 are needed.");
    }

    [Fact]
    public void RowsAreCompleteWithinEachConstruct()
    {
        using var study = new StudyFolder($"{Head}  A: {{items: [a, b]}}\n  乙: {{items: [c, d]}}\n{Analyses}", "a,b,c,d\n1,1,,\n2,3,1,2\n3,,2,2\n4,4,5,\n,,3,\n");
        study.Result.Number("reliability.constructs", "A", "n").Should().Be(3);
        study.Result.Number("reliability.constructs", "乙", "n").Should().Be(2);
    }

    [Fact]
    public void ItemOfTwoConstructsHasARowInEach()
    {
        using var study = new StudyFolder($"{Head}  A: {{items: [a, b]}}\n  B: {{label: Both, items: [b, c], reverse: [c]}}\n{Analyses}", "a,b,c\n1,1,1\n2,3,1\n3,2,2\n4,4,5\n");
        var items = study.Result.Table("reliability.items");
        items.Rows.Select(row => row.Id).Should().Equal("a", "A:b", "B:b", "c");
        items.Rows[2].Label.English.Should().Be("b (Both)");
        study.Result.Number("reliability.items", "c", "mean").Should().Be(6 - 2.25, "c is scored from the other end");
        study.Result.Notes("reliability.items").Should().Contain("Scored in reverse: c.");
    }

    [Fact]
    public void ItemThatNobodyAnsweredLeavesNothing()
    {
        using var study = new StudyFolder($"{Head}  A: {{items: [a, b]}}\n{Analyses}", "a,b\n1,\n2,\n3,\n");
        study.Result.Number("reliability.constructs", "A", "n").Should().Be(0);
        study.Result.Notes("reliability.constructs").Should().Contain("No α for A: 0 complete rows where 2 are needed.");
    }
}
