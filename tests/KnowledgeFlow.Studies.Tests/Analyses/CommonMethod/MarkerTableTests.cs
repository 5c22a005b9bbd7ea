using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Tests.Analyses.CommonMethod;

/// <summary>R's numbers of the same table are among those of the recorded exports.</summary>
public sealed class MarkerTableTests
{
    private const string Marked = "{type: common_method, items: [KS1-KS5], marker: ";

    [Fact]
    public void TheSmallestPositiveCorrelationOfTheMarkerIsTakenOut()
    {
        var result = StudyA.Run(Marked + "KFE}", "{type: correlations, variables: [KS, KA, OC, KFE], missing: listwise}");
        var smallest = new[] { "KS", "KA", "OC" }.Min(construct => result.Number("correlations.r", "KFE", construct)!.Value);

        foreach (var (first, second) in new[] { ("KS", "KA"), ("KS", "OC"), ("KA", "OC") })
        {
            var r = result.Number("correlations.r", first, second)!.Value;
            MarkerAdjustedCorrelation.Of(r, smallest, (int)result.Number("correlations.n", first, second)!.Value).TryGet(out var expected, out _).Should().BeTrue();
            result.Number("common_method.marker", $"{first}~~{second}", "r").Should().BeApproximately(r, 1e-14);
            result.Number("common_method.marker", $"{first}~~{second}", "marker_r").Should().BeApproximately(smallest, 1e-14);
            result.Number("common_method.marker", $"{first}~~{second}", "adjusted_r").Should().BeApproximately(expected!.Coefficient, 1e-13);
            result.Number("common_method.marker", $"{first}~~{second}", "p").Should().BeApproximately(expected.PValue, 1e-13);
        }
    }

    /// <summary>A marker that is a construct is none of those whose correlations are adjusted; a column leaves them all.</summary>
    [Theory]
    [InlineData("KFE", 3)]
    [InlineData("seconds", 6)]
    public void EveryPairOfOtherConstructsHasARow(string marker, int pairs) =>
        StudyA.Run(Marked + $"{marker}}}").Table("common_method.marker").Rows.Should().HaveCount(pairs);

    [Fact]
    public void AMarkerWithoutPositiveCorrelationsAdjustsNothing()
    {
        using var study = Study("m");

        var result = study.Result;

        StudyFolder.NumberAt(result, "common_method.marker[A~~B].r").Should().NotBeNull();
        StudyFolder.NumberAt(result, "common_method.marker[A~~B].marker_r").Should().BeNull();
        StudyFolder.NumberAt(result, "common_method.marker[A~~B].adjusted_r").Should().BeNull();
        result.Notes("common_method.marker").Should().Contain("Marker: m. None of its correlations with the constructs is positive, so that it gives no estimate of what the method adds.");
    }

    [Fact]
    public void AMarkerThatDoesNotVaryIsADiagnosis()
    {
        using var study = Study("same");

        study.Result.Notes("common_method.marker").Should().Contain(note => note.StartsWith("Not estimable: every answer is the same in same", StringComparison.Ordinal));
    }

    [Fact]
    public void WordsAreNeverStrongerThanDoesNotRuleOut() =>
        StudyA.Run(Marked + "seconds}").Notes("common_method.marker").Should().Contain(note => note.Contains("does not rule out common method variance", StringComparison.Ordinal));

    [Fact]
    public void AMarkerNeedsTwoOtherConstructs()
    {
        using var study = new StudyFolder("{data: data.csv, constructs: {A: {items: [a]}, B: {items: [b]}}, analyses: [{type: common_method, marker: A}]}", "a,b\n1,2\n2,1\n");

        var run = () => study.Result;

        run.Should().Throw<BadInputException>().Which.Message.Should().Contain("the marker A needs two other constructs, whose correlation is adjusted");
    }

    private static StudyFolder Study(string marker) => new(
        $"{{data: data.csv, constructs: {{A: {{items: [a]}}, B: {{items: [b]}}}}, analyses: [{{type: common_method, items: [a, b], marker: {marker}}}]}}",
        "a,b,m,same\n1,2,5,1\n2,1,4,1\n3,3,3,1\n4,5,2,1\n5,4,1,1\n");
}
