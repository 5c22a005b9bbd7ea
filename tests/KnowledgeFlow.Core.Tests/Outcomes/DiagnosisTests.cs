using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Tests.Outcomes;

public sealed class DiagnosisTests
{
    public static TheoryData<string> Kinds => [.. typeof(Diagnosis).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Diagnosis))).Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EveryKindSaysItselfInBothLanguages(string kind)
    {
        var diagnosis = Made(kind);

        var (english, chinese) = (diagnosis.Describe(), diagnosis.Describe(DiagnosisLanguage.Chinese));

        english.Should().NotBeNullOrWhiteSpace().And.MatchRegex("^[ -~−]+$");
        chinese.Should().MatchRegex(@"\p{IsCJKUnifiedIdeographs}");
        (diagnosis with { Group = "north" }).Describe().Should().Be($"in group north, {english}");
        (diagnosis with { Group = "north" }).Describe(DiagnosisLanguage.Chinese).Should().Be($"north 组：{chinese}");
    }

    [Fact]
    public void EveryReasonOfAnUnsupportedModelHasItsWords() =>
        Enum.GetValues<UnsupportedModelReason>().Select(reason => new Diagnosis.UnsupportedModel(reason, ["x:z"]).Describe()).Should().OnlyHaveUniqueItems().And.OnlyContain(text => text.EndsWith(" (x:z)"));

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("fa-IR")]
    public void NumbersAreWrittenTheSameInEveryCulture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);

            new Diagnosis.NoFactors(-1.25, 1.5).Describe().Should().Be("no factor is kept: the largest eigenvalue, −1.250, does not exceed 1.500");
            new Diagnosis.NotIdentified(null, -2).Describe().Should().Be("the model is not identified (−2 degrees of freedom)");
            new Diagnosis.NotIdentified(null, -2).Describe(DiagnosisLanguage.Chinese).Should().Be("模型不可识别（自由度 −2）");
            new Diagnosis.TooFewRows(1, 1).Describe().Should().Be("1 complete row where 1 is needed");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static Diagnosis Made(string kind)
    {
        var constructor = typeof(Diagnosis).GetNestedType(kind)!.GetConstructors().Single();
        return (Diagnosis)constructor.Invoke([.. constructor.GetParameters().Select(Argument)]);
    }

    private static object? Argument(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(int) => 2,
        var type when type == typeof(int?) => null,
        var type when type == typeof(long) => 3L,
        var type when type == typeof(bool) => true,
        var type when type == typeof(double) => 0.5,
        var type when type == typeof(string) => "x",
        var type when type == typeof(ImmutableArray<string>) => ImmutableArray.Create("x1", "x2"),
        var type when type == typeof(ParameterName) => new ParameterName("x"),
        var type when type == typeof(ImmutableArray<ParameterName>) => ImmutableArray.Create<ParameterName>("x1", new("x2", "south")),
        var type when type == typeof(ImmutableArray<int>) => ImmutableArray.Create(1, 2),
        var type when type == typeof(ImmutableArray<(string Variable, string Twin)>) => ImmutableArray.Create(("x1", "x2")),
        var type when type.IsEnum => Enum.GetValues(type).GetValue(0),
        var type => throw new InvalidOperationException($"No value is known for {type}."),
    };
}
