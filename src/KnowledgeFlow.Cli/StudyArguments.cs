using System.CommandLine;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.StudyFiles;

namespace KnowledgeFlow.Cli;

/// <summary>The argument and the option that every command on a study has.</summary>
/// <param name="language">The language of their descriptions.</param>
internal sealed class StudyArguments(ReportLanguage language)
{
    public Argument<string> Path { get; } = new(MessageLanguage.StudyArgument) { Description = CommandWords.StudyFile.In(language) };

    public Option<string> Language { get; } = LanguageOption.Create(CommandWords.StudyLanguage.In(language));

    public void AddTo(Command command)
    {
        command.Add(Path);
        command.Add(Language);
    }

    /// <summary>The study in the language asked for.</summary>
    public StudyPlan Read(ParseResult parsed)
    {
        var plan = StudyFileReader.Read(parsed.GetRequiredValue(Path));
        return LanguageOption.Chosen(parsed, Language) is { } chosen ? In(plan, chosen) : plan;
    }

    private static StudyPlan In(StudyPlan plan, ReportLanguage language) => plan with { Study = plan.Study with { Subject = plan.Study.Subject with { Language = language } } };
}
