using KnowledgeFlow.Core.Reliability;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Reliability;

/// <summary>A construct and its reliability.</summary>
/// <param name="Construct">The construct.</param>
/// <param name="Scale">Its reliability.</param>
internal sealed record ConstructReliability(Construct Construct, ScaleReliability Scale);
