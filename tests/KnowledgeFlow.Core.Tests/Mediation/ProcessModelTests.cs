using KnowledgeFlow.Core.Mediation;
using KnowledgeFlow.Core.Regression.Moderation;

namespace KnowledgeFlow.Core.Tests.Mediation;

public sealed class ProcessModelTests
{
    private static readonly MediationModel Plain = new("y", "x", ["m1", "m2"]);
    private static readonly Probe Probe = new Probe.StandardDeviations();

    public static TheoryData<int> Numbers => [.. ProcessModel.Numbers];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void NumberedModelHasItsNumber(int number)
    {
        var numbered = ProcessModel.Of(number)!;
        var plain = number == 6 ? Plain with { IsSerial = true } : Plain;
        PathModerator[] moderators = number == 74 ? [new("x", [], Probe)] : [.. new[] { "w", "z" }.Take(numbered.Moderators).Select(name => new PathModerator(name, [], Probe))];

        ProcessModel.NumberOf(plain with { Moderators = numbered.Moderate(plain, [.. moderators]) }).Should().Be(number);
    }

    [Theory]
    [InlineData("a", "", 7)]
    [InlineData("direct", "", 5)]
    [InlineData("a,direct", "", 8)]
    [InlineData("b", "", 14)]
    [InlineData("b,direct", "", 15)]
    [InlineData("a,b", "", 58)]
    [InlineData("a,b,direct", "", 59)]
    [InlineData("a", "b", 21)]
    [InlineData("b", "a", 21)]
    [InlineData("a,direct", "b", 22)]
    [InlineData("b", "a,direct", 22)]
    [InlineData("a", "a", 9)]
    public void NumbersAreThoseOfTheBook(string first, string second, int number) =>
        ProcessModel.NumberOf(Plain with { Moderators = second.Length == 0 ? [On("w", first)] : [On("w", first), On("z", second)] }).Should().Be(number);

    [Fact]
    public void ModelsWithoutANumberHaveNone()
    {
        ProcessModel.NumberOf(Plain with { Moderators = [new PathModerator("w", [new MediationArrow("x", "m1")], Probe)] }).Should().BeNull("one mediator's path alone is moderated");
        ProcessModel.NumberOf(Plain with { IsSerial = true, Moderators = [On("w", "a")] }).Should().BeNull();
        ProcessModel.Of(1).Should().BeNull();
        ProcessModel.Of(83).Should().BeNull();
    }

    [Fact]
    public void OneMediatorIsNoSeries() => ProcessModel.NumberOf(new MediationModel("y", "x", ["m"]) { IsSerial = true }).Should().Be(4);

    private static PathModerator On(string name, string paths) => new(
        name,
        [.. Plain.Arrows.Where(arrow => paths.Split(',').Contains(arrow.From == "x" ? arrow.To == "y" ? "direct" : "a" : "b"))],
        Probe);
}
