namespace KnowledgeFlow.Studies.Exporting.Lavaan;

/// <summary>What names may be in R, in lavaan's models and among their labels.</summary>
internal static class LavaanNames
{
    /// <summary>The rules.</summary>
    public static NameRules Rules { get; } = new(
        60,
        IsCaseSensitive: true,
        NameRules.Words("if else repeat while function for next break TRUE FALSE T F NULL Inf NaN NA in c start label equal efa rv I data"));
}
