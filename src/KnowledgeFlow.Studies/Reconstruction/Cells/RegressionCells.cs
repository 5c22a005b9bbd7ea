using System.Collections.Immutable;
using KnowledgeFlow.Core.Reconstruction.Statistics;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Reconstruction.Cells;

/// <summary>Models and coefficients of ordinary least-squares regressions with an intercept.</summary>
internal static class RegressionCells
{
    public static IEnumerable<SearchableCell> Of(FittedRegression piece, AnsweredVariables variables) => piece is { Errors: StandardErrors.Ordinary, Intercept: true, IsPlain: true }
        ? Of(piece.Id.Value, piece.Outcome.Value, [.. piece.Blocks.Select(block => block.Select(term => term.Value).ToImmutableArray())], piece.Centring, variables)
        : [];

    private static IEnumerable<SearchableCell> Of(
        string id, string outcomeName, ImmutableArray<ImmutableArray<Term>> blocks, Centring centring, AnsweredVariables variables)
    {
        var terms = blocks.SelectMany(block => block).ToList();
        if (variables.Named(outcomeName) is not { } outcome || RegressionPredictors.Of(terms, centring, variables) is not { } predictors)
        {
            yield break;
        }

        RegressionEquation? before = null;
        var entered = 0;
        for (var block = 1; block <= blocks.Length; block++)
        {
            entered += blocks[block - 1].Length;
            var columns = predictors.Take(entered).SelectMany(term => term).ToList();
            var equation = new RegressionEquation(outcome, [.. columns.Select(column => column.Variable)]);
            var row = FormattableString.Invariant($"{block}");
            foreach (var cell in Model($"{id}.models", row, equation, before, variables.Rows))
            {
                yield return cell;
            }

            foreach (var cell in columns.SelectMany(column => Coefficient($"{id}.coefficients", $"{row}:{column.Name}", equation, column.Variable, variables.Rows)))
            {
                yield return cell;
            }

            before = equation;
        }
    }

    private static IEnumerable<SearchableCell> Model(string table, string row, RegressionEquation equation, RegressionEquation? before, int rows)
    {
        var degrees = rows - equation.Predictors.Length - 1;
        var f = Of(ModelQuantity.F);
        var test = new SignificanceTest.Fisher(f, equation.Predictors.Length, degrees);
        yield return new(table, row, "r", Of(ModelQuantity.R), test);
        yield return new(table, row, "r2", Of(ModelQuantity.RSquared), test);
        yield return new(table, row, "adj_r2", Of(ModelQuantity.AdjustedRSquared), test);
        yield return new(table, row, "se", Of(ModelQuantity.ResidualStandardError));
        yield return new(table, row, "f", f, test);
        yield return new(table, row, "p", null, test);
        if (before is not null)
        {
            var change = new TargetStatistic.Change(equation, before, IsF: true);
            var changeTest = new SignificanceTest.Fisher(change, equation.Predictors.Length - before.Predictors.Length, degrees);
            yield return new(table, row, "delta_r2", change with { IsF = false }, changeTest);
            yield return new(table, row, "delta_f", change, changeTest);
            yield return new(table, row, "delta_p", null, changeTest);
        }

        TargetStatistic Of(ModelQuantity quantity) => new TargetStatistic.Model(equation, quantity);
    }

    private static IEnumerable<SearchableCell> Coefficient(string table, string row, RegressionEquation equation, AnswerVariable predictor, int rows)
    {
        var test = new SignificanceTest.Student(Of(CoefficientQuantity.AbsoluteT), rows - equation.Predictors.Length - 1);
        return
        [
            new(table, row, "b", Of(CoefficientQuantity.B), test),
            new(table, row, "se", Of(CoefficientQuantity.StandardError)),
            new(table, row, "beta", Of(CoefficientQuantity.Beta), test),
            new(table, row, "t", Of(CoefficientQuantity.T), test),
            new(table, row, "p", null, test),
            new(table, row, "vif", Of(CoefficientQuantity.VarianceInflation)),
        ];

        TargetStatistic Of(CoefficientQuantity quantity) => new TargetStatistic.Coefficient(equation, predictor, quantity);
    }
}
