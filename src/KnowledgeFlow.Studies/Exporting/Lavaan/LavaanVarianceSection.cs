using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression.Factorial;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Exporting.Lavaan;

/// <summary>Writes a factorial analysis of variance by lm and drop1, which base R has.</summary>
internal static class LavaanVarianceSection
{
    public static LavaanSection Of(FactorialVariance piece, LavaanContext context)
    {
        var names = piece.Covariates.Concat(piece.Factors).Select(name => name.Value).ToImmutableArray();
        var variables = names.Select(context.Variable);
        return new LavaanSection(
            new SyntaxSection(
                piece.Id.Value,
                [
                    .. RText.Call(
                        "factorial(",
                        [
                            $"data${context.Variable(piece.Outcome.Value)}",
                            $"data[{RText.Texts(variables)}]",
                            RText.Texts(names),
                            FormattableString.Invariant($"{piece.Covariates.Length}"),
                            piece.Options.HasInteractions ? "TRUE" : "FALSE",
                            piece.Options.Type == SumsOfSquares.TypeIII ? "3" : "2",
                            RText.Quoted(piece.Id.Value),
                        ]),
                ],
                [new Phrase("estimated marginal means, their pairs and simple effects (package emmeans) and intervals of partial η² are not repeated in R.", "R 中不重复估计边际均值及其两两比较、简单效应（emmeans 包）与偏 η² 的置信区间。")]),
            [LavaanFunctions.Factorial]);
    }
}
