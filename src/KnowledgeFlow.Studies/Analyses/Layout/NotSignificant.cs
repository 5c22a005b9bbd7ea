using KnowledgeFlow.Reporting.Printing;

namespace KnowledgeFlow.Studies.Analyses.Layout;

/// <summary>What is said of effects that do not pass p &lt; .05: each by name where they are few; of more the table says enough.</summary>
internal static class NotSignificant
{
    private const int MostNamed = 6;

    /// <summary>The sentence; none where there is nothing to say.</summary>
    /// <param name="effects">Each with its numbers.</param>
    /// <param name="somePass">Whether others pass.</param>
    /// <param name="opening">What a list of them begins with.</param>
    public static IEnumerable<Sentence> Of(IReadOnlyList<Sentence> effects, bool somePass, Sentence opening)
    {
        if (effects.Count > MostNamed)
        {
            yield return somePass
                ? Sentence.Of($"No other that was tested was significant at that level.", $"其余受检项在该水平上均不显著。")
                : Sentence.Of($"None that was tested was significant at p < .05.", $"各受检项在 0.05 水平上均不显著。");
        }
        else if (effects.Count > 0)
        {
            yield return Sentence.Of($"{opening}{Sentence.List(effects)}.", $"{opening}{Sentence.List(effects)}。");
        }
    }
}
