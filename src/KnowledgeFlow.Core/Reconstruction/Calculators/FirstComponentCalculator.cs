using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Reconstruction.Answers;

namespace KnowledgeFlow.Core.Reconstruction.Calculators;

/// <summary>
/// The first principal component of items: its loadings (turned to a positive sum), eigenvalue and percent of variance. By the power method, begun at the
/// last component found: neighbouring answers have neighbouring components.
/// </summary>
internal sealed class FirstComponentCalculator : StatisticCalculator
{
    private const double Tolerance = 1e-12;
    private const int MostIterations = 2000;

    private readonly double[] correlations;
    private readonly double[] vector;
    private readonly double[] image;

    public FirstComponentCalculator(ImmutableArray<MomentVariable> items)
        : base(items)
    {
        var p = items.Length;
        correlations = new double[p * p];
        vector = new double[p];
        image = new double[p];
        vector.AsSpan().Fill(1 / Math.Sqrt(p));
    }

    public override int Count => Variables.Length + 2;

    /// <summary>The place of the eigenvalue; those of the loadings come before it.</summary>
    public int Eigenvalue => Variables.Length;

    /// <summary>The place of the percent of variance.</summary>
    public int Percent => Variables.Length + 1;

    public override void Evaluate(MomentSource moments, Span<double> values)
    {
        var p = Variables.Length;
        FillCorrelations(moments);
        var eigenvalue = Iterate(p);
        var scale = Math.Sqrt(eigenvalue);
        if (LaneSums.Sum(vector) < 0)
        {
            scale = -scale;
        }

        for (var i = 0; i < p; i++)
        {
            values[i] = scale * vector[i];
        }

        values[Eigenvalue] = eigenvalue;
        values[Percent] = 100 * eigenvalue / p;
        if (!double.IsFinite(eigenvalue))
        {
            vector.AsSpan().Fill(1 / Math.Sqrt(p));
        }
    }

    private void FillCorrelations(MomentSource moments)
    {
        var p = Variables.Length;
        for (var i = 0; i < p; i++)
        {
            // The image's room holds the standard deviations for the moment.
            image[i] = Math.Sqrt(MomentVariable.Covariance(moments, Variables[i], Variables[i]));
            correlations[i * (p + 1)] = 1;
            for (var j = 0; j < i; j++)
            {
                correlations[(i * p) + j] = correlations[(j * p) + i] = MomentVariable.Covariance(moments, Variables[i], Variables[j]) / (image[i] * image[j]);
            }
        }
    }

    private double Iterate(int p)
    {
        var eigenvalue = double.NaN;
        for (var iteration = 0; iteration < MostIterations; iteration++)
        {
            for (var i = 0; i < p; i++)
            {
                image[i] = LaneSums.Dot(correlations.AsSpan(i * p, p), vector);
            }

            eigenvalue = LaneSums.Norm(image);
            var change = 0.0;
            for (var i = 0; i < p; i++)
            {
                var element = image[i] / eigenvalue;
                change = Math.Max(change, Math.Abs(element - vector[i]));
                vector[i] = element;
            }

            if (!(change > Tolerance))
            {
                break;
            }
        }

        return eigenvalue;
    }
}
