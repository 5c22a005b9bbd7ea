namespace KnowledgeFlow.Reporting.Printing;

/// <summary>How the caption of a table is set.</summary>
public enum CaptionLayout
{
    /// <summary>The number in bold on a line, the title in italics on the next, both left (APA 7, section 7.10).</summary>
    NumberAboveTitle,

    /// <summary>Number and title on one line, centred (三线表).</summary>
    OneLineCentred,
}
