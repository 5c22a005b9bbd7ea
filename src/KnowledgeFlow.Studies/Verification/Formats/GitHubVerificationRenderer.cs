using System.Text;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Verification.Formats;

/// <summary>
/// Workflow commands of GitHub Actions: an annotation at the line of each published value that does not hold, and at each bad input. No other line begins with text from a
/// file, so that no file can give a command.
/// </summary>
public sealed class GitHubVerificationRenderer : IVerificationRenderer
{
    /// <inheritdoc/>
    public string Format => "github";

    /// <inheritdoc/>
    public string Render(VerificationRun run)
    {
        var text = new StringBuilder();
        foreach (var study in run.Studies)
        {
            if (study.Problem is { } problem)
            {
                Annotate(text, run, problem.Place, study.Title, problem.ToMessage(study.Language));
            }

            foreach (var check in study.Result.Failures)
            {
                Annotate(text, run, check.Published.Place, check.Address, VerificationWords.Comparison(check).In(study.Language));
            }
        }

        var summary = run.Studies.Length == 1 ? VerificationWords.CellsHold(run.Held, run.Counted, run.SetApart) : VerificationWords.OfStudies(run);
        return text.Append(summary.In(run.Language)).Append('\n').ToString();
    }

    private static void Annotate(StringBuilder text, VerificationRun run, InputPlace place, string title, string message)
    {
        text.Append("::error ");
        if (place.FilePath is { } path)
        {
            text.Append("file=").Append(Property(run.NameOf(path))).Append(',');
        }

        if (place.LineNumber is { } line)
        {
            text.Append(FormattableString.Invariant($"line={line},"));
        }

        text.Append("title=").Append(Property(PlainText.OneLine(title))).Append("::").Append(Data(message)).Append('\n');
    }

    // As the runner's own toolkit escapes them (actions/toolkit, core/command).
    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
