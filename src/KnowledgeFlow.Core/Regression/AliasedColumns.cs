using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Regression;

/// <summary>Finds the columns of a design that add nothing to those before them. The later one is left out, as in R and SPSS.</summary>
internal static class AliasedColumns
{
    /// <summary>
    /// The part of a column's length below which the share that another has in it is rounding: combinations of survey variables have shares of about 1.
    /// </summary>
    private const double SmallestShare = 1e-9;

    /// <summary>
    /// Parts the columns of a design: those that add something, with their factors, and the others, each with what it is a combination of. A column adds nothing
    /// when those before it leave less than <see cref="LeastSquares.CollinearBelow"/> of its length over, or no more than the rounding of the terms that cancel:
    /// values far from zero carry the rounding of their size into what is left of them.
    /// </summary>
    /// <param name="design">The design as entered.</param>
    /// <param name="outcome">The outcome that the factors are taken with.</param>
    public static (DesignMatrix Kept, OrthogonalFactors Factors, ImmutableArray<AliasedColumn> Aliased) Part(DesignMatrix design, ReadOnlySpan<double> outcome)
    {
        var left = new HashSet<string>();
        while (true)
        {
            var kept = left.Count == 0 ? design : design.Taking(design.Columns.Where(column => !left.Contains(column.Name)));
            var factors = DoubleTriangularisation.Of(kept, outcome);
            var before = left.Count;
            left.UnionWith(kept.Columns.Where((_, j) => factors.Pivots[j] < LeastSquares.CollinearBelow).Select(column => column.Name));
            if (left.Count == before && OfRounding(kept, factors) is { } column)
            {
                left.Add(column.Name);
            }

            if (left.Count == before)
            {
                return (kept, factors, Named(design, left));
            }
        }
    }

    private static ImmutableArray<AliasedColumn> Named(DesignMatrix design, HashSet<string> left)
    {
        var kept = new List<DesignColumn>();
        var aliased = ImmutableArray.CreateBuilder<AliasedColumn>();
        foreach (var column in design.Columns)
        {
            if (left.Contains(column.Name))
            {
                aliased.Add(new AliasedColumn(column.Name, Combination(design, kept, column)));
            }
            else
            {
                kept.Add(column);
            }
        }

        return aliased.ToImmutable();
    }

    // With R⁻¹ at hand column j less Σ w x over those before it has w_k = −R⁻¹_kj/R⁻¹_jj and length 1/R⁻¹_jj.
    private static DesignColumn? OfRounding(DesignMatrix design, OrthogonalFactors factors)
    {
        var p = design.Columns.Length;
        var rounding = RoundingError.Units * RoundingError.MachineEpsilon * Math.Sqrt(p + 1);
        if (!(factors.Condition * (p + 1) * rounding >= 1))
        {
            return null;
        }

        double[] lengths = [.. design.Columns.Select(Length)];
        for (var j = 1; j < p; j++)
        {
            var terms = 0.0;
            for (var k = 0; k <= j; k++)
            {
                terms += Math.Abs(factors.InverseR[(k * p) + j]) * lengths[k];
            }

            if (terms * rounding >= 1)
            {
                return design.Columns[j];
            }
        }

        return null;
    }

    private static ImmutableArray<string> Combination(DesignMatrix design, List<DesignColumn> kept, DesignColumn column)
    {
        var length = Length(column);
        if (length == 0 || kept.Count == 0)
        {
            return [];
        }

        var weights = DoubleTriangularisation.Of(design.Taking(kept), column.Values.AsSpan()).Coefficients;
        return [.. kept.Where((one, k) => one.Name != DesignMatrix.InterceptName && Math.Abs((double)weights[k]) * Length(one) > SmallestShare * length).Select(one => one.Name)];
    }

    private static double Length(DesignColumn column) => Math.Sqrt(column.Values.Sum(value => value * value));
}
