using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.CommonMethod;

/// <summary>The correlation of two constructs, before and after a marker is taken out.</summary>
/// <param name="Correlation">The correlation as it is.</param>
/// <param name="Marker">The marker's own correlation, or null where it gives no estimate.</param>
/// <param name="Adjusted">The correlation after; null where there is none.</param>
internal sealed record MarkerRow(Outcome<Correlation> Correlation, double? Marker, MarkerAdjustedCorrelation? Adjusted)
{
    public static MarkerRow Of(Moments moments, Construct first, Construct second, double? marker)
    {
        var correlation = PearsonCorrelation.Of(moments, first.Name.Value, second.Name.Value);
        return new MarkerRow(
            correlation,
            marker,
            marker is { } r && correlation.Then(pair => MarkerAdjustedCorrelation.Of(pair.Coefficient, r, pair.Count)).TryGet(out var adjusted, out _) ? adjusted : null);
    }
}
