using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Tests.Analyses;

public sealed class ReversedItemTests
{
    private const string Head = "data: data.csv\nlikert: {min: 1, max: 5}\nconstructs: {A: {items: [a, b], reverse: [b]}}\nvariables: {b: {label: Worry, values: {1: never, 5: always}}}\n";
    private const string Data = "a,b,x,c\n1,5,2,1\n2,4,1,3\n4,1,3,4\n5,2,6,2\n3,3,4,3\n2,5,5,1\n4,2,7,5\n5,1,8,3\n";

    [Theory]
    [InlineData("type: descriptives, variables: [b]", "descriptives.variables", "b", "mean")]
    [InlineData("type: correlations, variables: [x, b]", "correlations.r", "b", "x")]
    [InlineData("type: regression, outcome: x, predictors: [a, b]", "regression.coefficients", "1:b", "b")]
    [InlineData("type: regression, outcome: b, predictors: [x]", "regression.coefficients", "1:x", "b")]
    [InlineData("type: moderation, outcome: x, predictor: a, moderator: b", "moderation.coefficients", "2:b", "b")]
    [InlineData("type: compare_groups, outcomes: [b], groups: [a]", "compare_groups.groups", "b by a: 1", "mean")]
    [InlineData("type: efa, items: [a, b, c], factors: 1", "efa.loadings", "b", "F1")]
    [InlineData("type: sem, model: \"x ~ a + b\"", "sem.parameters", "x~b", "est")]
    public void AReversedItemIsReversedWhereverItIsNamedUnlessRaw(string analysis, string table, string row, string column)
    {
        var scored = Run($"{Head}analyses: [{{{analysis}}}]\n", Data);
        var turned = Run($"{Head.Replace(", reverse: [b]", string.Empty, StringComparison.Ordinal)}analyses: [{{{analysis}}}]\n", Turned());
        var raw = Run($"{Head}analyses: [{{{analysis}, raw: true}}]\n", Data);
        var plain = Run($"{Head.Replace(", reverse: [b]", string.Empty, StringComparison.Ordinal)}analyses: [{{{analysis}}}]\n", Data);

        scored.Number(table, row, column).Should().NotBeNull().And.Be(turned.Number(table, row, column));
        raw.Number(table, row, column).Should().NotBeNull().And.Be(plain.Number(table, row, column));
        scored.Number(table, row, column).Should().NotBe(raw.Number(table, row, column));
        scored.Notes(table).Should().Contain("Scored in reverse (R): b.");
        scored.Report.Sections[0].Tables.SelectMany(each => each.Rows.Select(one => one.Label.English).Append(each.Title.English))
            .Should().Contain(text => text.Contains("(R)", StringComparison.Ordinal));
        raw.Report.Sections[0].Tables.SelectMany(each => each.Notes.Concat(each.Rows.Select(one => one.Label)))
            .Should().NotContain(text => text.English.Contains("(R)", StringComparison.Ordinal));
    }

    [Fact]
    public void FrequenciesShowAnswersAsGiven()
    {
        var result = Run($"{Head}analyses: [{{type: frequencies, variables: [b]}}]\n", Data);

        result.Number("frequencies.b", "never", "n").Should().Be(2);
        result.Number("frequencies.b", "always", "n").Should().Be(2);
        result.Table("frequencies.b").Title.Should().Be(Phrase.Verbatim("Worry"));
    }

    [Fact]
    public void TheLabelOfAnAnswerStaysWithTheAnswer()
    {
        var result = Run($"{Head}analyses: [{{type: compare_groups, outcomes: [x], groups: [b]}}]\n", Data);

        // Those who said 5, always, are scored 1 and hold x of 2 and 5.
        result.Number("compare_groups.groups", "x by b: always", "mean").Should().Be(3.5);
        result.Table("compare_groups.groups").Rows.Should().Contain(row => row.Label.Chinese == "x：always");
        result.Table("compare_groups.tests").Rows[0].Label.Should().Be(new Phrase("x by Worry (R)", "x（Worry（反））"));
    }

    [Fact]
    public void ScoresStayReversedUnderRaw()
    {
        var raw = Run($"{Head}analyses: [{{type: descriptives, variables: [A, b], raw: true}}]\n", Data);
        var scored = Run($"{Head}analyses: [{{type: descriptives, variables: [A, b]}}]\n", Data);

        raw.Number("descriptives.variables", "A", "mean").Should().Be(scored.Number("descriptives.variables", "A", "mean"));
    }

    private static string Turned() => string.Join('\n', Data.Split('\n').Select((line, i) =>
        i > 0 && line.Split(',') is [var a, var b, .. var rest] ? FormattableString.Invariant($"{a},{6 - int.Parse(b, System.Globalization.CultureInfo.InvariantCulture)},{string.Join(',', rest)}") : line));

    private static Studies.Running.StudyResult Run(string yaml, string data)
    {
        using var study = new StudyFolder(yaml, data);
        return study.Result;
    }
}
