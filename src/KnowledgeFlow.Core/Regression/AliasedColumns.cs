using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Regression;

/// <summary>Finds the columns of a design that add nothing to those before them. The later one is left out, as in R and SPSS.</summary>
internal static class AliasedColumns
{
    /// <summary>
    /// The part of a column's length below which the share that another has in it is rounding: combinations of survey variables have shares of about 1.
    /// </summary>
    private const double SmallestShare = 1e-9;

    /// <summary>The columns whose pivots are gone, each with what it is a combination of.</summary>
    /// <param name="design">The design as entered.</param>
    /// <param name="pivots">The share of each column that those before it leave over (<see cref="OrthogonalFactors.Pivots"/>).</param>
    public static ImmutableArray<AliasedColumn> Of(DesignMatrix design, double[] pivots)
    {
        var kept = new List<DesignColumn>();
        var aliased = ImmutableArray.CreateBuilder<AliasedColumn>();
        for (var j = 0; j < pivots.Length; j++)
        {
            var column = design.Columns[j];
            if (pivots[j] < LeastSquares.CollinearBelow)
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
