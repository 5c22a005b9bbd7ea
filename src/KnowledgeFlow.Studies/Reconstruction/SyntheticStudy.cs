using System.Collections.Immutable;
using KnowledgeFlow.Core.Reconstruction;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Studies.Reconstruction;

/// <summary>A published study whose answers were made up so that its numbers come out.</summary>
/// <param name="Answers">What the search found.</param>
/// <param name="Verification">Every printed value held against a run of the files.</param>
/// <param name="Files">The answers, the study file, the published values and the README.</param>
public sealed record SyntheticStudy(ReconstructedAnswers Answers, VerificationResult Verification, ImmutableArray<ReportFile> Files);
