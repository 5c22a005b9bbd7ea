using KnowledgeFlow.Core.Reliability;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Analyses.Reliability;

/// <summary>Why a scale that has an alpha has no standardised one.</summary>
internal static class StandardisedAlphaNote
{
    /// <summary>The note; null where the standardised alpha exists.</summary>
    /// <param name="alpha">The coefficients.</param>
    /// <param name="scale">The scale's label; null where the table is of one scale.</param>
    public static Phrase? Of(CronbachAlpha alpha, string? scale) => !double.IsNaN(alpha.Standardised) ? null
        : scale is null ? new Phrase("No standardised α: the items' standard scores cancel out.", "无标准化 α：各题项标准分之和无变异。")
        : new Phrase($"No standardised α for {scale}: the items' standard scores cancel out.", $"{scale} 无标准化 α：各题项标准分之和无变异。");
}
