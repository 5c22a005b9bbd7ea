using System.Diagnostics;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using KnowledgeFlow.Cli.Tests.Architecture;
using YamlDotNet.RepresentationModel;

namespace KnowledgeFlow.Cli.Tests;

/// <summary>The GitHub action and the workflow of the page on pipelines are what they say, and the action's last step does it. <c>.ci/run</c> runs all its steps, packing too.</summary>
public sealed partial class WorkflowTests
{
    private static readonly string Action = Path.Combine(RepositoryRoot.Path, "action", "action.yml");
    private static readonly string Sample = Path.Combine(RepositoryRoot.Path, "samples", "continuous-integration");
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "pipelines.md"));

    private static List<YamlMappingNode> Steps => [.. ((YamlSequenceNode)Root(Action)["runs"]["steps"]).Children.Cast<YamlMappingNode>().Where(step => Text(step, "run") is not null)];

    /// <summary>What a workflow is given never becomes a part of a command: it reaches the shell by variables alone.</summary>
    [Fact]
    public void NoInputIsWrittenIntoACommand()
    {
        Steps.Should().HaveCount(2);
        foreach (var step in Steps)
        {
            Text(step, "shell").Should().Be("bash");
            Text(step, "run").Should().NotContain("${{");
            var given = ((YamlMappingNode)step["env"]).Children.Keys.Select(key => key.ToString());
            Variable().Matches(Text(step, "run")!).Select(match => match.Value).Distinct().Should().BeEquivalentTo(given);
        }
    }

    [Fact]
    public void EveryInputIsUsedAndDocumented()
    {
        var inputs = ((YamlMappingNode)Root(Action)["inputs"]).Children.Keys.Select(key => key.ToString()).ToList();
        var text = File.ReadAllText(Action);
        inputs.Should().OnlyContain(input => text.Contains($"${{{{ inputs.{input} }}}}") && Page.Contains($"\n| `{input}` |"));
        var job = (YamlSequenceNode)Root(Workflow)["jobs"]["verify"]["steps"];
        var use = job.Children.Cast<YamlMappingNode>().Single(step => Text(step, "uses") == "./.kflow/action");
        ((YamlMappingNode)use["with"]).Children.Keys.Select(key => key.ToString()).Should().BeSubsetOf(inputs);
    }

    [Fact]
    public void ThePageShowsTheWorkflowOfTheSample() => Page.Should().Contain($"```yaml\n{File.ReadAllText(Workflow)}```");

    [Fact]
    public void TheSampleHoldsItsPaper()
    {
        using var line = new CommandLine();
        var run = line.Run("verify", Sample);
        (run.Status, run.Error).Should().Be((ExitStatus.Done, string.Empty));
        run.Output.Should().EndWith("35 of 35 printed cells hold.\n");
    }

    [Fact]
    public void TheLastStepVerifiesAsAWorkflowAsks()
    {
        using var line = new CommandLine();
        foreach (var file in new[] { "study.yaml", "synthetic-answers.csv", "published.csv" })
        {
            File.Copy(Path.Combine(Sample, file), line.At(file));
        }

        line.Write("published.csv", File.ReadAllText(line.At("published.csv")).Replace(".378***", ".379***", StringComparison.Ordinal));
        Directory.CreateDirectory(line.At("bin"));
        var program = line.Write("bin/kflow", $"#!/bin/sh\nexec dotnet '{ProcessorTests.Program}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var (status, output) = Step("Verify", line, ("KFLOW_STUDIES", "study.yaml\n ./study.yaml\n"), ("KFLOW_JUNIT", "verify.xml"), ("KFLOW_ONLY_FAILURES", "true"), ("KFLOW_LANGUAGE", "en"));
        status.Should().Be(ExitStatus.NotReproduced, output);
        output.Should().Contain("::error file=published.csv,line=15,title=regression.coefficients[2%3AKS].beta::printed .379***, computed 0.378");
        XDocument.Load(line.At("verify.xml")).Descendants("failure").Should().HaveCount(2);
        File.ReadAllText(line.At("summary.md")).Should().Contain("❌").And.NotContain("<details>").And.Contain("Synthetic data");
    }

    private static string Workflow => Path.Combine(Sample, ".github", "workflows", "reproduce.yml");

    private static (int Status, string Output) Step(string name, CommandLine line, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", Text(Steps.Single(step => Text(step, "name") == name), "run")!])
        {
            WorkingDirectory = line.Folder,
            RedirectStandardOutput = true,
        };
        start.Environment["PATH"] = $"{line.At("bin")}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}";
        foreach (var (variable, value) in variables.Append(("GITHUB_STEP_SUMMARY", line.At("summary.md"))).Append(("GITHUB_WORKSPACE", line.Folder)))
        {
            start.Environment[variable] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    private static YamlMappingNode Root(string path)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(path)));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static string? Text(YamlMappingNode node, string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value.ToString() : null;

    [GeneratedRegex("KFLOW_[A-Z_]+")]
    private static partial Regex Variable();
}
