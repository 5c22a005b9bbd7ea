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

    /// <summary>The same of several subjects, those of one reason in one note.</summary>
    /// <param name="found">The subjects and what was found of each.</param>
    /// <param name="missing">What is missing of such subjects.</param>
    public static IEnumerable<Phrase> Notes(IEnumerable<(string Subject, Diagnosis Diagnosis)> found, Func<Phrase, Phrase> missing) =>
        from one in found.Select(one => (one.Subject, one.Diagnosis, Reason: Of(one.Diagnosis))).ToList()
        group one by one.Reason into same
        let subjects = same.Select(one => one.Subject).ToList()
        select Note(missing(new Phrase(string.Join(", ", subjects), string.Join("、", subjects))), same.First().Diagnosis);
}
