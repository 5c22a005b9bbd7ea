namespace KnowledgeFlow.Reporting.Language;

/// <summary>What formats need to know of a language.</summary>
public static class ReportLanguageExtensions
{
    /// <summary>The language's tag (BCP 47), as <c>--lang</c> and results.json have it: <c>en</c> or <c>zh</c>.</summary>
    public static string Tag(this ReportLanguage language) => language == ReportLanguage.Chinese ? "zh" : "en";
}
