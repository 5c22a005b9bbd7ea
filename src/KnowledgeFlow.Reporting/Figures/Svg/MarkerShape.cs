namespace KnowledgeFlow.Reporting.Figures.Svg;

/// <summary>What marks a point on a line.</summary>
internal enum MarkerShape
{
    Disc,
    OpenSquare,
    Triangle,
    OpenDiamond,
    Square,
    OpenDisc,
    Diamond,

    /// <summary>How many shapes there are; no shape itself.</summary>
    Count,
}
