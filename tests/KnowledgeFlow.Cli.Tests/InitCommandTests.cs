using System.Globalization;
using System.Text;
using KnowledgeFlow.Reporting.Language;
using Spectre.Console.Testing;

namespace KnowledgeFlow.Cli.Tests;

public sealed class InitCommandTests : IDisposable
{
    private readonly CommandLine line = new();

    [Fact]
    public void ADraftRunsAtOnce()
    {
        var data = line.Write("data.csv", Answers());
        var init = line.Run("init", data);
        init.Status.Should().Be(ExitStatus.Done, init.Error);
        init.Output.Should().Be(File.ReadAllText(line.At("study.yaml")));
        init.Error.Should().Contain("kflow run");
        line.Run("run", line.At("study.yaml"), "--format", "json").Status.Should().Be(ExitStatus.Done);
        line.Run("init", data).Status.Should().Be(ExitStatus.BadInput, "a study file that is there is not replaced");
    }

    [Fact]
    public void EverythingThatTheDialogueAsksCanBeSaidByOptions()
    {
        var init = line.Run(
            "init", line.Write("data.csv", Answers()), "--construct", "Trust=TL1-TL3", "--construct", "Share=KS1,KS2,KS3", "--reverse", "TL3", "--likert", "1-5", "--outcome", "Trust", "--predictors", "Share,sex");
        init.Status.Should().Be(ExitStatus.Done, init.Error);
        init.Output.Should().Contain("  Trust:").And.Contain("reverse: [TL3]").And.Contain("outcome: Trust, blocks: [[Share, sex]]").And.NotContain("guess:");
        line.Run("run", line.At("study.yaml"), "--format", "json").Status.Should().Be(ExitStatus.Done);
    }

    [Theory]
    [InlineData("there is no construct or variable Trust", "--outcome", "Trust")]
    [InlineData("Did you mean TL?", "--outcome", "tl")]
    [InlineData("there is no construct or variable TL9", "--construct", "T=TL9")]
    [InlineData("sex is the name of a column", "--construct", "sex=TL1-TL3")]
    [InlineData("nobody can be asked here", "--interactive")]
    public void WhatCannotBeDraftedIsSaidAndNothingWritten(string message, params string[] options)
    {
        var init = line.Run(["init", line.Write("data.csv", Answers()), .. options]);
        init.Status.Should().Be(ExitStatus.BadInput);
        init.Error.Should().Contain(message);
        File.Exists(line.At("study.yaml")).Should().BeFalse();
    }

    [Fact]
    public void AFileWithoutQuestionnairesIsRefused()
    {
        var init = line.Run("init", line.Write("data.csv", "TL1,TL2\n"), "--lang", "zh");
        init.Status.Should().Be(ExitStatus.BadInput);
        init.Error.Should().Contain("没有答卷");
        File.Exists(line.At("study.yaml")).Should().BeFalse();
    }

    [Fact]
    public void EnterAloneTakesWhatWouldBeDraftedUnasked()
    {
        var data = line.Write("data.csv", Answers());
        line.Run("init", data, "--out", line.At("unasked.yaml"));
        var (status, _, draft) = Ask(data, "asked.yaml", console =>
        {
            // Constructs; name, label and reversed items of TL; name and label of KS; outcome; predictors.
            for (var k = 0; k < 8; k++)
            {
                console.Input.PushKey(ConsoleKey.Enter);
            }
        });

        status.Should().Be(ExitStatus.Done);
        Essence(draft).Should().Equal(Essence(File.ReadAllText(line.At("unasked.yaml"))));
    }

    [Fact]
    public void WhatIsAnsweredStandsInTheDraft()
    {
        var (status, shown, draft) = Ask(line.Write("data.csv", Answers()), "asked.yaml", console =>
        {
            console.Input.PushKey(ConsoleKey.Enter);
            console.Input.PushTextWithEnter("sex");
            console.Input.PushTextWithEnter("Trust");
            console.Input.PushTextWithEnter("Trust [in] leaders");
            console.Input.PushKey(ConsoleKey.DownArrow);
            console.Input.PushKey(ConsoleKey.DownArrow);
            console.Input.PushKey(ConsoleKey.Spacebar);
            console.Input.PushKey(ConsoleKey.Enter);
            console.Input.PushTextWithEnter("Share");
            console.Input.PushTextWithEnter("Sharing");
            console.Input.PushKey(ConsoleKey.DownArrow);
            console.Input.PushKey(ConsoleKey.Enter);
            console.Input.PushKey(ConsoleKey.Enter);
        });

        status.Should().Be(ExitStatus.Done);
        shown.Should().Contain("This is the name of a column").And.Contain("Which items are worded in reverse?").And.Contain("TL3");
        draft.Should().Contain("  Trust:").And.Contain("label: \"Trust [in] leaders\"").And.Contain("reverse: [TL3]").And.Contain("outcome: Trust, blocks: [[Share]]");
        line.Run("run", line.At("asked.yaml"), "--format", "json").Status.Should().Be(ExitStatus.Done);
    }

    [Fact]
    public void TheDialogueSpeaksTheLanguageOfTheReport()
    {
        var (_, shown, draft) = Ask(line.Write("data.csv", Answers()), "asked.yaml", console =>
        {
            for (var k = 0; k < 8; k++)
            {
                console.Input.PushKey(ConsoleKey.Enter);
            }
        }, "--lang", "zh");

        shown.Should().Contain("哪些构念成立？").And.Contain("哪些是反向题？").And.Contain("因变量是哪一个？").And.Contain("自变量有哪些？").And.NotContain("Which");
        draft.Should().Contain("language: zh");
    }

    public void Dispose() => line.Dispose();

    private static IEnumerable<string> Essence(string draft) => draft.Split('\n').Where(text => !text.TrimStart().StartsWith('#'));

    private (int Status, string Shown, string Draft) Ask(string data, string file, Action<TestConsole> answers, params string[] options)
    {
        using var console = new TestConsole().Interactive();
        console.EmitAnsiSequences = false;
        console.Profile.Width = 200;
        answers(console);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(output, error, Terminal.WidthOfPipe, Colours: false) { Prompts = console, Language = ReportLanguage.English };
        var status = KflowApplication.Run(["init", data, "--out", line.At(file), "--interactive", .. options], terminal, CancellationToken.None);
        return (status, console.Output, status == ExitStatus.Done ? File.ReadAllText(line.At(file)) : error.ToString());
    }

    private static string Answers()
    {
        var text = new StringBuilder("id,sex,TL1,TL2,TL3,KS1,KS2,KS3\n");
        int Likert(int row, int item) => Math.Clamp(((row * 7 % 11) / 2) + (((row * 3) + (item * 5)) % 3) - 1, 1, 5);
        for (var row = 0; row < 60; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{row + 1},{1 + (row % 2)},{Likert(row, 0)},{Likert(row, 1)},{6 - Likert(row, 2)},{Likert(row, 3)},{Likert(row, 4)},{Likert(row, 5)}\n");
        }

        return text.ToString();
    }
}
