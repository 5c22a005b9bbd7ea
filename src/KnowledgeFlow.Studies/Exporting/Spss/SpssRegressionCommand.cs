using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Exporting.Spss;

/// <summary>Writes one <c>REGRESSION</c>, on the rows that all blocks share, and what SPSS and PSPP have not of it.</summary>
internal static class SpssRegressionCommand
{
    private static readonly Phrase Tolerance = new(
        "tolerance and VIF are SPSS's alone: PSPP 1.6 counts the outcome among the predictors, because VARIABLES must name it for SPSS.",
        "容忍度与 VIF 只以 SPSS 为准：由于 SPSS 要求 VARIABLES 列出因变量，PSPP 1.6 会把它当作预测变量。");

    private static readonly Phrase Origin = new(
        "adjusted R Square and intervals through the origin are SPSS's alone: PSPP 1.6 counts an intercept in their degrees of freedom.",
        "无截距时调整后 R² 与置信区间只以 SPSS 为准：PSPP 1.6 的自由度计入了截距。");

    private static readonly Phrase Hc3 = new("REGRESSION has no HC3 errors: B and beta compare, errors and tests do not.", "REGRESSION 没有 HC3 标准误：B 与 β 可以比较，标准误与检验不可。");

    /// <summary>The command.</summary>
    /// <param name="outcome">The outcome's column.</param>
    /// <param name="predictors">The predictors' columns.</param>
    /// <param name="used">The columns in which the rows used have no blank.</param>
    /// <param name="level">The level of the intervals.</param>
    /// <param name="intercept">Whether there is an intercept.</param>
    public static IEnumerable<string> Lines(string outcome, IEnumerable<string> predictors, ImmutableArray<string> used, double level, bool intercept = true) =>
    [
        .. SpssContext.OnCompleteRows(used),
        .. SpssText.Command(
            "REGRESSION",
            [
                $"VARIABLES={string.Join(' ', predictors.Prepend(outcome))}",
                $"STATISTICS=COEFF R ANOVA CI({SpssText.Number(100 * level)}) TOL",
                .. intercept ? [] : ImmutableArray.Create("ORIGIN"),
                $"DEPENDENT={outcome}",
                "METHOD=ENTER",
            ]),
    ];

    /// <summary>What cannot be asked for.</summary>
    public static IEnumerable<Phrase> Omissions(StandardErrors errors, bool intercept = true) =>
    [
        .. errors switch
        {
            StandardErrors.Hc3 => ImmutableArray.Create(Hc3),
            StandardErrors.Clustered => [new Phrase("REGRESSION has no clustered errors: B and beta compare, errors and tests do not.", "REGRESSION 没有聚类标准误：B 与 β 可以比较，标准误与检验不可。")],
            _ => [],
        },
        .. intercept ? [] : ImmutableArray.Create(Origin),
        Tolerance,
    ];
}
