namespace KnowledgeFlow.Cli.Tests;

public sealed class CompletionCommandTests
{
    [Theory]
    [InlineData("bash", "complete -o filenames -F _kflow kflow")]
    [InlineData("zsh", "compdef _kflow kflow")]
    [InlineData("powershell", "Register-ArgumentCompleter -Native -CommandName kflow")]
    public void AScriptTeachesItsShell(string shell, string registration)
    {
        using var line = new CommandLine();
        var script = line.Run("completion", shell);
        script.Status.Should().Be(ExitStatus.Done);
        script.Output.Should().Contain(registration).And.Contain("[suggest:").And.NotContain("\r");
    }

    [Theory]
    [InlineData("kflow mod", "moderate")]
    [InlineData("kflow export study.yaml --to ", "lavaan", "mplus", "spss")]
    [InlineData("kflow alpha data.csv --lang ", "en", "zh")]
    [InlineData("kflow efa data.csv --rotation ob", "oblimin")]
    [InlineData("kflow completion z", "zsh")]
    [InlineData("kflow regress data.csv --pred", "--predictors")]
    public void WhatTheScriptsAskForIsAnswered(string typed, params string[] suggestions)
    {
        using var line = new CommandLine();
        line.Run($"[suggest:{typed.Length}]", typed).Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Should().Equal(suggestions);
    }

    // A shell offers no word that a study file would refuse.
    [Fact]
    public void EveryChoiceOfAOneOffOptionIsOneOfTheStudyFiles()
    {
        using var line = new CommandLine();
        line.Write("data.csv", "a,b,c\n1,2,3\n2,1,2\n3,3,1\n");
        foreach (var (analysis, key, choice) in OneOffCatalogue.All.SelectMany(analysis => analysis.Keys.SelectMany(key => key.Choices.Select(choice => (analysis, key, choice)))))
        {
            var required = analysis.Keys.Where(other => other.Required && other != key).SelectMany(other => new[] { other.OptionName, other.Key == "model" ? "a ~ b" : "a" });
            var said = line.Run([analysis.Name, line.At("data.csv"), key.OptionName, choice, .. required]).Error;
            said.Should().NotContain($"{key.Key} is \"{choice}\"", analysis.Name).And.NotContain($"{key.Key} must be", analysis.Name);
        }
    }
}
