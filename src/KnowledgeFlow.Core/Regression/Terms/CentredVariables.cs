using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;

namespace KnowledgeFlow.Core.Regression.Terms;

/// <summary>
/// Takes the means out of the variables that stand in products and powers, wherever they stand (Aiken and West 1991): effects beside a product are then
/// those at the means, and the product is hardly collinear with its factors.
/// </summary>
public static class CentredVariables
{
    /// <summary>The variables that centring applies to: those in a product or a power, but none that also makes categories by <c>factor()</c>.</summary>
    public static ImmutableArray<string> Of(IEnumerable<Term> terms)
    {
        var all = terms.ToList();
        return [.. all.SelectMany(Multiplied).Distinct().Except(all.SelectMany(term => term.CategoricalVariables))];
    }

    /// <summary>The same data, with those variables centred.</summary>
    /// <param name="complete">Data without missing values in the terms' variables.</param>
    /// <param name="terms">The terms of all blocks.</param>
    /// <param name="centring">Which of those variables.</param>
    /// <exception cref="KeyNotFoundException">A variable is not a column of the data.</exception>
    internal static SurveyData Centre(SurveyData complete, IEnumerable<Term> terms, Centring centring)
    {
        if (centring == Centring.None)
        {
            return complete;
        }

        var multiplied = Of(terms);
        return new SurveyData(complete.Columns.Select(column => multiplied.Contains(column.Name) ? Centred(column, centring) : column));
    }

    /// <summary>Whether a variable of products or powers is centred: <see cref="Centring.Continuous"/> leaves those of two values alone.</summary>
    public static bool Takes(Centring centring, Column variable) =>
        centring == Centring.All || (centring == Centring.Continuous && variable.CountValues().Count > 2);

    private static Column Centred(Column column, Centring centring)
    {
        if (column.Length == 0 || !Takes(centring, column))
        {
            return column;
        }

        var mean = SampleSpread.Mean([.. column.ToArray()]);
        return column.Mapped(value => value - mean);
    }

    private static IEnumerable<string> Multiplied(Term term) => term switch
    {
        PowerTerm power => [power.Name],
        ProductTerm product => product.Factors.SelectMany(factor => factor.Variables),
        _ => [],
    };
}
