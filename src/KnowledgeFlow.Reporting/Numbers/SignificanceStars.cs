namespace KnowledgeFlow.Reporting.Numbers;

/// <summary>The stars of a p-value: * p &lt; .05, ** p &lt; .01, *** p &lt; .001.</summary>
public static class SignificanceStars
{
    /// <summary>The stars of the unrounded <paramref name="p"/>; none for 0.05 and more, and none for NaN.</summary>
    public static string Of(double p) => p switch
    {
        < SignificanceLevels.ThreeStars => "***",
        < SignificanceLevels.TwoStars => "**",
        < SignificanceLevels.OneStar => "*",
        _ => string.Empty,
    };
}
