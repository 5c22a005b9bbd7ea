using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Analyses.Moderation;

/// <summary>What tables and figures call the three variables of a moderation.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Predictor">The focal predictor.</param>
/// <param name="Moderator">The moderator.</param>
internal sealed record ModerationRoles(Phrase Outcome, Phrase Predictor, Phrase Moderator)
{
    /// <summary>The effect that is moderated, for titles.</summary>
    public Phrase Effect => new(
        $"{Predictor.English} on {Outcome.English} by {Moderator.English}",
        $"{Moderator.Chinese}对{Predictor.Chinese}与{Outcome.Chinese}关系的调节");

    /// <summary>A note of what was centred.</summary>
    public Phrase Centred(Centring centring) => centring switch
    {
        Centring.All => new Phrase(
            $"{Predictor.English} and {Moderator.English} are mean-centred; controls are not.", $"{Predictor.Chinese}与{Moderator.Chinese}已均值中心化，控制变量未中心化。"),
        Centring.Continuous => new Phrase(
            $"Of {Predictor.English} and {Moderator.English}, those with more than two values are mean-centred; controls are not.",
            $"{Predictor.Chinese}与{Moderator.Chinese}中取值多于两个者已均值中心化，控制变量未中心化。"),
        _ => new Phrase("Nothing is centred.", "未作中心化。"),
    };
}
