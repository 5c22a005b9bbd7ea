using KnowledgeFlow.Core.Descriptives.PostHoc;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>A family of tests of all pairs of groups.</summary>
/// <param name="Id">Its name in the study file and in addresses.</param>
/// <param name="Label">Its name in print.</param>
/// <param name="Adjustment">How the number of pairs is guarded against.</param>
/// <param name="HasOwnErrors">Whether each pair has its own error, the variances not being taken for equal.</param>
public sealed record PostHocMethod(string Id, Phrase Label, PairwiseAdjustment Adjustment, bool HasOwnErrors)
{
    /// <summary>Games and Howell's, for unequal variances.</summary>
    public static PostHocMethod GamesHowell { get; } = new("games_howell", Phrase.Verbatim("Games-Howell"), PairwiseAdjustment.Tukey, HasOwnErrors: true);

    /// <summary>Tukey's, for groups of unequal size as Kramer.</summary>
    public static PostHocMethod Tukey { get; } = new("tukey", Phrase.Verbatim("Tukey"), PairwiseAdjustment.Tukey, HasOwnErrors: false);

    /// <summary>Games-Howell where Levene's test speaks against equal variances, else Tukey; chosen for each comparison.</summary>
    public static PostHocMethod Auto { get; } = new("auto", Phrase.Empty, PairwiseAdjustment.Tukey, HasOwnErrors: false);

    /// <summary>What a study file may ask for.</summary>
    public static IReadOnlyList<PostHocMethod> All { get; } =
    [
        Auto,
        GamesHowell,
        Tukey,
        new("lsd", Phrase.Verbatim("LSD"), PairwiseAdjustment.None, HasOwnErrors: false),
        new("bonferroni", Phrase.Verbatim("Bonferroni"), PairwiseAdjustment.Bonferroni, HasOwnErrors: false),
        new("sidak", Phrase.Verbatim("Šidák"), PairwiseAdjustment.Sidak, HasOwnErrors: false),
        new("scheffe", Phrase.Verbatim("Scheffé"), PairwiseAdjustment.Scheffe, HasOwnErrors: false),
    ];
}
