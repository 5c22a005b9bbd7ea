using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Surveys;

/// <summary>Says in a report which tool or program a data file came from.</summary>
internal static class SurveyToolNote
{
    /// <summary>The note for a format, or null where none was recognised.</summary>
    public static Phrase? Of(string format) => NameOf(format) is { } name
        ? Phrase.Format($"Read as a file of {name.English}; labels and codes are the file's own unless the study file gives others.", $"按{name.Chinese}文件读取；除研究文件另有说明外，标签与编码均取自该文件。")
        : null;

    private static Phrase? NameOf(string format) => format switch
    {
        "wjx" => new Phrase("问卷星 (wjx.cn)", "问卷星（wjx.cn）"),
        "qualtrics" => Program("Qualtrics"),
        "limesurvey" => Program("LimeSurvey"),
        "surveymonkey" => Program("SurveyMonkey"),
        "googleforms" => Program("Google Forms"),
        "sosci" => Program("SoSci Survey"),
        "typeform" => Program("Typeform"),
        "alchemer" => Program("Alchemer"),
        "spss" => Program("SPSS"),
        "stata" => Program("Stata"),
        _ => null,
    };

    private static Phrase Program(string name) => new(name, $" {name} ");
}
