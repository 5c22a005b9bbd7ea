namespace KnowledgeFlow.Reporting.Formats.Word.Charts;

/// <summary>The kinds of chart that Word draws for us.</summary>
internal enum ChartKind
{
    /// <summary>Points and lines over numbers.</summary>
    Scatter,

    /// <summary>Points and lines over names.</summary>
    Line,

    /// <summary>Bars side by side over names, with a line over them.</summary>
    Histogram,
}
