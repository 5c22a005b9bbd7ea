namespace KnowledgeFlow.Reporting.Language;

/// <summary>What every rendering of a report on made-up or reconstructed answers says.</summary>
public static class SyntheticNotice
{
    /// <summary>The full sentence, for reports.</summary>
    public static Phrase Sentence { get; } = new(
        "Synthetic data: the answers behind these results are made up or reconstructed, not collected from respondents.",
        "合成数据：本报告所依据的答卷系虚构或重构而成，并非来自真实受访者。");

    /// <summary>Two words, for the corner of a figure.</summary>
    public static Phrase Caption { get; } = new("Synthetic data", "合成数据");
}
