using System.Collections.Immutable;
using System.CommandLine;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Running;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Cli;

/// <summary><c>kflow verify STUDY…</c>: holds what is computed against what was published, cell by cell.</summary>
internal static class VerifyCommand
{
    /// <summary>Where GitHub Actions has the repository, from which its annotations name files.</summary>
    private const string Workspace = "GITHUB_WORKSPACE";

    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var words = terminal.Language;
        var studies = new Argument<string[]>(MessageLanguage.StudyArgument) { Description = CommandWords.StudyFiles.In(words), Arity = ArgumentArity.OneOrMore };
        var format = new Option<string[]>("--format") { Description = CommandWords.VerifyFormat.In(words) };
        format.CompletionSources.Add(VerificationFormats.Names);
        var file = new Option<string>("--out") { Description = CommandWords.VerifyOut.In(words) };
        var id = new Option<string[]>("--id") { Description = CommandWords.VerifyId.In(words) };
        var failures = new Option<bool>("--only-failures") { Description = CommandWords.OnlyFailures.In(words) };
        var language = LanguageOption.Create(CommandWords.StudyLanguage.In(words));
        var command = new Command("verify", CommandWords.Verify.In(words)) { studies, format, file, id, failures, language };
        command.SetAction(parsed =>
        {
            var outputs = VerificationOutput.Parse(parsed.GetValue(format) ?? [], parsed.GetValue(file));
            var paths = StudyPaths.Find(parsed.GetRequiredValue(studies));
            var started = DateTimeOffset.UtcNow;
            var chosen = LanguageOption.Chosen(parsed, language);
            var verified = StudiesVerifier.Verify(paths, (parsed.GetValue(id) ?? []).ToHashSet(), chosen, inputs => RequireNoInput(outputs, inputs), cancellation);
            var run = new VerificationRun(verified, chosen ?? verified[0].Language, started)
            {
                OnlyFailures = parsed.GetValue(failures),
                Root = Environment.GetEnvironmentVariable(Workspace) is { Length: > 0 } workspace ? workspace : ".",
            };
            return Tell(run, outputs, terminal);
        });
        return command;
    }

    private static int Tell(VerificationRun run, IReadOnlyList<VerificationOutput> outputs, Terminal terminal)
    {
        foreach (var study in run.Studies.Where(study => study.Problem is not null))
        {
            terminal.Error.WriteLine($"kflow: {study.Problem!.ToMessage(study.Language)}");
        }

        foreach (var output in outputs.Where(output => output.Path is not null))
        {
            DraftFile.Write(output.Path!, output.Format == VerificationFormats.Text ? VerificationText.Whole(run, terminal) : VerificationFormats.Of(output.Format)!.Render(run));
        }

        // What goes to a file leaves the counts and what does not hold to be printed.
        var printed = outputs.FirstOrDefault(output => output.Path is null)?.Format;
        terminal.Output.Write(
            printed is null ? VerificationText.Summary(run)
            : printed == VerificationFormats.Text ? VerificationText.Whole(run, terminal)
            : VerificationFormats.Of(printed)!.Render(run));
        return run.Problems > 0 ? ExitStatus.BadInput : run.Reproduced ? ExitStatus.Done : ExitStatus.NotReproduced;
    }

    // Of a study file that cannot be read nobody knows which files it would read: then none that is there is replaced.
    private static void RequireNoInput(IReadOnlyList<VerificationOutput> outputs, IReadOnlyList<ImmutableArray<string>?> inputs)
    {
        foreach (var path in outputs.Select(output => output.Path).OfType<string>())
        {
            if (inputs.Any(files => files is null) && File.Exists(path) && new FileInfo(path).Length > 0)
            {
                throw CommandMessages.Exists("--out").At(InputPlace.File(path));
            }

            var full = Path.GetFullPath(path);
            if (inputs.SelectMany(files => files ?? []).Any(input => IsPath(input) && Path.GetFullPath(input) == full))
            {
                throw CommandMessages.ReplacesInput().At(InputPlace.File(path));
            }
        }
    }

    private static bool IsPath(string name) => name.Length > 0 && !name.Contains('\0', StringComparison.Ordinal);
}
