using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Reliability;

/// <summary>A construct's row in a table of coefficients that its data may not give.</summary>
/// <typeparam name="T">The coefficients.</typeparam>
/// <param name="Scale">The construct.</param>
/// <param name="Outcome">Its coefficients.</param>
internal sealed record DiagnosedScale<T>(ConstructReliability Scale, Outcome<T> Outcome)
{
    public string Id => Scale.Construct.Name.Value;

    public Phrase Label => Phrase.Verbatim(Scale.Construct.Label);

    /// <summary>A part of the coefficients, or null.</summary>
    public double? Number(Func<T, double> part) => Outcome.Value(part);

    /// <summary>A part of the coefficients that may itself be missing, or null.</summary>
    public double? Number(Func<T, Outcome<double>> part) => Outcome.Then(part).Value();

    /// <summary>Why they, or a part of them, are missing.</summary>
    /// <param name="what">What is missing.</param>
    /// <param name="parts">Parts that may be missing by themselves.</param>
    public IEnumerable<Phrase> Notes(Phrase what, params ReadOnlySpan<Func<T, Outcome<double>>> parts)
    {
        var notes = new List<Phrase>();
        if (Outcome.Diagnosis() is { } none)
        {
            notes.Add(Note(what, none));
            return notes;
        }

        foreach (var part in parts)
        {
            if (Outcome.Then(part).Diagnosis() is { } diagnosis)
            {
                notes.Add(Note(what, diagnosis));
            }
        }

        return notes.Distinct();
    }

    private Phrase Note(Phrase what, Diagnosis diagnosis) => DiagnosisPhrase.Note(new Phrase($"No {what.English} for {Scale.Construct.Label}", $"{Scale.Construct.Label} 无{what.Chinese}"), diagnosis);
}
