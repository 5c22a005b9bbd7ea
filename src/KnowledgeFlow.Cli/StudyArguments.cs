using System.CommandLine;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.StudyFiles;

namespace KnowledgeFlow.Cli;

/// <summary>The argument and the option that every command on a study has.</summary>
internal sealed class StudyArguments
{
    public Argument<string> Path { get; } = new("STUDY") { Description = "The study file (study.yaml)." };

    public Option<string> Language { get; } = OneOf("--lang", "Language of titles, headings and notes: en or zh; the study file's unless given.", "en", "zh");

    public void AddTo(Command command)
    {
        command.Add(Path);
        command.Add(Language);
    }

    /// <summary>The study in the language asked for.</summary>
    public StudyPlan Read(ParseResult parsed)
    {
        var plan = StudyFileReader.Read(parsed.GetRequiredValue(Path));
        return parsed.GetValue(Language) switch
        {
            "en" => In(plan, ReportLanguage.English),
            "zh" => In(plan, ReportLanguage.Chinese),
            _ => plan,
        };
    }

    private static StudyPlan In(StudyPlan plan, ReportLanguage language) => plan with { Study = plan.Study with { Language = language } };

    private static Option<string> OneOf(string name, string description, params string[] choices)
    {
        var option = new Option<string>(name) { Description = description };
        option.AcceptOnlyFromAmong(choices);
        return option;
    }
}
