using System.Text;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Verification;
using KnowledgeFlow.Studies.Verification.Formats;

namespace KnowledgeFlow.Cli;

/// <summary>A verification as people read it: a table a study, the counts, and what does not hold once more at the end, where a terminal leaves it in sight.</summary>
internal static class VerificationText
{
    /// <summary>Tables and counts.</summary>
    public static string Whole(VerificationRun run, Terminal terminal)
    {
        using var text = new StringWriter();
        var several = run.Studies.Length > 1;
        foreach (var study in run.Studies)
        {
            if (several)
            {
                text.Write($"{(text.GetStringBuilder().Length > 0 ? "\n" : string.Empty)}{PlainText.OneLine(run.NameOf(study.Path))}\n");
            }

            if (run.Listed(study) is { Length: > 0 } checks)
            {
                new ConsoleReportRenderer((terminal with { Output = text }).ToAnsiConsole()).Write(VerificationTable.Of(checks), study.Language);
            }

            if (several && study.Problem is null)
            {
                text.Write($"{CellsHold(study)}\n");
            }
        }

        return (several ? text + "\n" : text.ToString()) + Summary(run);
    }

    /// <summary>What does not hold with the lines that claim it, and the counts.</summary>
    public static string Summary(VerificationRun run)
    {
        var text = new StringBuilder();
        var failures = run.Studies.SelectMany(study => study.Result.Failures.Select(check => (study, check))).ToList();
        if (failures.Count > 0)
        {
            text.Append('\n').Append(VerificationWords.DoNotHold.In(run.Language)).Append('\n');
        }

        foreach (var (study, check) in failures)
        {
            text.Append($"  {PlainText.OneLine(VerificationWords.PlaceOf(run, check.Published.Place))}: {PlainText.OneLine(check.Address)}: {VerificationWords.Comparison(check).In(study.Language)}\n");
        }

        if (run.Studies.Length > 1)
        {
            text.Append(VerificationWords.OfStudies(run).In(run.Language)).Append('\n');
        }
        else if (run.Problems == 0)
        {
            text.Append(CellsHold(run.Studies[0])).Append('\n');
        }

        return text.ToString();
    }

    private static string CellsHold(StudyVerification study) => VerificationWords.CellsHold(study.Result.Held, study.Result.Counted, study.Result.SetApart).In(study.Language);
}
