using System.CommandLine;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Auditing;

namespace KnowledgeFlow.Cli;

/// <summary><c>kflow audit PUBLISHED-STUDY</c>: says which printed numbers cannot all be true.</summary>
internal static class AuditCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("PUBLISHED-STUDY") { Description = "What a paper prints (paper.yaml), or a study file with published values." };
        var language = LanguageOption.Create();
        var command = new Command("audit", "Says which numbers of a paper cannot all be true; exits 1 when one is impossible and not marked as such.") { path, language };
        command.SetAction(parsed => Audit(AuditSubjectReader.Read(parsed.GetRequiredValue(path)), LanguageOption.Chosen(parsed, language), terminal));
        return command;
    }

    private static int Audit(AuditSubject subject, ReportLanguage? chosen, Terminal terminal)
    {
        var language = chosen ?? subject.Study.Subject.Language;
        if (subject.IsSynthetic)
        {
            terminal.Output.WriteLine(SyntheticNotice.Sentence.In(language));
        }

        var result = Auditor.Audit(subject.Study);
        if (!result.Findings.IsEmpty)
        {
            new ConsoleReportRenderer(terminal.ToAnsiConsole()).Write(AuditTable.Of(result), language);
        }

        terminal.Output.WriteLine(AuditSummary.Of(result).In(language));
        return result.FoundImpossible ? ExitStatus.NotReproduced : ExitStatus.Done;
    }
}
