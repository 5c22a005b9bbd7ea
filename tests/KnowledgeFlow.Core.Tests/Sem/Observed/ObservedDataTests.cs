using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Sem.Observed;

public sealed class ObservedDataTests
{
    private static readonly SurveyData Sound = Data([1, 2, 4, 3, 5], [2, 1, 3, 5, 4]);

    /// <summary>What is wrong with the data of a group, first or last, is said of that group, by its name or its number from 1.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void WhatIsWrongIsSaidOfTheGroupThatHasIt(int group)
    {
        ShouldName<Diagnosis.ConstantVariables>(Data([1, 2, 4, 3, 5], [3, 3, 3, 3, 3]), group);
        ShouldName<Diagnosis.TooFewRows>(Data([1, 2], [2, 1]), group);
        ShouldName<Diagnosis.Unanswered>(Data([1, 2, 4], [double.NaN, double.NaN, double.NaN]), group);
        ShouldName<Diagnosis.DuplicateVariables>(Data([1, 2, 4, 3, 5], [2, 4, 8, 6, 10]), group);
    }

    [Fact]
    public void OfOneGroupNoneIsNamed()
    {
        var constant = Data([1, 2, 4, 3, 5], [3, 3, 3, 3, 3]);
        ObservedData.Listwise([constant], ["a", "b"]).Diagnosed<Diagnosis.ConstantVariables>().Group.Should().BeNull();
        ObservedData.Listwise([Data([1, 2, 4], [double.NaN, double.NaN, double.NaN])], ["a", "b"]).Diagnosed<Diagnosis.Unanswered>().Group.Should().BeNull();
        ObservedData.FromMoments([MomentsAccumulator.Of(constant)], ["a", "b"]).Diagnosed<Diagnosis.ConstantVariables>().Group.Should().BeNull();
    }

    private static void ShouldName<TDiagnosis>(SurveyData troubled, int group)
        where TDiagnosis : Diagnosis
    {
        SurveyData[] groups = [Sound, Sound, Sound];
        groups[group] = troubled;
        string[] names = ["north", "south", "west"];

        ObservedData.Listwise([.. groups], ["a", "b"], [.. names]).Diagnosed<TDiagnosis>().Group.Should().Be(names[group]);
        ObservedData.Listwise([.. groups], ["a", "b"]).Diagnosed<TDiagnosis>().Group.Should().Be(FormattableString.Invariant($"{group + 1}"));
        ObservedData.FullInformation([.. groups], ["a", "b"], [], [.. names]).Diagnosed<TDiagnosis>().Group.Should().Be(names[group]);
    }

    private static SurveyData Data(double[] first, double[] second) => new([DoubleColumn.Of("a", first), DoubleColumn.Of("b", second)]);
}
