using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Screening;

namespace KnowledgeFlow.Studies.Tests.Scoring;

public sealed class ScoredSurveyTests
{
    private const double Missing = double.NaN;

    [Theory]
    [InlineData("score: mean", new[] { 3, 2.5, 2.5, Missing, Missing })]
    [InlineData("score: mean, min_items: 4", new[] { 3, 2.5, 2.5, Missing, Missing })]
    [InlineData("score: mean, min_items: 1", new[] { 3, 2.5, 2.5, 4, Missing })]
    [InlineData("score: sum, min_items: 1", new[] { 12.0, 10, 10, 16, Missing })]
    [InlineData("score: sum", new[] { 12.0, 10, 10, Missing, Missing })]
    [InlineData("score: mean, reverse: [q1, q2], min_items: 1", new[] { 3, 3.5, 2.5, 4, Missing })]
    [InlineData("score: mean, reverse: [q1, q2], likert: {min: 0, max: 10}", new[] { 5, 5.5, 4.5, Missing, Missing })]
    public void ScoreIsMadeAsDeclared(string how, double[] scores)
    {
        using var study = new StudyFolder(
            $"data: data.csv\nlikert: {{min: 1, max: 5}}\nconstructs: {{A: {{items: q1-q4, {how}}}}}\nanalyses: [{{type: frequencies, variables: [A]}}]",
            "q1,q2,q3,q4,x\n3,3,3,3,1\n1,3,3,3,1\n2,4,2,2,1\n,,4,4,1\n,,,,1\n");
        Scored(study).Numbers(Texts.At("A")).ToArray().Should().Equal(scores, (left, right) => left.Equals(right));
    }

    [Fact]
    public void MinimumOfItemsIsReachedExactly()
    {
        using var study = new StudyFolder(
            "data: data.csv\nconstructs: {A: {items: q1-q3, min_items: 2}}\nanalyses: [{type: frequencies, variables: [A]}]",
            "q1,q2,q3,x\n1,2,,1\n1,,,1\n");
        Scored(study).Numbers(Texts.At("A")).ToArray().Should().Equal([1.5, Missing], (left, right) => left.Equals(right));
    }

    [Fact]
    public void ItemOfTwoConstructsIsReversedInEachAsThatDeclares()
    {
        using var study = new StudyFolder(
            "data: data.csv\nlikert: {min: 1, max: 5}\nconstructs: {A: {items: [q1, q2], reverse: [q1]}, B: {items: [q1, q2]}}\nanalyses: [{type: frequencies, variables: [A, B]}]",
            "q1,q2\n1,3\n5,3\n");
        var scored = Scored(study);
        scored.Numbers(Texts.At("A")).ToArray().Should().Equal(4, 2);
        scored.Numbers(Texts.At("B")).ToArray().Should().Equal(2, 4);
        scored.Item("q1").ToArray().Should().Equal(5, 1);
        scored.RawItem("q1").ToArray().Should().Equal(1, 5);
    }

    [Fact]
    public void ScoresAreAlikeAcrossBlocksOfRows()
    {
        const int Rows = 10_000;
        using var study = new StudyFolder(
            "data: data.csv\nconstructs: {A: {items: [q1, q2], min_items: 1}}\nanalyses: [{type: frequencies, variables: [A]}]",
            "q1,q2,x\n" + string.Concat(Enumerable.Range(0, Rows).Select(row => row % 3 == 0 ? $"{row},,1\n" : $"{row},{row + 2},1\n")));
        Scored(study).Numbers(Texts.At("A")).ToArray().Should().Equal(Enumerable.Range(0, Rows).Select(row => row % 3 == 0 ? row : row + 1.0));
    }

    [Fact]
    public void CompleteSumIsTheSumOfItsItemsToTheLastDigit()
    {
        using var study = new StudyFolder("data: data.csv\nconstructs: {A: {items: q1-q3, score: sum}}\nanalyses: [{type: frequencies, variables: [A]}]", "q1,q2,q3\n0.1,0.2,0.3\n");
        Scored(study).Numbers(Texts.At("A")).ToArray().Should().Equal(0.1 + 0.2 + 0.3);
    }

    [Theory]
    [InlineData("{0: no, 1: yes}", "1,2,", "no:0 yes:1 2:2")]
    [InlineData("{1: a, 2: a, 3: b}", "1,3,", "a (1):1 a (2):2 b:3")]
    [InlineData("{1: a, 2: a, 3: a (1)}", "1,", "a (1) (1):1 a (2):2 a (1):3")]
    [InlineData("{1: '2'}", "1,2,", "2 (1):1 2 (2):2")]
    [InlineData("{1.0: one, -9: refused}", "1,-9,", "one:1")]
    [InlineData("{f: female, d: diverse}", "m,f,", "female:0 diverse:1 m:2", false)]
    [InlineData("{0: male, 1: female}", "male,1,x,female,0,", "male:0 female:1 x:2")]
    [InlineData("{0: male, 1: female}", "1.0,a,x,", "male:0 female:1 a:2 x:3")]
    [InlineData("{}", "b,10,9,", "9:0 10:1 b:2", false)]
    [InlineData("{}", "10年以上,1-3年,1年以下,", "1年以下:0 1-3年:1 10年以上:2", false)]
    [InlineData("{}", "博士,大专及以下,本科,硕士,", "大专及以下:0 本科:1 硕士:2 博士:3", false)]
    public void CategoriesAreNamedByLabelAndStandInOrder(string values, string cells, string categories, bool numeric = true)
    {
        using var study = new StudyFolder(
            $"data: {{file: data.csv, missing: [-9]}}\nvariables: {{v: {{values: {values}}}}}\nanalyses: [{{type: frequencies, variables: [v]}}]",
            "v,x\n" + string.Concat(cells.Split(',').Select(cell => $"{cell},1\n")));
        var found = Scored(study).Categories(Texts.At("v")).Categories;
        var named = numeric
            ? found.Select(category => FormattableString.Invariant($"{category.Id}:{category.Code}"))
            : found.Select((category, place) => FormattableString.Invariant($"{category.Id}:{place}"));
        string.Join(' ', named).Should().Be(categories);
        found.Select(category => category.Code).Should().OnlyHaveUniqueItems();
    }

    private static ScoredSurvey Scored(StudyFolder study)
    {
        var (plan, survey) = (study.Plan, study.Survey);
        return new ScoredSurvey(plan.Study, survey, Screener.Screen(plan.Study, survey));
    }
}
