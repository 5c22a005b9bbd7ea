using KnowledgeFlow.Reporting.Language;
namespace KnowledgeFlow.Studies.Tests.Analyses.Reliability;

public sealed class ReliabilityAnalysisTests
{
    private const string Head = "data: data.csv\nlikert: {min: 1, max: 5}\nconstructs:\n";
    private const string Analyses = "analyses: [{type: reliability}]\n";

    [Fact]
    public void AConstantItemIsNamedAndTheRestStands()
    {
        using var study = new StudyFolder($"{Head}  A: {{label: Ability, items: [a, b, c, k]}}\n{Analyses}", "a,b,c,k\n1,2,1,3\n2,4,3,3\n5,3,4,3\n4,5,2,3\n2,2,3,3\n");
        using var rest = new StudyFolder($"{Head}  A: {{label: Ability, items: [a, b, c]}}\n{Analyses}", "a,b,c\n1,2,1\n2,4,3\n5,3,4\n4,5,2\n2,2,3\n");
        var (result, without) = (study.Result, rest.Result);

        // α of k items with m of them varying is k(m − 1)/(m(k − 1)) of that of the m: an item of variance 0 is one of k = 4.
        result.Number("reliability.constructs", "A", "alpha").Should().BeApproximately(without.Number("reliability.constructs", "A", "alpha")!.Value * 4 * 2 / (3 * 3), 1e-14);
        result.Number("reliability.items", "k", "alpha_if_deleted").Should().BeApproximately(without.Number("reliability.constructs", "A", "alpha")!.Value, 1e-14);
        foreach (var column in (string[])["alpha_standardized", "omega", "cr", "ave", "mean_r"])
        {
            result.Number("reliability.constructs", "A", column).Should().Be(without.Number("reliability.constructs", "A", column), column);
        }

        foreach (var column in (string[])["item_total_r", "loading"])
        {
            result.Number("reliability.items", "a", column).Should().BeApproximately(without.Number("reliability.items", "a", column)!.Value, 1e-14);
            result.Number("reliability.items", "k", column).Should().BeNull();
        }

        result.Number("reliability.constructs", "A", "n").Should().Be(5);
        result.Number("reliability.items", "k", "mean").Should().Be(3);
        result.Number("reliability.items", "k", "sd").Should().Be(0);
        result.Notes("reliability.constructs").Should().Contain(
            "Ability: every other number but α, in which it is an item of variance 0 (SPSS removes it), leaves out the item whose every answer is the same: k.");
        result.Notes("reliability.items").Should().Contain("Items of Ability: left out, for every answer is the same in k.");
    }

    [Fact]
    public void WhereFewerThanTwoItemsVaryThereIsNoAlpha()
    {
        using var study = new StudyFolder($"{Head}  A: {{label: Ability, items: [a, k, l]}}\n{Analyses}", "a,k,l\n1,3,2\n2,3,2\n5,3,2\n");
        study.Result.Number("reliability.constructs", "A", "alpha").Should().BeNull();
        study.Result.Notes("reliability.constructs").Should().Contain("No α for Ability: every answer is the same in k, l.");
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
        items.Rows[3].Label.Should().Be(new Phrase("c (R)", "c（反）"));
        study.Result.Number("reliability.items", "c", "mean").Should().Be(6 - 2.25, "c is scored from the other end");
        study.Result.Notes("reliability.items").Should().Contain("Scored in reverse (R): c.");
    }

    [Fact]
    public void AnItemThatNobodyAnsweredIsLeftOut()
    {
        using var study = new StudyFolder($"{Head}  A: {{items: [a, b, e]}}\n{Analyses}", "a,b,e\n1,1,\n2,3,\n3,2,\n4,4,\n");
        study.Result.Number("reliability.constructs", "A", "n").Should().Be(4);
        study.Result.Number("reliability.constructs", "A", "items").Should().Be(2);
        study.Result.Number("reliability.constructs", "A", "alpha").Should().BeApproximately(8.0 / 9, 1e-15);
        study.Result.Number("reliability.items", "e", "mean").Should().BeNull();
        study.Result.Notes("reliability.constructs").Should().Contain("A: left out, for nobody answered e.");
    }
}
