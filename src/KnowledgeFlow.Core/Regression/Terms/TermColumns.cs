using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Regression.Terms;

/// <summary>
/// Turns terms into columns. A dummy is named <c>factor(x)=3</c> after its code, a product after its factors: <c>x:z</c>,
/// <c>x:factor(z)=2</c>. Powers and products are formed with 32 digits.
/// </summary>
public static class TermColumns
{
    /// <summary>The columns of the terms, in order.</summary>
    /// <param name="complete">Data without missing values in the terms' variables.</param>
    /// <param name="terms">The terms.</param>
    /// <returns>The columns. A categorical variable of a single code gives one column of zeros under the term's own name, which a fit leaves out as constant.</returns>
    /// <exception cref="KeyNotFoundException">A variable is not a column of the data.</exception>
    public static ImmutableArray<DesignColumn> Of(SurveyData complete, IEnumerable<Term> terms) =>
        [.. terms.SelectMany(term => WideColumns(complete, term)).Select(column => Narrow(column.Name, column.Values))];

    private static List<(string Name, DoubleDouble[] Values)> WideColumns(SurveyData data, Term term) => term switch
    {
        VariableTerm variable => [(variable.Name, Wide(data[variable.Name]))],
        PowerTerm power => [(power.ToString(), [.. Wide(data[power.Name]).Select(value => DoubleDouble.Pow(value, power.Exponent))])],
        FactorTerm factor => Dummies(data[factor.Name], factor),
        ProductTerm product => product.Factors.Select(factor => WideColumns(data, factor)).Aggregate(Products),
        _ => throw new ArgumentException($"A term of type {term.GetType().Name} has no columns.", nameof(term)),
    };

    private static List<(string Name, DoubleDouble[] Values)> Dummies(Column column, FactorTerm factor)
    {
        var values = column.ToArray();
        return Spread.IsConstant(values) ? [(factor.ToString(), new DoubleDouble[values.Length])] : [.. values.Distinct().Order().Skip(1).Select(code => (
            string.Create(CultureInfo.InvariantCulture, $"{factor}={code:R}"),
            values.Select(value => value == code ? DoubleDouble.One : DoubleDouble.Zero).ToArray()))];
    }

    private static List<(string Name, DoubleDouble[] Values)> Products(
        List<(string Name, DoubleDouble[] Values)> left, List<(string Name, DoubleDouble[] Values)> right) =>
        [.. left.SelectMany(a => right.Select(b => ($"{a.Name}:{b.Name}", a.Values.Zip(b.Values, (x, y) => x * y).ToArray())))];

    private static DoubleDouble[] Wide(Column column) => Array.ConvertAll(column.ToArray(), value => (DoubleDouble)value);

    private static DesignColumn Narrow(string name, DoubleDouble[] values) => new(
        name,
        [.. values.Select(value => value.High)],
        values.All(value => value.Low == 0) ? [] : [.. values.Select(value => value.Low)]);
}
