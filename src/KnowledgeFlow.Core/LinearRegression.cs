using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Regression;

namespace KnowledgeFlow.Core;

/// <summary>Multiple regression by least squares: one call from data to coefficients, R² and F.</summary>
public static class LinearRegression
{
    /// <summary>Fits a regression with an intercept on the rows in which nothing is missing.</summary>
    /// <param name="data">The data; NaN is a missing answer.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="terms">The predictors: <c>x</c>, <c>x^2</c>, <c>x:z</c>, <c>factor(x)</c>.</param>
    /// <param name="errors">Which standard errors.</param>
    /// <returns>A diagnosis where there are too few rows, or a variable was never answered.</returns>
    /// <exception cref="ArgumentException">There is no term, one is entered twice, or a text is none.</exception>
    /// <exception cref="KeyNotFoundException">A variable is not a column of the data.</exception>
    public static Outcome<RegressionBlock> Fit(SurveyData data, string outcome, IReadOnlyList<string> terms, StandardErrors errors = StandardErrors.Ordinary)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentException.ThrowIfNullOrEmpty(outcome);
        ArgumentNullException.ThrowIfNull(terms);
        return HierarchicalRegression.Fit(data, outcome, [WrittenTerms.Read(terms, nameof(terms))], intercept: true, errors).Blocks[0];
    }
}
