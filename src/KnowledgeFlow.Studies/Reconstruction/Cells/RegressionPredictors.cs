using System.Collections.Immutable;
using KnowledgeFlow.Core.Reconstruction.Statistics;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Terms;

namespace KnowledgeFlow.Studies.Reconstruction.Cells;

/// <summary>The columns that a regression's terms stand for, with the names of their rows.</summary>
internal static class RegressionPredictors
{
    /// <summary>
    /// The columns of each term; null where the search cannot form one. That the effects beside a product of centred variables enter uncentred changes
    /// nothing but the intercept.
    /// </summary>
    public static ImmutableArray<ImmutableArray<(string Name, AnswerVariable Variable)>>? Of(IReadOnlyList<Term> terms, Centring centring, AnsweredVariables variables)
    {
        var columns = terms.Select(term => Columns(term, centring, variables)).ToImmutableArray();
        return columns.Any(column => column.IsEmpty) ? null : columns;
    }

    private static ImmutableArray<(string Name, AnswerVariable Variable)> Columns(Term term, Centring centring, AnsweredVariables variables) => term switch
    {
        VariableTerm variable when variables.Named(variable.Name) is { } score => [(variable.Name, score)],
        FactorTerm factor => [.. variables.ValuesOf(factor.Name).Skip(1).Select(value => (
            FormattableString.Invariant($"factor({factor.Name})={value}"), (AnswerVariable)new AnswerVariable.Indicator(factor.Name, value)))],
        PowerTerm { Exponent: 2 } power => Product(power.ToString(), power.Name, power.Name, centring, variables),
        ProductTerm { Factors: [VariableTerm first, VariableTerm second] } product => Product(product.ToString(), first.Name, second.Name, centring, variables),
        _ => [],
    };

    // Centring that leaves binary variables alone would centre one factor and not the other.
    private static ImmutableArray<(string Name, AnswerVariable Variable)> Product(string name, string first, string second, Centring centring, AnsweredVariables variables) =>
        variables.Named(first) is { } left && variables.Named(second) is { } right && (centring != Centring.Continuous || !(IsDemographic(first, variables) || IsDemographic(second, variables)))
            ? [(name, new AnswerVariable.Product(left, right, centring != Centring.None))]
            : [];

    private static bool IsDemographic(string name, AnsweredVariables variables) => variables.Margins.Any(margin => margin.Name == name);
}
