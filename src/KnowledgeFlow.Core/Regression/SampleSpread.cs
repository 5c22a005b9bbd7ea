using System.Collections.Immutable;
using System.Numerics.Tensors;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Regression;

/// <summary>The mean of a sample and its squares about the mean, by two passes with Chan's correction.</summary>
internal static class SampleSpread
{
    /// <summary>x̄, accurate to the last digit but one; 0 where it is no more than the rounding of values about it.</summary>
    public static double Mean(ImmutableArray<double> values)
    {
        var mean = LaneSums.Sum(values.AsSpan()) / values.Length;
        var (rest, size) = (0.0, 0.0);
        foreach (var value in values)
        {
            rest += value - mean;
            size += Math.Abs(value);
        }

        return RoundingError.Cleared(mean + (rest / values.Length), size / values.Length);
    }

    /// <summary>Σ (x − x̄)².</summary>
    public static double SumOfSquares(ImmutableArray<double> values)
    {
        var mean = LaneSums.Sum(values.AsSpan()) / values.Length;
        var deviations = new double[values.Length];
        TensorPrimitives.Subtract(values.AsSpan(), mean, deviations);
        var rest = LaneSums.Sum(deviations);
        return LaneSums.SumOfSquares(deviations) - (rest * rest / values.Length);
    }

    /// <summary>The standard deviation, divisor n − 1.</summary>
    public static double StandardDeviation(ImmutableArray<double> values) => Math.Sqrt(SumOfSquares(values) / (values.Length - 1));
}
