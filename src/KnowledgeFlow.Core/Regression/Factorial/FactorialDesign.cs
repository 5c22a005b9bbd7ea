using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Regression.Factorial;

/// <summary>Factors crossed, and covariates beside them, complete.</summary>
/// <param name="Factors">The factors.</param>
/// <param name="Covariates">The covariates: names and values.</param>
/// <param name="Terms">The effects of factors: the places of the factors in each, main effects before the interactions that contain them.</param>
public sealed record FactorialDesign(ImmutableArray<Factor> Factors, ImmutableArray<DesignColumn> Covariates, ImmutableArray<ImmutableArray<int>> Terms)
{
    /// <summary>The effects of a full factorial: every set of factors, small ones first.</summary>
    /// <param name="factors">How many factors.</param>
    public static ImmutableArray<ImmutableArray<int>> AllTerms(int factors) =>
    [
        .. Enumerable.Range(1, (1 << factors) - 1)
            .Select(set => Enumerable.Range(0, factors).Where(factor => (set & (1 << factor)) != 0).ToImmutableArray())
            .OrderBy(term => term.Length).ThenBy(term => string.Concat(term.Select(factor => (char)factor)), StringComparer.Ordinal),
    ];

    /// <summary>The name of a term.</summary>
    public string NameOf(ImmutableArray<int> term) => string.Join(':', term.Select(factor => Factors[factor].Name));

    /// <summary>The values of a term's columns at given levels of its factors.</summary>
    internal IEnumerable<double> RowOf(ImmutableArray<int> term, Func<int, int> level)
    {
        IEnumerable<double> products = [1.0];
        foreach (var place in term)
        {
            var factor = Factors[place];
            products = products.SelectMany(product => Enumerable.Range(0, factor.Levels - 1).Select(column => product * factor.Contrast(level(place), column))).ToArray();
        }

        return products;
    }

    /// <summary>The columns of the design by effect: each covariate, then each term.</summary>
    internal ImmutableArray<ImmutableArray<DesignColumn>> Columns(int rows) =>
    [
        .. Covariates.Select(covariate => ImmutableArray.Create(covariate)),
        .. Terms.Select(term =>
        {
            double[][] values = [.. Enumerable.Range(0, rows).Select(row => RowOf(term, factor => Factors[factor].Codes[row]).ToArray())];
            return Enumerable.Range(0, values[0].Length).Select(column => new DesignColumn($"{NameOf(term)}[{column + 1}]", [.. values.Select(row => row[column])])).ToImmutableArray();
        }),
    ];
}
