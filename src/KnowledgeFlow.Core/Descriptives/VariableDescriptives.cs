using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Descriptives;

/// <summary>A variable in a row of numbers, missing values left out.</summary>
/// <param name="Count">The values n that are there.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="StandardDeviation">Their standard deviation, divisor n − 1; takes two values.</param>
/// <param name="Skewness">G1 = g1 √(n(n − 1))/(n − 2); takes three values that are not all one.</param>
/// <param name="Kurtosis">G2 = (n − 1)/((n − 2)(n − 3)) ((n + 1) g2 + 6), 0 for a normal distribution; takes four values that are not all one.</param>
/// <param name="Minimum">The least.</param>
/// <param name="Maximum">The greatest.</param>
public sealed record VariableDescriptives(
    int Count,
    Outcome<double> Mean,
    Outcome<double> StandardDeviation,
    Outcome<double> Skewness,
    Outcome<double> Kurtosis,
    Outcome<double> Minimum,
    Outcome<double> Maximum)
{
    private const int BlockRows = 4096;

    /// <summary>
    /// Two passes: the mean, corrected by the mean of what it leaves (Chan, Golub and LeVeque 1983); then central moments m_r, with
    /// g1 = m3/m2^1.5 and g2 = m4/m2² − 3 (Joanes and Gill 1998, The Statistician 47:183-189, type 2 for G1 and G2, as SPSS and SAS).
    /// </summary>
    /// <param name="column">The variable; NaN is missing.</param>
    /// <returns>
    /// The numbers; one that does not exist is <see cref="Diagnosis.Unanswered"/>, <see cref="Diagnosis.TooFewRows"/>, or
    /// <see cref="Diagnosis.ConstantVariables"/> where shape is asked of values that are all one. A mean or third moment that is no more than the
    /// rounding of its terms is 0.
    /// </returns>
    public static VariableDescriptives Of(Column column)
    {
        var (count, sum, minimum, maximum) = (0, 0.0, double.PositiveInfinity, double.NegativeInfinity);
        ForEachBlock(column, values =>
        {
            foreach (var value in values)
            {
                if (!double.IsNaN(value))
                {
                    count++;
                    sum += value;
                    minimum = Math.Min(minimum, value);
                    maximum = Math.Max(maximum, value);
                }
            }
        });

        if (count == 0)
        {
            var none = new Diagnosis.Unanswered([column.Name]);
            return new VariableDescriptives(0, none, none, none, none, none, none);
        }

        var start = sum / count;
        var (rest, second, third, fourth) = (0.0, 0.0, 0.0, 0.0);
        ForEachBlock(column, values =>
        {
            foreach (var value in values)
            {
                if (!double.IsNaN(value))
                {
                    var deviation = value - start;
                    var square = deviation * deviation;
                    rest += deviation;
                    second += square;
                    third += square * deviation;
                    fourth += square * square;
                }
            }
        });

        // The moments about the rounded mean, moved to the mean itself.
        double n = count;
        var shift = rest / n;
        var m2 = (second / n) - (shift * shift);
        var m3 = RoundingError.Cleared((third / n) - (3 * shift * second / n) + (2 * shift * shift * shift), Math.Sqrt(m2) * m2);
        var m4 = (fourth / n) - (4 * shift * third / n) + (6 * shift * shift * second / n) - (3 * shift * shift * shift * shift);
        var constant = minimum == maximum;
        return new VariableDescriptives(
            count,
            constant ? minimum : RoundingError.Cleared(start + shift, Math.Max(Math.Abs(minimum), Math.Abs(maximum))),
            count < 2 ? TooFew(count, 2) : constant ? 0.0 : Math.Sqrt(m2 * n / (n - 1)),
            Shape(column.Name, count, 3, constant, () => m3 / Math.Pow(m2, 1.5) * Math.Sqrt(n * (n - 1)) / (n - 2)),
            Shape(column.Name, count, 4, constant, () => (n - 1) / ((n - 2) * (n - 3)) * (((n + 1) * ((m4 / (m2 * m2)) - 3)) + 6)),
            minimum,
            maximum);
    }

    private static Outcome<double> TooFew(int rows, int needed) => new Diagnosis.TooFewRows(rows, needed);

    private static Outcome<double> Shape(string name, int count, int needed, bool constant, Func<double> value) =>
        count < needed ? TooFew(count, needed) : constant ? new Diagnosis.ConstantVariables([name]) : value();

    private static void ForEachBlock(Column column, Action<ReadOnlySpan<double>> visit)
    {
        var block = new double[Math.Min(column.Length, BlockRows)];
        for (var start = 0; start < column.Length; start += BlockRows)
        {
            var values = block.AsSpan(0, Math.Min(BlockRows, column.Length - start));
            column.CopyTo(start, values);
            visit(values);
        }
    }
}
