using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Verification;

/// <summary>One study held against its published values, or what kept it from being.</summary>
/// <param name="Path">The study file.</param>
/// <param name="Title">The study's title; the path where it could not be read.</param>
/// <param name="Language">The language of its report.</param>
/// <param name="Result">The checks; none where there is a problem.</param>
/// <param name="Problem">The bad input that ended it, or null.</param>
/// <param name="Time">How long all of it took.</param>
public sealed record StudyVerification(
    string Path,
    string Title,
    ReportLanguage Language,
    VerificationResult Result,
    InputProblem? Problem,
    TimeSpan Time)
{
    /// <summary>How long what stands in a table took to compute, shared evenly among its analysis's checks, by table.</summary>
    public ImmutableDictionary<string, TimeSpan> TimeOfACheck { get; init; } = ImmutableDictionary<string, TimeSpan>.Empty;

    /// <summary>The answers are made up or reconstructed.</summary>
    public bool Synthetic { get; init; }

    /// <summary>Whether it was run and every cell that counts holds.</summary>
    public bool Reproduced => Problem is null && Result.Reproduced;
}
