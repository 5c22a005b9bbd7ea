using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Exporting.Spss;

/// <summary>Writes a hierarchical regression as one <c>REGRESSION</c> a block.</summary>
internal static class SpssRegressionSection
{
    /// <summary>The section.</summary>
    /// <param name="piece">The regression.</param>
    /// <param name="place">Its place among the analyses, from 1, for the names of its own columns.</param>
    /// <param name="context">The answers and their names.</param>
    public static SyntaxSection Of(FittedRegression piece, int place, SpssContext context)
    {
        if (piece.Weights is not null)
        {
            return SyntaxSection.Omitted(piece.Id.Value, new Phrase("weighted least squares (REGWGT, which PSPP 1.6 lacks) are not written for SPSS.", "未为 SPSS 写出加权最小二乘（REGWGT；PSPP 1.6 无此命令）。"));
        }

        var data = piece.DataIn(context.Survey);
        var complete = data.Frame.Listwise();
        var used = data.Frame.Names.Select(context.Variable).ToImmutableArray();
        var blocks = piece.EnteredIn(data).Select(block => ExportedTerm.Of(block, complete).ToImmutableArray()).ToImmutableArray();
        var centring = new SpssCentring(SpssText.Own(place), [.. piece.CentredIn(complete).Select(name => (name, true))]);
        var design = SpssDesign.Of(blocks.SelectMany(block => block), centring, context);
        return new SyntaxSection(
            piece.Id.Value,
            [
                .. design.Lines(used, data),
                .. Enumerable.Range(1, blocks.Length).Where(count => blocks.Take(count).Any(block => !block.IsEmpty)).SelectMany(count => SpssRegressionCommand.Lines(
                    context.Variable(piece.Outcome.Value), blocks.Take(count).SelectMany(terms => terms).Select(design.ColumnOf), used, context.Survey.Level, piece.Intercept)),
            ],
            [.. SpssRegressionCommand.Omissions(piece.Errors, piece.Intercept), .. ExportedSelection.Omissions(piece), new Phrase("log L, AIC, BIC and the tests of residuals are not asked of SPSS.", "未要求 SPSS 给出对数似然、AIC、BIC 与残差检验。")]);
    }
}
