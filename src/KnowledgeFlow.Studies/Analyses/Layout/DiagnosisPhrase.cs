using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Analyses.Layout;

/// <summary>A diagnosis's own words as a phrase of a report.</summary>
internal static class DiagnosisPhrase
{
    /// <summary>The diagnosis as a sentence without its subject and full stop.</summary>
    public static Phrase Of(Diagnosis diagnosis) => new(diagnosis.Describe(DiagnosisLanguage.English), diagnosis.Describe(DiagnosisLanguage.Chinese));

    /// <summary>The same as a note: what is missing, and why.</summary>
    public static Phrase Note(Phrase subject, Diagnosis diagnosis)
    {
        var reason = Of(diagnosis);
        return new Phrase($"{subject.English}: {reason.English}.", $"{subject.Chinese}：{reason.Chinese}。");
    }
}
