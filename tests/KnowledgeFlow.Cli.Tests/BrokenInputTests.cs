using System.Globalization;
using System.Text;

namespace KnowledgeFlow.Cli.Tests;

/// <summary>
/// Input of which a program could crash, hang or fill the memory, each a kind of which several are kept: one message or a result, within seconds.
/// </summary>
public sealed class BrokenInputTests : IDisposable
{
    private const string Answers = "A1,A2,A3,B1,B2,B3,C1,C2,C3,g,blank\n";

    private readonly string folder = Directory.CreateTempSubdirectory("kflow-test-").FullName;

    public static TheoryData<string, string, int, string> Studies() => new()
    {
        { "a group in which nobody is valid", "screening: {seconds: {column: g, min: 60}}\nanalyses: [{type: cfa, group: g}]", 0, "0 groups with enough answers" },
        { "a group that nobody names", "analyses: [{type: sem, model: A ~ B, group: blank}]", 0, "0 groups with enough answers" },
        { "wlsmv of groups of nobody", "screening: {seconds: {column: g, min: 60}}\nanalyses: [{type: cfa, estimator: wlsmv}]", 0, "needed" },
        { "thresholds under ml", "analyses: [{type: cfa, model: \"A =~ A1 + A2 + A3\\nA1 | t1\"}]", 2, "a threshold of an ordered item" },
        { "a threshold beyond the categories", "analyses: [{type: cfa, estimator: wlsmv, model: \"A =~ A1 + A2 + A3\\nA1 | t9\"}]", 2, "one threshold fewer" },
        { "an item regressed", "analyses: [{type: lms, model: \"C ~ A + B + A:B\\nA1 ~ g\"}]", 0, "lms.r2" },
        { "a control that moderates alone", "analyses: [{type: lms, model: \"C ~ g + g:A\"}]", 0, "Latent" },
        { "a power beyond the largest", "analyses: [{type: regression, outcome: A1, predictors: [\"A2^500\"]}]", 2, "from 2 to 99" },
        { "numbers in the file beyond all bounds", "analyses: [{type: moderation, outcome: C, predictor: A, moderator: B, probe: values, values: [1e300]}]", 2, "within ±1e20" },
        { "numbers in a model beyond all bounds", "analyses: [{type: sem, model: \"C ~ 1e300*A\"}]", 2, "within ±1e20" },
        { "an empty name", "variables: {\"\": {label: x}}\nanalyses: [{type: reliability}]", 2, "a name in variables is empty" },
        { "an empty name of an outcome", "analyses: [{type: regression, outcome: \" \", predictors: [A]}]", 2, "a name in outcome is empty" },
        { "an empty key", "analyses:\n  - : reliability", 2, "not YAML" },
        { "a list as a key", "? [x, y]\n: 1\nanalyses: [{type: reliability}]", 2, "a key must be text" },
        { "an alias to a list as a key", "variables: &a {g: {label: x}}\n? *a\n: 1\nanalyses: [{type: reliability}]", 2, "a key must be text" },
        { "an alias inside what it repeats", "analyses: &a [*a]", 2, "stands inside what it repeats" },
        { "aliases of aliases", Laughs(), 2, "more than 500000 nodes" },
        { "lists within lists", $"analyses: {new string('[', 300_000)}", 2, "nest more than 64 deep" },
        { "lists within lists, one a line", "analyses:\n" + string.Concat(Enumerable.Range(0, 400).Select(depth => new string(' ', depth) + "-\n")), 2, "nest more than 64 deep" },
        { "parentheses within parentheses", $"analyses: [{{type: sem, model: \"C ~ a*A\\nx := {new string('(', 50_000)}a\"}}]", 2, "a shorter expression" },
        { "signs before signs", $"analyses: [{{type: sem, model: \"C ~ a*A\\nx := {new string('-', 50_000)}a\"}}]", 2, "a shorter expression" },
        { "powers of powers", $"analyses: [{{type: sem, model: \"C ~ a*A\\nx := {string.Join('^', Enumerable.Repeat("a", 50_000))}\"}}]", 2, "a shorter expression" },
        { "a sum without end", $"analyses: [{{type: sem, model: \"C ~ a*A\\nx := {string.Join('+', Enumerable.Repeat("a", 50_000))}\"}}]", 2, "a shorter expression" },
        { "definitions that double", $"analyses: [{{type: sem, model: \"C ~ a*A\\nx0 := a + a\\n{string.Join("\\n", Enumerable.Range(1, 60).Select(k => $"x{k} := x{k - 1} + x{k - 1}"))}\"}}]", 2, "a shorter expression" },
        { "a path longer than any", $"published: {new string('p', 5000)}\nlikert: {{min: 1, max: 5}}\nanalyses: [{{type: reliability}}]", 0, "reliability" },
        { "a word of a hundred thousand letters", $"title: t\nlanguage: {new string('x', 100_000)}\nanalyses: [{{type: reliability}}]", 2, "is not one of en, zh" },
        { "a key of a thousand letters", $"{new string('x', 1000)}: t\nanalyses: [{{type: reliability}}]", 2, "unknown key" },
    };

    [Theory]
    [MemberData(nameof(Studies))]
    public void EndsWithAMessageOrAResult(string kind, string study, int status, string message)
    {
        var outcome = RunStudy(study, Rows());
        outcome.Status.Should().Be(status, $"of {kind}: {outcome.Error}");
        (outcome.Error + outcome.Output + Results()).Should().Contain(message, kind);
        outcome.Error.Length.Should().BeLessThan(2000, kind);
        (outcome.Error + outcome.Output + Results()).Should().NotContain("NaN", kind);
    }

    [Theory]
    [InlineData("spss", "analyses: [{type: moderation, outcome: A1, predictor: A2, moderator: blank, probe: percentiles}]", 0)]
    [InlineData("mplus", "analyses: [{type: sem, model: \"F =~ a*A1 + A2 + A3\\nx := a*2\"}]", 0)]
    [InlineData("lavaan", "analyses: [{type: sem, model: \"C ~ A\\na == 0\", group: g}]", 2)]
    [InlineData("mplus", "analyses: [{type: sem, model: \"C ~ A\\na == 0\", group: g}]", 2)]
    [InlineData("lavaan", "analyses: [{type: cfa, group: blank}]", 0)]
    public void ExportsAsARunWould(string program, string study, int status)
    {
        Write("study.yaml", Head + study);
        Write("data.csv", Rows());
        var outcome = Run("export", At("study.yaml"), "--to", program, "--out", At("out"));
        outcome.Status.Should().Be(status, outcome.Error);
    }

    [Theory]
    [InlineData("sem.parameters", "\"A~B\": {p: \"1.15\"}", "valid: 60", 1, "sem.parameters[A~B].p")]
    [InlineData("descriptives.variables", "A: {mean: \"3\"}", "valid: 2", 2, "answers of 2 respondents")]
    [InlineData("descriptives.variables", "A: {mean: \"3\"}", "valid: 2000000000", 2, "answers of 2000000000 respondents")]
    [InlineData("descriptives.variables", "A: {mean: \"5.3\"}", "valid: 60", 1, "descriptives.variables[A].mean")]
    [InlineData("sem.parameters", "\"A~B\": {p: \".05\"}", "valid: 3", 1, "no answers")]
    [InlineData("descriptives.variables", "A: {sd: \"-1\"}", "valid: 60", 1, "descriptives.variables[A].sd")]
    [InlineData("common_method.harman", "\"1\": {eigenvalue: \"0.7\"}", "valid: 60", 1, "common_method.harman[1].eigenvalue")]
    [InlineData("reliability.constructs", "A: {alpha: \"1.2\"}", "valid: 60", 1, "reliability.constructs[A].alpha")]
    public void WhatNoAnswersCanGiveIsSaidBeforeItIsSearched(string table, string row, string sample, int status, string message)
    {
        Write("paper.yaml", Paper("5", sample, table, row));
        var outcome = Run("reconstruct", At("paper.yaml"));
        outcome.Status.Should().Be(status, outcome.Error);
        outcome.Error.Should().Contain(message);
    }

    [Fact]
    public void AScaleThatNobodyAnswersOnIsRefused()
    {
        Write("paper.yaml", Paper("1e9", "valid: 60", "descriptives.variables", "A: {mean: \"3\"}"));
        Run("reconstruct", At("paper.yaml")).Error.Should().Contain("too wide to search answers on");
    }

    [Fact]
    public void AnAuditOfNobodyEnds()
    {
        Write("paper.yaml", Paper("5", "valid: 0", "frequencies.g", "male: {valid_percent: \"33.3%\"}"));
        Run("audit", At("paper.yaml")).Status.Should().BeLessThan(2);
    }

    [Fact]
    public void APaperThatScreensNobodyIsReconstructed()
    {
        Write("paper.yaml", Paper("5", "valid: 40", "descriptives.variables", "A: {mean: \"3.00\"}"));
        var outcome = Run("reconstruct", At("paper.yaml"));
        outcome.Status.Should().Be(0, outcome.Error);
        outcome.Output.Should().Contain("screening.flow[valid].n");
    }

    [Theory]
    [InlineData("e100")]
    [InlineData("e-100")]
    [InlineData("e250")]
    [InlineData("e-300")]
    public void NumbersThatCannotBeSquaredAreLeftOutAndSaidToBe(string power)
    {
        var outcome = RunStudy(
            "analyses: [{type: descriptives}, {type: reliability}, {type: correlations}, {type: regression, outcome: A1, predictors: [B1, \"B1:B2\"]}, {type: efa, factors: 1}, {type: cfa}, {type: compare_groups, outcomes: [A], groups: [g]}]",
            Rows(power));
        outcome.Status.Should().Be(0, outcome.Error);
        var json = File.ReadAllText(At("out/results.json"));
        json.Should().Contain("count as not answered");
        System.Text.RegularExpressions.Regex.IsMatch(json, "\"(alpha|r2|p|A1|cfi|effect|kmo)\": [01](,|\\n| )").Should().BeFalse("what cannot be computed is null");
    }

    [Fact]
    public void APowerThatOverflowsIsSaidTo()
    {
        var outcome = RunStudy("analyses: [{type: regression, outcome: A1, predictors: [\"A2^99\", B1]}]", Rows("e3"));
        outcome.Status.Should().Be(0, outcome.Error);
        Results().Should().Contain("too large, too small or too far apart to compute with");
    }

    [Fact]
    public void WhereNoFactorIsKeptNoneIsPrinted()
    {
        // Each item is answered apart from the others: no eigenvalue exceeds those of chance.
        Write("study.yaml", "data: data.csv\nanalyses: [{type: efa, factors: parallel, items: [q1, q2, q3, q4]}]");
        Write("data.csv", "q1,q2,q3,q4\n" + string.Concat(Enumerable.Range(0, 64).Select(row => $"{row % 2},{row / 2 % 2},{row / 4 % 2},{row / 8 % 2}\n")));
        var outcome = Run("run", At("study.yaml"), "--out", At("out"));
        outcome.Status.Should().Be(0, outcome.Error);
        outcome.Output.Should().Contain("no factor is kept");
    }

    [Fact]
    public void EqualDeviationsHaveNoVarianceToTest()
    {
        Write("study.yaml", "data: data.csv\nanalyses: [{type: compare_groups, outcomes: [y], groups: [g]}]");
        Write("data.csv", "y,g\n4,0\n4.6,1\n3.4,1\n3,0\n");
        Run("run", At("study.yaml"), "--out", At("out")).Status.Should().Be(0);
        Results().Should().NotContain("e+2").And.Contain("does not vary within groups");
    }

    [Fact]
    public void AMarkerThatIsAConstructLeavesNothing()
    {
        var outcome = RunStudy("analyses: [{type: common_method, marker: A}]", Rows());
        outcome.Status.Should().Be(0, outcome.Error);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private const string Head = "data: data.csv\nconstructs: {A: {items: A1-A3}, B: {items: B1-B3}, C: {items: C1-C3}}\n";

    private static string Laughs() =>
        "variables:\n  v: {label: &a0 x}\nanalyses:\n" + string.Concat(Enumerable.Range(1, 12).Select(k => $"  - &a{k} [{string.Join(',', Enumerable.Repeat($"*a{k - 1}", 9))}]\n"));

    private static string Paper(string maximum, string sample, string table, string row) => $$"""
        title: P
        likert: {min: 1, max: {{maximum}}}
        constructs: {A: {items: A1-A3}, B: {items: B1-B3} }
        variables: {g: {values: {0: male, 1: female} } }
        sample: { {{sample}} }
        analyses: [{type: frequencies, variables: [g]}, {type: descriptives}, {type: reliability}, {type: common_method}, {type: sem, model: "A ~ B"}]
        printed: [{table: {{table}}, source: s, rows: { {{row}} } }]
        """;

    private static string Rows(string power = "")
    {
        var random = new Random(7);
        var text = new StringBuilder(Answers);
        for (var row = 0; row < 80; row++)
        {
            var common = random.Next(0, 3);
            text.AppendJoin(',', Enumerable.Range(0, 9).Select(_ => $"{1 + common + random.Next(0, 3)}{power}")).Append(CultureInfo.InvariantCulture, $",{row % 2},\n");
        }

        return text.ToString();
    }

    private (int Status, string Output, string Error) RunStudy(string study, string data)
    {
        Write("study.yaml", Head + study);
        Write("data.csv", data);
        return Run("run", At("study.yaml"), "--out", At("out"));
    }

    private string Results() => File.Exists(At("out/results.json")) ? File.ReadAllText(At("out/results.json")) : string.Empty;

    private static (int Status, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = KflowApplication.Run(arguments, new Terminal(output, error, Terminal.WidthOfPipe, Colours: false), CancellationToken.None);
        return (status, output.ToString(), error.ToString());
    }

    private string At(string name) => Path.Combine(folder, name);

    private void Write(string name, string text) => File.WriteAllText(At(name), text);
}
