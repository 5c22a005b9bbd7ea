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
        var path = new Argument<string>("PUBLISHED-STUDY") { Description = CommandWords.PublishedOrStudy.In(terminal.Language) };
        var language = LanguageOption.Create(CommandWords.StudyLanguage.In(terminal.Language));
        var command = new Command("audit", CommandWords.Audit.In(terminal.Language)) { path, language };
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
