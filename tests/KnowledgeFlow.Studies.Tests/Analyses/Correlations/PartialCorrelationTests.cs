namespace KnowledgeFlow.Studies.Tests.Analyses.Correlations;

public sealed class PartialCorrelationTests
{
    [Fact]
    public void ControlsAreTakenOutOfBothOrOfOne()
    {
        var result = StudyA.Run("{type: correlations, variables: [KS, KA, KFE], control: [OC, gender], intervals: true}");
        var (r, partial) = (result.Number("correlations.r", "KS", "KFE")!.Value, result.Number("correlations.partial", "KS", "KFE")!.Value);
        partial.Should().NotBe(r);
        result.Number("correlations.partial", "KFE", "KS").Should().Be(partial);
        Math.Abs(result.Number("correlations.semipartial", "KS", "KFE")!.Value).Should().BeLessThan(Math.Abs(partial));
        result.Number("correlations.lower", "KS", "KFE").Should().BeLessThan(r);
        result.Number("correlations.upper", "KS", "KS").Should().BeNull();
        result.Table("correlations.r").Rows.Select(row => row.Id).Should().Equal("KS", "KA", "KFE");
        result.Notes("correlations.partial").Should().Contain(note => note.StartsWith("Held constant: ", StringComparison.Ordinal));
    }

    [Fact]
    public void KendallsHasNoPartialTest() =>
        Texts.MessageOf("data: d.csv\nanalyses:\n  - {type: correlations, variables: [x, y], method: kendall, control: [z]}\n").Should().Contain("Kendall's τ-b with variables held constant has no test");

    [Fact]
    public void SmallSamplesWithoutTiesAreTestedExactly()
    {
        using var study = new StudyFolder("data: data.csv\nanalyses: [{type: correlations, variables: [x, y], method: spearman}, {type: correlations, id: tau, variables: [x, y], method: kendall}]\n", "x,y\n1,2\n2,1\n3,4\n4,3\n5,6\n6,5\n");

        // R: cor.test(1:6, c(2, 1, 4, 3, 6, 5), method = …).
        study.Result.Number("correlations.p", "x", "y").Should().BeApproximately(0.058333333333, 1e-11);
        study.Result.Number("tau.p", "x", "y").Should().BeApproximately(0.13611111111, 1e-11);
    }
}
