using System.Diagnostics;
using KnowledgeFlow.Cli.Tests.Architecture;

namespace KnowledgeFlow.Cli.Tests;

/// <summary>
/// The same bytes from every processor: the built program is run as it comes, without the vectors of newer processors, without any, and without the code that was
/// compiled ahead of time. The names of the settings are .NET 10's (<c>clrconfignames.h</c>: EnableAVX512 takes the place of EnableAVX512F, EnableAVX2 takes FMA with it).
/// </summary>
public sealed class ProcessorTests
{
    private static readonly string[] Settings = ["DOTNET_EnableAVX512", "DOTNET_EnableAVX2", "DOTNET_EnableHWIntrinsic", "DOTNET_ReadyToRun"];

    /// <summary>Studies of this test, each with its data among the references: robust, full-information, ordinal and latent-product estimators, bootstrap and rotations.</summary>
    private static readonly Dictionary<string, (string Data, string Text)> Studies = new()
    {
        ["holes"] = ("hs1939_holes.csv", """
            title: Answers with holes
            data: {file: hs1939_holes.csv, missing: ["NA"]}
            analyses:
              - {type: correlations, variables: [x1-x9], method: spearman}
              - {type: cfa, id: mlr, estimator: mlr, model: "v =~ x1 + x2 + x3\nt =~ x4 + x5 + x6"}
              - {type: cfa, id: fiml, estimator: mlr, missing: fiml, model: "v =~ x1 + x2 + x3\nt =~ x4 + x5 + x6\ns =~ x7 + x8 + x9"}
              - {type: cfa, id: groups, group: sex, bootstrap: 100, model: "v =~ x1 + x2 + x3\nt =~ x4 + x5 + x6"}
              - {type: sem, model: "v =~ x1 + x2 + x3\nt =~ x4 + x5 + x6\nt ~ v"}
              - {type: lms, model: "v =~ x1 + x2 + x3\nt =~ x4 + x5 + x6\ns =~ x7 + x8 + x9\ns ~ v + t + v:t"}
              - {type: regression, outcome: x9, blocks: [[sex], [x1, x4, "x1:x4"]], se: hc3}
              - {type: efa, items: [x1-x9], extraction: ml, rotation: promax, factors: 3}
            """),
        ["ordinal"] = ("likert.csv", """
            title: Ordered answers
            data: likert.csv
            constructs:
              A: {items: q1-q5}
              B: {items: q6-q10}
            analyses:
              - {type: cfa, estimator: wlsmv}
              - {type: cfa, id: uls, estimator: uls}
              - {type: efa, items: [q1-q10], extraction: minres, rotation: oblimin, factors: parallel}
            """),
    };

    public static TheoryData<string> Names => ["knowledge-flow", .. Studies.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void ResultsAreTheSameBytesOnEveryProcessor(string name)
    {
        var folder = Directory.CreateTempSubdirectory("kflow-processors-");
        try
        {
            var study = Path.Combine(RepositoryRoot.Path, "samples", name, "study.yaml");
            if (Studies.TryGetValue(name, out var own))
            {
                study = Path.Combine(folder.FullName, "study.yaml");
                File.WriteAllText(study, own.Text);
                File.Copy(Path.Combine(RepositoryRoot.Path, "tests", "reference", "sem", own.Data), Path.Combine(folder.FullName, own.Data));
            }

            var expected = Results(study, Path.Combine(folder.FullName, "as it comes"), null);
            foreach (var setting in Settings)
            {
                Results(study, Path.Combine(folder.FullName, setting), setting).Should().Be(expected, $"{setting}=0 changes no number");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Results(string study, string output, string? setting)
    {
        var start = new ProcessStartInfo("dotnet", [Program, "run", study, "--out", output, "--format", "json"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var other in Settings)
        {
            start.Environment.Remove(other);
        }

        if (setting is not null)
        {
            start.Environment[setting] = "0";
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.Should().Be(0, error.Result);
        return File.ReadAllText(Path.Combine(output, "results.json"));
    }

    /// <summary>The program as the build leaves it, in release compiled ahead of time; the tests' own copy is not.</summary>
    internal static string Program
    {
        get
        {
            var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
            return Path.Combine(RepositoryRoot.Path, "src", "KnowledgeFlow.Cli", "bin", own.Parent!.Name, own.Name, "kflow.dll");
        }
    }
}
