using KnowledgeFlow.Core.LatentInteraction.Probing;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Moderation;

namespace KnowledgeFlow.Studies.Analyses.Lms;

/// <summary>Makes the Johnson-Neyman plot of a latent product.</summary>
internal static class LatentJohnsonNeymanFigure
{
    public static LineFigure Of(string id, ProbedProduct product, double level)
    {
        var effect = product.Effect!;
        var band = LatentSlopeBand.Of(effect);
        return JohnsonNeymanFigure.Of(
            $"{id}.johnson_neyman-{product.Figure}",
            product.Title,
            product.Roles,
            new LineSeries(
                Phrase.Empty,
                band.Moderator,
                [.. band.Slope.Select(slope => slope.Value)],
                [.. band.Slope.Select(slope => slope.Lower)],
                [.. band.Slope.Select(slope => slope.Upper)]),
            [.. LatentJohnsonNeymanBoundary.Of(effect).Select(boundary => boundary.Value)],
            effect.IsSignificantAt,
            level) with
        {
            Rug = [.. effect.ModeratorValues.Distinct()],
        };
    }
}
