using System.Text.RegularExpressions;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Cli.Tests;

/// <summary>Every word that a command says of itself is there in both languages.</summary>
public sealed partial class CommandWordsTests
{
    [Fact]
    public void EveryCommandArgumentAndOptionIsDescribedInBothLanguages()
    {
        var english = Descriptions(ReportLanguage.English).ToList();
        var chinese = Descriptions(ReportLanguage.Chinese).ToList();

        english.Should().HaveCountGreaterThan(100);
        english.Select(each => each.Name).Should().Equal(chinese.Select(each => each.Name));
        english.Should().OnlyContain(each => each.Text.Length > 0 && !Han().IsMatch(each.Text));
        chinese.Should().OnlyContain(each => Han().IsMatch(each.Text));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void EveryHelpPageIsWhollyInOneLanguage(string language)
    {
        using var line = new CommandLine();
        foreach (var command in Commands(ReportLanguage.English))
        {
            var page = line.Run([.. command, "--help", "--lang", language]);
            page.Status.Should().Be(ExitStatus.Done);
            Han().IsMatch(page.Output).Should().Be(language == "zh");
            foreach (var text in page.Output.Split('\n').Where(text => language == "zh" && text.Trim().Length > 0))
            {
                Han().IsMatch(text).Should().BeTrue($"\"{text}\" of {string.Join(' ', command)} is for a reader of Chinese");
            }
        }
    }

    [Theory]
    [InlineData("kflow: say what is to be done", "kflow: 请指明要做什么")]
    [InlineData("kflow: there is no command 'rum'; did you mean run?", "kflow: 没有命令“rum”；是否指 run？", "rum")]
    [InlineData("kflow: there is no option --outt; did you mean --out?", "kflow: 没有选项 --outt；是否指 --out？", "run", "a", "--outt")]
    [InlineData("kflow: there is no option --foo", "kflow: 没有选项 --foo", "alpha", "--foo", "3")]
    [InlineData("kflow: there is no option --f2", "kflow: 没有选项 --f2", "power", "--f2", "0.15", "--test", "regression")]
    [InlineData("kflow: 'b' is one argument too many", "kflow: 多出一个参数“b”", "run", "a", "b")]
    [InlineData("kflow: kflow run needs STUDY", "kflow: kflow run 缺少 STUDY", "run")]
    [InlineData("kflow: --out needs a value", "kflow: --out 缺少取值", "run", "a", "--out")]
    [InlineData("kflow: --out stands 2 times", "kflow: --out 给出了 2 次", "run", "a", "--out", "b", "--out", "c")]
    [InlineData("kflow: kflow regress needs --outcome", "kflow: kflow regress 缺少选项 --outcome", "regress", "a", "--predictors", "b")]
    [InlineData("kflow: 'xml' is not one of text, json", "kflow: “xml”不在可选范围内：text、json", "codebook", "a", "--format", "xml")]
    [InlineData("kflow: --skip takes a whole number, not 'x'", "kflow: --skip 应为整数，而不是“x”", "codebook", "a", "--skip", "x")]
    public void WhatIsWrongWithACommandLineIsSaidInBothLanguages(string english, string chinese, params string[] arguments)
    {
        using var line = new CommandLine();
        using var other = new CommandLine { System = ReportLanguage.Chinese };
        line.Run(arguments).Error.Should().StartWith(english).And.NotContain("\u4E00");
        var said = other.Run(arguments);
        said.Status.Should().Be(ExitStatus.BadInput);
        said.Error.Should().StartWith(chinese).And.Contain("--help 查看用法");
    }

    [Theory]
    [InlineData("alpha", "kflow alpha DATA [options]")]
    [InlineData("power", "kflow power [DATA] [options]")]
    public void HelpBracketsWhatMayBeLeftOut(string command, string usage)
    {
        using var line = new CommandLine();
        line.Run(command, "--help").Output.Should().Contain(usage);
    }

    [Fact]
    public void AFileInThePlaceOfACommandIsToldWhatToDo()
    {
        using var line = new CommandLine();
        var path = line.Write("data.csv", "secret");
        line.Run(path).Error.Should().Contain($"kflow init {path}").And.NotContain("secret");
    }

    private static IEnumerable<(string Name, string Text)> Descriptions(ReportLanguage language)
    {
        var root = KflowApplication.RootOf(new Terminal(TextWriter.Null, TextWriter.Null, Terminal.WidthOfPipe, Colours: false) { Language = language }, CancellationToken.None);
        return root.Subcommands.Append(root).SelectMany(command => command.Arguments.Select(argument => ($"{command.Name} {argument.Name}", argument.Description))
            .Concat(command.Options.Select(option => ($"{command.Name} {option.Name}", option.Description)))
            .Prepend((command.Name, command.Description))).Select(each => (each.Item1, each.Item2 ?? string.Empty));
    }

    private static IEnumerable<string[]> Commands(ReportLanguage language)
    {
        var root = KflowApplication.RootOf(new Terminal(TextWriter.Null, TextWriter.Null, Terminal.WidthOfPipe, Colours: false) { Language = language }, CancellationToken.None);
        return root.Subcommands.Select(command => new[] { command.Name }).Prepend([]);
    }

    [GeneratedRegex(@"[\u4E00-\u9FFF]")]
    private static partial Regex Han();
}
