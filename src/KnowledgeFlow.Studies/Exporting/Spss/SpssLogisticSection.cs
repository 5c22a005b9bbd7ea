using KnowledgeFlow.Core.Numerics;
using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression.Logistic;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Exporting.Spss;

/// <summary>Writes a hierarchical logistic regression as one <c>LOGISTIC REGRESSION</c>, <c>PLUM</c> or <c>NOMREG</c> a block.</summary>
internal static class SpssLogisticSection
{
    /// <summary>The section.</summary>
    /// <param name="piece">The regression.</param>
    /// <param name="place">Its place among the analyses, from 1, for the names of its own columns.</param>
    /// <param name="context">The answers and their names.</param>
    public static SyntaxSection Of(FittedLogistic piece, int place, SpssContext context)
    {
        var data = piece.DataIn(context.Survey);
        var complete = data.Frame.Listwise();
        var used = data.Frame.Names.Select(context.Variable).ToImmutableArray();
        var blocks = piece.Blocks.Select(block => ExportedTerm.Of(block.Select(term => term.Value), complete).ToImmutableArray()).ToImmutableArray();
        var design = SpssDesign.Of(blocks.SelectMany(block => block), new SpssCentring(SpssText.Own(place), [.. piece.CentredIn(complete).Select(name => (name, true))]), context);
        var outcome = context.Variable(piece.Outcome.Value);
        return new SyntaxSection(
            piece.Id.Value,
            [
                .. design.Lines(used, data),
                .. Enumerable.Range(1, blocks.Length).SelectMany(count => (string[])
                [
                    .. SpssContext.OnCompleteRows(used),
                    .. Command(piece.Family, outcome, string.Join(' ', blocks.Take(count).SelectMany(terms => terms).Select(design.ColumnOf)), context.Survey.Level),
                ]),
            ],
            piece.Family switch
            {
                LogisticFamily.Binary => [new Phrase("Hosmer and Lemeshow's test, whose groups SPSS cuts in another way, AIC, BIC and McFadden's R² are not asked of SPSS.", "未要求 SPSS 给出 Hosmer-Lemeshow 检验（其分组方式不同）、AIC、BIC 与 McFadden R²。")],
                LogisticFamily.Ordinal => [new Phrase("SPSS tests parallel lines by a likelihood ratio, kflow by Brant (1990).", "平行线检验：SPSS 用似然比，kflow 用 Brant（1990）。"), new Phrase("PSPP has no PLUM.", "PSPP 没有 PLUM。")],
                _ => [new Phrase("PSPP has no NOMREG.", "PSPP 没有 NOMREG。")],
            });
    }

    private static IEnumerable<string> Command(LogisticFamily family, string outcome, string predictors, double level) => family switch
    {
        LogisticFamily.Ordinal => SpssText.Command($"PLUM {outcome} WITH {predictors}", [.. Criteria(level), "LINK=LOGIT", "PRINT=FIT PARAMETER SUMMARY TPARALLEL"]),
        LogisticFamily.Multinomial => SpssText.Command($"NOMREG {outcome} (BASE=FIRST ORDER=ASCENDING) WITH {predictors}", [.. Criteria(level), "PRINT=PARAMETER SUMMARY LRT CPS MFI IC"]),
        _ => SpssText.Command($"LOGISTIC REGRESSION VARIABLES={outcome} WITH {predictors}", [$"PRINT=CI({SpssText.Number(100 * level)})", "CRITERIA=ITERATE(100)"]),
    };

    // PLUM and NOMREG give 95 % limits unless told.
    private static string[] Criteria(double level) => level == ConfidenceLevel.Usual ? [] : [$"CRITERIA=CIN({SpssText.Number(100 * level)})"];
}
