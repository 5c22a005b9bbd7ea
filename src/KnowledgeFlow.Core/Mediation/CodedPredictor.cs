using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Core.Regression;

namespace KnowledgeFlow.Core.Mediation;

/// <summary>The columns of a predictor of several categories.</summary>
public static class CodedPredictor
{
    /// <summary>
    /// The columns, categories ascending: <c>x=2</c> (indicator and effect coding), <c>x=2-1</c> (sequential: 2 less 1), <c>x=later-1</c> (Helmert: the later ones less 1).
    /// </summary>
    /// <param name="name">The predictor.</param>
    /// <param name="codes">Its codes, complete.</param>
    /// <param name="coding">The coding.</param>
    /// <param name="spell">Writes a code; as a number where null.</param>
    public static ImmutableArray<DesignColumn> Columns(string name, ImmutableArray<double> codes, PredictorCoding coding, Func<double, string>? spell = null)
    {
        double[] categories = [.. codes.Distinct().Order()];
        return [.. Enumerable.Range(1, Math.Max(0, categories.Length - 1)).Select(column => new DesignColumn(
            NameOf(name, categories, column, coding, spell ?? (code => code.ToString("R", CultureInfo.InvariantCulture))),
            [.. codes.Select(code => ValueOf(Array.IndexOf(categories, code), column, categories.Length, coding))]))];
    }

    private static string NameOf(string name, double[] categories, int column, PredictorCoding coding, Func<double, string> spell) => coding switch
    {
        PredictorCoding.Sequential => $"{name}={spell(categories[column])}-{spell(categories[column - 1])}",
        PredictorCoding.Helmert => $"{name}=later-{spell(categories[column - 1])}",
        _ => $"{name}={spell(categories[column])}",
    };

    private static double ValueOf(int category, int column, int categories, PredictorCoding coding) => coding switch
    {
        PredictorCoding.Indicator => category == column ? 1 : 0,
        PredictorCoding.Effect => category == column ? 1 : category == 0 ? -1 : 0,
        PredictorCoding.Sequential => category >= column ? 1 : 0,
        _ when category < column - 1 => 0,
        _ when category == column - 1 => -(categories - column) / (double)(categories - column + 1),
        _ => 1.0 / (categories - column + 1),
    };
}
