namespace KnowledgeFlow.Core.Outcomes;

/// <summary>A language in which a diagnosis says itself.</summary>
public enum DiagnosisLanguage
{
    /// <summary>English.</summary>
    English,

    /// <summary>Chinese, in simplified characters.</summary>
    Chinese,
}
