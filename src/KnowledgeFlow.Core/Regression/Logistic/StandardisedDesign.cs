using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Regression.Logistic;

/// <summary>
/// A design with its columns at mean 0 and standard deviation 1, after a column of ones: the scale on which the likelihood is maximised, so that
/// units cost no digits. Row by row, because likelihoods go by rows.
/// </summary>
internal sealed class StandardisedDesign
{
    private readonly double[] values;

    /// <param name="design">A design with an intercept, no column of which is constant.</param>
    public StandardisedDesign(DesignMatrix design)
    {
        (Rows, Width) = (design.Rows, design.Columns.Length);
        values = new double[Rows * Width];
        Means = new double[Width];
        Scales = new double[Width];
        Scales[0] = 1;
        for (var j = 0; j < Width; j++)
        {
            var column = design.Columns[j].Values;
            if (j > 0)
            {
                Means[j] = SampleSpread.Mean(column);
                Scales[j] = SampleSpread.StandardDeviation(column);
            }

            for (var i = 0; i < Rows; i++)
            {
                values[(i * Width) + j] = (column[i] - Means[j]) / Scales[j];
            }
        }
    }

    /// <summary>The number of rows n.</summary>
    public int Rows { get; }

    /// <summary>The number of columns, that of ones included.</summary>
    public int Width { get; }

    /// <summary>What was taken from each column; 0 for the ones.</summary>
    public double[] Means { get; }

    /// <summary>What each column was divided by.</summary>
    public double[] Scales { get; }

    /// <summary>A row, the one first.</summary>
    public ReadOnlySpan<double> Row(int row) => values.AsSpan(row * Width, Width);

    /// <summary>x'c of a row for coefficients of all columns.</summary>
    public double Predictor(int row, ReadOnlySpan<double> coefficients) => LaneSums.Dot(Row(row), coefficients);
}
