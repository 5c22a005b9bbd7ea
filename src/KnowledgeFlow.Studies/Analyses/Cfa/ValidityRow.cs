using KnowledgeFlow.Core.Sem.Validity;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Analyses.Cfa;

/// <summary>The validity of a construct in a group.</summary>
/// <param name="Id">Its row id.</param>
/// <param name="Label">What tables call it.</param>
/// <param name="Alpha">Cronbach's alpha; null where it does not exist.</param>
/// <param name="Validity">What the model says; null where it was not fitted.</param>
internal sealed record ValidityRow(string Id, Phrase Label, double? Alpha, ConstructValidity? Validity)
{
    public double? RootOfAverageVarianceExtracted => Validity is { } validity ? Math.Sqrt(validity.AverageVarianceExtracted) : null;
}
