using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression;

namespace KnowledgeFlow.Studies.Exporting.Spss;

/// <summary>Writes one <c>REGRESSION</c>, on the rows that all blocks share, and what SPSS and PSPP have not of it.</summary>
internal static class SpssRegressionCommand
{
    private const string Tolerance =
        "tolerance and VIF are SPSS's alone: PSPP 1.6 counts the outcome among the predictors, because VARIABLES must name it for SPSS.";

    private const string Origin =
        "adjusted R Square and intervals through the origin are SPSS's alone: PSPP 1.6 counts an intercept in their degrees of freedom.";

    private const string Hc3 = "REGRESSION has no HC3 errors: B and beta compare, errors and tests do not.";

    /// <summary>The command.</summary>
    /// <param name="outcome">The outcome's column.</param>
    /// <param name="predictors">The predictors' columns.</param>
    /// <param name="used">The columns in which the rows used have no blank.</param>
    /// <param name="intercept">Whether there is an intercept.</param>
    public static IEnumerable<string> Lines(string outcome, IEnumerable<string> predictors, ImmutableArray<string> used, bool intercept = true) =>
    [
        .. SpssContext.OnCompleteRows(used),
        .. SpssText.Command(
            "REGRESSION",
            [
                $"VARIABLES={string.Join(' ', predictors.Prepend(outcome))}",
                "STATISTICS=COEFF R ANOVA CI(95) TOL",
                .. intercept ? [] : ImmutableArray.Create("ORIGIN"),
                $"DEPENDENT={outcome}",
                "METHOD=ENTER",
            ]),
    ];

    /// <summary>What cannot be asked for.</summary>
    public static IEnumerable<string> Omissions(StandardErrors errors, bool intercept = true) =>
    [
        .. errors switch
        {
            StandardErrors.Hc3 => ImmutableArray.Create(Hc3),
            StandardErrors.Clustered => ["REGRESSION has no clustered errors: B and beta compare, errors and tests do not."],
            _ => [],
        },
        .. intercept ? [] : ImmutableArray.Create(Origin),
        Tolerance,
    ];
}
