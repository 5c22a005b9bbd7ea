using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Reliability;
using KnowledgeFlow.Core.Sem.Validity;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Cfa;

/// <summary>The validity of a construct in a group.</summary>
/// <param name="Id">Its row id.</param>
/// <param name="Label">What tables call it.</param>
/// <param name="Reliability">Cronbach's alpha.</param>
/// <param name="Validity">What the model says; null where it was not fitted.</param>
internal sealed record ValidityRow(string Id, Phrase Label, Outcome<CronbachAlpha> Reliability, ConstructValidity? Validity)
{
    public double? Alpha => Reliability.Value(alpha => alpha.Raw);

    public double? RootOfAverageVarianceExtracted => Validity is { } validity ? Math.Sqrt(validity.AverageVarianceExtracted) : null;
}
