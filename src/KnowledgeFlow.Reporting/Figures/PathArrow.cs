using KnowledgeFlow.Reporting.Numbers;

namespace KnowledgeFlow.Reporting.Figures;

/// <summary>An arrow of a path diagram.</summary>
/// <param name="From">The name of the variable where it starts.</param>
/// <param name="To">The name of the variable where it ends.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Value">The number beside it.</param>
/// <param name="PValue">The p-value behind its stars; NaN where there is no test.</param>
public sealed record PathArrow(string From, string To, PathArrowKind Kind, double Value, double PValue)
{
    /// <summary>Whether it is drawn with a solid line: tested and below .05, or not tested.</summary>
    public bool IsSolid => !(PValue >= SignificanceLevels.OneStar);
}
