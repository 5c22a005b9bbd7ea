using System.Collections.Immutable;
using KnowledgeFlow.Core.Descriptives.PostHoc;
using KnowledgeFlow.Core.Regression.Factorial;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Exporting.Spss;

/// <summary>Writes a factorial analysis of variance: GLM, which PSPP has too; what PSPP lacks of UNIANOVA stands in a comment.</summary>
internal static class SpssVarianceSection
{
    public static SyntaxSection Of(FactorialVariance piece, SpssContext context)
    {
        var factors = piece.Factors.Select(factor => context.Variable(factor.Value)).ToImmutableArray();
        var covariates = piece.Covariates.Select(covariate => context.Variable(covariate.Value)).ToImmutableArray();
        var terms = piece.Options.HasInteractions ? FactorialDesign.AllTerms(factors.Length) : [.. Enumerable.Range(0, factors.Length).Select(factor => ImmutableArray.Create(factor))];
        var design = string.Join(' ', covariates.Concat(terms.Select(term => string.Join('*', term.Select(factor => factors[factor])))));
        var method = $"METHOD=SSTYPE({(piece.Options.Type == SumsOfSquares.TypeIII ? 3 : 2)})";
        var head = $"{context.Variable(piece.Outcome.Value)} BY {string.Join(' ', factors)}{(covariates.IsEmpty ? string.Empty : $" WITH {string.Join(' ', covariates)}")}";
        var adjustment = piece.Options.Adjustment switch
        {
            PairwiseAdjustment.Bonferroni => "BONFERRONI",
            PairwiseAdjustment.Sidak => "SIDAK",
            _ => "LSD",
        };
        return new SyntaxSection(
            piece.Id.Value,
            [
                // PSPP's GLM has no covariates.
                .. covariates.IsEmpty ? SpssText.Command($"GLM {head}", method, $"DESIGN={design}") : [],
                .. SpssText.Comment($"In SPSS: UNIANOVA {head} /{method} /PRINT=ETASQ HOMOGENEITY {string.Join(' ', factors.Select(factor => $"/EMMEANS=TABLES({factor}) COMPARE ADJ({adjustment})"))} /DESIGN={design}"),
            ],
            [new Phrase("PSPP has no covariates and no estimated marginal means; SPSS's command stands in a comment. Intervals of partial η² are not asked of SPSS.", "PSPP 不支持协变量与估计边际均值，SPSS 的命令写在注释中；未要求 SPSS 给出偏 η² 的置信区间。")]);
    }
}
