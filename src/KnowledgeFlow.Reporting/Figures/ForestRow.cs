using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Figures;

/// <summary>An estimate and its interval.</summary>
/// <param name="Label">What is estimated.</param>
/// <param name="Estimate">The estimate; NaN where there is none.</param>
/// <param name="Lower">The lower limit.</param>
/// <param name="Upper">The upper limit.</param>
public sealed record ForestRow(Phrase Label, double Estimate, double Lower, double Upper)
{
    /// <summary>Whether the interval leaves out zero; the estimate is marked solid then, and hollow otherwise.</summary>
    public bool ExcludesZero => Lower > 0 || Upper < 0;
}
