using System.CommandLine;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.StudyFiles;

namespace KnowledgeFlow.Cli;

/// <summary>The argument and the option that every command on a study has.</summary>
internal sealed class StudyArguments
{
    public Argument<string> Path { get; } = new("STUDY") { Description = "The study file (study.yaml)." };

    public Option<string> Language { get; } = LanguageOption.Create();

    public void AddTo(Command command)
    {
        command.Add(Path);
        command.Add(Language);
    }

    /// <summary>The study in the language asked for.</summary>
    public StudyPlan Read(ParseResult parsed)
    {
        var plan = StudyFileReader.Read(parsed.GetRequiredValue(Path));
        return LanguageOption.Chosen(parsed, Language) is { } language ? In(plan, language) : plan;
    }

    private static StudyPlan In(StudyPlan plan, ReportLanguage language) => plan with { Study = plan.Study with { Language = language } };
}
