namespace KnowledgeFlow.Reporting.Formats.Word.Charts;

/// <summary>How the points of a series are marked.</summary>
internal enum ChartMarker
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>As the series' place among others has it.</summary>
    ByPlace,

    /// <summary>By small dots.</summary>
    Dot,

    /// <summary>By squares.</summary>
    Square,

    /// <summary>By hollow squares.</summary>
    OpenSquare,
}
