using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace KnowledgeFlow.Core.Sem.Observed;

/// <summary>Moments of rows, sorted by which answers are missing. Two passes: means first, then centred products.</summary>
internal static class CaseMoments
{
    /// <summary>A group from its rows (N × p, NaN where missing); rows without any answer are left out.</summary>
    public static ObservedGroup Group(string name, ImmutableArray<string> names, double[] cases, CancellationToken cancellation = default)
    {
        var p = names.Length;
        var count = cases.Length / Math.Max(1, p);
        if (!cases.AsSpan().Contains(double.NaN) && Array.TrueForAll(cases, value => !double.IsNaN(value)))
        {
            var complete = Pattern([.. Enumerable.Range(0, p)], [.. Enumerable.Range(0, count)], cases, p);
            return new ObservedGroup(name, names, count, [.. complete.Means], complete.CovarianceValues.ToArray(), cases, [complete]) { Cancellation = cancellation };
        }

        var kept = Enumerable.Range(0, count).Where(row => cases.AsSpan(row * p, p).ContainsAnyAnswer()).ToArray();
        cases = [.. kept.SelectMany(row => cases.AsSpan(row * p, p).ToArray())];
        count = kept.Length;
        var patterns = Enumerable.Range(0, count)
            .GroupBy(row => string.Concat(Enumerable.Range(0, p).Select(j => double.IsNaN(cases[(row * p) + j]) ? '0' : '1')))
            .Select(rows => Pattern([.. Enumerable.Range(0, p).Where(j => rows.Key[j] == '1')], [.. rows], cases, p))
            .ToImmutableArray();
        var all = patterns.FirstOrDefault(pattern => pattern.Variables.Length == p);
        return new ObservedGroup(
            name,
            names,
            count,
            all is null ? Filled(p) : [.. all.Means],
            all is null ? Filled(p * p) : all.CovarianceValues.ToArray(),
            cases,
            patterns)
        {
            Cancellation = cancellation,
        };
    }

    private static MissingPattern Pattern(ImmutableArray<int> variables, ImmutableArray<int> rows, double[] cases, int p)
    {
        var size = variables.Length;
        var means = new double[size];
        var places = ImmutableCollectionsMarshal.AsArray(variables)!;
        foreach (var row in rows)
        {
            for (var j = 0; j < size; j++)
            {
                means[j] += cases[(row * p) + places[j]];
            }
        }

        for (var j = 0; j < size; j++)
        {
            means[j] /= rows.Length;
        }

        var covariance = new double[size * size];
        var centred = new double[size];
        foreach (var row in rows)
        {
            for (var j = 0; j < size; j++)
            {
                centred[j] = cases[(row * p) + places[j]] - means[j];
            }

            for (var j = 0; j < size; j++)
            {
                var products = covariance.AsSpan(j * size, j + 1);
                System.Numerics.Tensors.TensorPrimitives.MultiplyAdd(centred.AsSpan(0, j + 1), centred[j], products, products);
            }
        }

        for (var j = 0; j < size; j++)
        {
            for (var k = 0; k <= j; k++)
            {
                covariance[(k * size) + j] = covariance[(j * size) + k] /= rows.Length;
            }
        }

        return new MissingPattern(variables, rows, rows.Length, means, covariance);
    }

    private static bool ContainsAnyAnswer(this Span<double> row)
    {
        foreach (var value in row)
        {
            if (!double.IsNaN(value))
            {
                return true;
            }
        }

        return false;
    }

    private static double[] Filled(int length)
    {
        var values = new double[length];
        values.AsSpan().Fill(double.NaN);
        return values;
    }
}
