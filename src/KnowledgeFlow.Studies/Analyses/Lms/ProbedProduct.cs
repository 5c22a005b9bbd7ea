using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.Probing;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.Moderation;
using KnowledgeFlow.Studies.Analyses.StructuralModels;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Lms;

/// <summary>A product of a model in the direction in which it is written: its first factor is the predictor, its second the moderator.</summary>
/// <param name="Row">The first part of its row ids: <c>PREDICTOR:MODERATOR</c>, behind <c>OUTCOME~</c> where several outcomes have products.</param>
/// <param name="Figure">The last part of its figures' ids.</param>
/// <param name="Roles">What tables and figures call its variables.</param>
/// <param name="Term">What they call the product.</param>
/// <param name="IsSquare">Whether it is the square of one variable.</param>
/// <param name="Effect">The predictor's effect; null where the model was not fitted.</param>
/// <param name="Moderator">The values of an observed moderator and their labels; null for a latent one.</param>
internal sealed record ProbedProduct(string Row, string Figure, ModerationRoles Roles, Phrase Term, bool IsSquare, ModeratedLatentEffect? Effect, CategoricalVariable? Moderator)
{
    /// <summary>The effect, for titles.</summary>
    public Phrase Title => IsSquare
        ? new Phrase($"{Roles.Predictor.English}² on {Roles.Outcome.English}", $"{Roles.Predictor.Chinese}² 对{Roles.Outcome.Chinese}的作用")
        : Roles.Effect;

    /// <summary>The products of a model, in its order.</summary>
    public static ImmutableArray<ProbedProduct> Of(ScoredSurvey survey, Located<string> analysis, InteractionFit fit)
    {
        var effects = fit.Effects;
        var isNamed = fit.OnlyOutcome is null;
        return
        [
            .. fit.Products.Select(product =>
            {
                var effect = effects.FirstOrDefault(effect => effect.Product.Outcome == product.Outcome && effect.Product.Term == product.Term && effect.Predictor == product.First);
                return new ProbedProduct(
                    isNamed ? $"{product.Outcome}~{product.Term}" : product.Term,
                    $"{(isNamed ? $"{product.Outcome}-" : string.Empty)}{product.First}-{product.Second}",
                    new ModerationRoles(survey.LabelOf(product.Outcome), survey.LabelOf(product.First), survey.LabelOf(product.Second)),
                    ParameterLabel.ProductOf(survey, product.Term),
                    product.IsSquare,
                    effect,
                    effect is { IsModeratorObserved: true } ? survey.Categories(new Located<string>(product.Second, analysis.Place)) : null);
            }),
        ];
    }

    /// <summary>What a probe is called: −1 SD and its value; the label of a binary moderator's value.</summary>
    public Phrase ProbeLabel(string id, double value)
    {
        if (Effect is { IsModeratorBinary: true })
        {
            return Moderator?.Categories.FirstOrDefault(category => category.Code == value)?.Label ?? Phrase.Verbatim(SignedNumber.Of(value));
        }

        var (label, number) = (ProbeLabel(id), SignedNumber.Of(value));
        var name = Roles.Moderator.Chinese;
        return new Phrase(
            $"{label.English} ({number})",
            id switch
            {
                "low" => $"低{name}（M − 1SD = {number}）",
                "mean" => $"中等{name}（M = {number}）",
                "high" => $"高{name}（M + 1SD = {number}）",
                _ => $"{label.Chinese}（{number}）",
            });
    }

    /// <summary>What a probe is called, without its value.</summary>
    public static Phrase ProbeLabel(string id) => id switch
    {
        "low" => Phrase.Verbatim("−1 SD"),
        "high" => Phrase.Verbatim("+1 SD"),
        "mean" => new Phrase("Mean", "均值"),
        _ => new Phrase("Curve", "曲线"),
    };
}
