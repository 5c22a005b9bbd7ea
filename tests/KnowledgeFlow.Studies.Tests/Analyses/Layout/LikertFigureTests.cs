using KnowledgeFlow.Reporting.Figures;

namespace KnowledgeFlow.Studies.Tests.Analyses.Layout;

public sealed class LikertFigureTests
{
    private const string Data = "a1,a2,b1,b2\n1,3,1,2\n3,3,2,2\n3,1,3,1\n2,,1,1\n";

    [Fact]
    public void AnswersAreCountedAsGivenOverThoseWhoAnswered()
    {
        var figure = Figures("likert: {min: 1, max: 3, labels: {low: 1, high: 3}}", "reverse: [a1]").Should().ContainSingle().Which;
        figure.Categories.Select(category => category.English).Should().Equal("1 low", "2", "3 high");
        figure.Bars.Select(bar => (bar.Label.English, bar.Group.English)).Should().Equal(("a1", "A"), ("a2", "A"), ("b1", "B"), ("b2", "B"));
        figure.Bars[0].Percents.Should().Equal(25, 25, 50);
        figure.Bars[1].Percents.Should().Equal(100.0 / 3, 0, 200.0 / 3);
    }

    [Fact]
    public void LabelsOfOneConstructAreNotThoseOfAnother()
    {
        var figure = Figures("likert: {min: 1, max: 3, labels: {low: 1, high: 3}}", "likert: {min: 1, max: 3, labels: {never: 1, always: 3}}").Should().ContainSingle().Which;
        figure.Categories.Select(category => category.English).Should().Equal("1", "2", "3");
    }

    [Theory]
    [InlineData("title: no scale", "min_items: 2")]
    [InlineData("likert: {min: 1, max: 3}", "likert: {min: 1, max: 4}")]
    [InlineData("likert: {min: 0, max: 100}", "min_items: 2")]
    [InlineData("likert: {min: 0.5, max: 3.5}", "min_items: 2")]
    public void ItemsWithoutOneShortScaleHaveNone(string scale, string own) => Figures(scale, own).Should().BeEmpty();

    private static IEnumerable<DivergingBarFigure> Figures(string scale, string own)
    {
        using var study = new StudyFolder($"data: data.csv\n{scale}\nconstructs: {{A: {{items: [a1, a2], {own}}}, B: {{items: [b1, b2]}}}}\nanalyses: [{{type: descriptives}}, {{type: reliability}}]\n", Data);
        return [.. study.Result.Report.Sections.SelectMany(section => section.Figures).OfType<DivergingBarFigure>()];
    }
}
