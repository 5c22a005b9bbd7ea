using KnowledgeFlow.Core.Data;

namespace KnowledgeFlow.Core.Tests.Data;

public sealed class MeanScoreTests
{
    private static readonly SurveyData Answers = SurveyData.ParseCsv("a,b,c\n1,2,3\n4,,6\n,,6");

    [Fact]
    public void AMeanNeedsAsManyAnswersAsItIsTold()
    {
        MeanScore.Of(Answers, "s", ["a", "b", "c"]).ToArray().Should().Equal(2, double.NaN, double.NaN);
        MeanScore.Of(Answers, "s", ["a", "b", "c"], answered: 2).ToArray().Should().Equal(2, 5, double.NaN);
        Answers.With(MeanScore.Of(Answers, "s", ["c"])).Names.Should().Equal("a", "b", "c", "s");
    }

    [Fact]
    public void NoItemsAndNoSuchNumberAreTheCallersMistake()
    {
        FluentActions.Invoking(() => MeanScore.Of(Answers, "s", [])).Should().Throw<ArgumentException>().WithParameterName("items");
        FluentActions.Invoking(() => MeanScore.Of(Answers, "s", ["a"], 2)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("answered");
    }
}
