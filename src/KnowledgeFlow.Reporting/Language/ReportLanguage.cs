namespace KnowledgeFlow.Reporting.Language;

/// <summary>The languages in which a report can be written.</summary>
public enum ReportLanguage
{
    /// <summary>English, numbers after APA 7.</summary>
    English,

    /// <summary>Simplified Chinese, numbers as in three-line tables (三线表).</summary>
    Chinese,
}
