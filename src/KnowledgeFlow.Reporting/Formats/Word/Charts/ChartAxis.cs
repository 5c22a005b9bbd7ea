namespace KnowledgeFlow.Reporting.Formats.Word.Charts;

/// <summary>An axis of numbers in a native chart.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Scale">Where it begins and ends.</param>
internal sealed record ChartAxis(string Title, ChartScale Scale)
{
    /// <summary>Whether it is drawn.</summary>
    public bool IsShown { get; init; } = true;
}
