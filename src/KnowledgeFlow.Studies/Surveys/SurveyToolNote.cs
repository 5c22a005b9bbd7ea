using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Surveys;

/// <summary>Says in a report which tool or program a data file came from.</summary>
internal static class SurveyToolNote
{
    /// <summary>The note for a format, or null where none was recognised.</summary>
    public static Phrase? Of(string format) => NameOf(format) is { } name
        ? Phrase.Format($"Read as a file of {name}; labels and codes are the file's own unless the study file gives others.", $"按 {name} 文件读取；除研究文件另有说明外，标签与编码均取自该文件。")
        : null;

    private static string? NameOf(string format) => format switch
    {
        "wjx" => "问卷星 (wjx.cn)",
        "qualtrics" => "Qualtrics",
        "limesurvey" => "LimeSurvey",
        "surveymonkey" => "SurveyMonkey",
        "googleforms" => "Google Forms",
        "sosci" => "SoSci Survey",
        "typeform" => "Typeform",
        "alchemer" => "Alchemer",
        "spss" => "SPSS",
        "stata" => "Stata",
        _ => null,
    };
}
