using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Regression.Logistic;

/// <summary>
/// Cumulative logits with proportional odds: parameters are the K − 1 thresholds and the coefficients, without an intercept. With u = τ_k − η and l = τ_{k−1} − η, F the
/// logistic distribution: ln(F(u) − F(l)) = ln F(u) + ln(1 − F(l)) + ln(1 − e^{l − u}), whose derivatives have no differences in them that lose digits.
/// Concave (Pratt 1981).
/// </summary>
internal sealed class CumulativeLikelihood(StandardisedDesign design, ImmutableArray<int> categories) : CategoricalLikelihood(design, categories)
{
    public override int Parameters => Thresholds + Design.Width - 1;

    private int Thresholds => Categories - 1;

    public override double[] Start()
    {
        var start = new double[Parameters];
        for (var k = 0; k < Thresholds; k++)
        {
            var below = (double)Observed.Count(category => category <= k);
            start[k] = Math.Log(below / (Rows - below));
        }

        return start;
    }

    public override double LogLikelihood(ReadOnlySpan<double> parameters, Span<double> gradient, Span<double> information)
    {
        gradient.Clear();
        information.Clear();
        for (var k = 1; k < Thresholds; k++)
        {
            if (!(parameters[k] > parameters[k - 1]))
            {
                return double.NegativeInfinity;
            }
        }

        var sum = 0.0;
        for (var i = 0; i < Rows; i++)
        {
            var eta = Predictor(i, parameters);
            var (upper, lower) = (Observed[i], Observed[i] - 1);
            var (u, l) = (upper < Thresholds ? parameters[upper] - eta : double.PositiveInfinity, lower >= 0 ? parameters[lower] - eta : double.NegativeInfinity);
            var (step, rest) = (Math.Exp(l - u), -ElementaryFunctions.ExpMinusOne(l - u));
            sum += LogLogistic(u) + LogLogistic(-l) + Math.Log(rest);
            if (gradient.IsEmpty)
            {
                continue;
            }

            var (between, curve) = (step / rest, step / (rest * rest));
            var atUpper = upper < Thresholds ? Logistic(-u) + between : 0;
            var atLower = lower >= 0 ? -Logistic(l) - between : 0;
            var ofUpper = upper < Thresholds ? (Logistic(u) * Logistic(-u)) + curve : 0;
            var ofLower = lower >= 0 ? (Logistic(l) * Logistic(-l)) + curve : 0;
            var cross = upper < Thresholds && lower >= 0 ? -curve : 0;
            Add(i, upper, lower, (atUpper, atLower), (ofUpper, ofLower, cross), gradient, information);
        }

        return sum;
    }

    public override (double Least, double Greatest) Margins(int row, ReadOnlySpan<double> direction)
    {
        var eta = Predictor(row, direction);
        var (upper, lower) = (Observed[row], Observed[row] - 1);
        var (u, l) = (upper < Thresholds ? direction[upper] - eta : double.NaN, lower >= 0 ? eta - direction[lower] : double.NaN);
        return double.IsNaN(u) ? (l, l) : double.IsNaN(l) ? (u, u) : (Math.Min(u, l), Math.Max(u, l));
    }

    public override double[] ColumnsOf(ReadOnlySpan<double> direction)
    {
        var sizes = direction[Thresholds..].ToArray();
        return Array.ConvertAll(sizes, Math.Abs);
    }

    public override void Probabilities(int row, ReadOnlySpan<double> parameters, Span<double> probabilities)
    {
        var eta = Predictor(row, parameters);
        for (var k = 0; k < Categories; k++)
        {
            var upper = k < Thresholds ? Logistic(parameters[k] - eta) : 1;
            var aboveLower = k > 0 ? Logistic(eta - parameters[k - 1]) : 1;
            probabilities[k] = upper * aboveLower * (k > 0 && k < Thresholds ? -ElementaryFunctions.ExpMinusOne(parameters[k - 1] - parameters[k]) : 1);
        }
    }

    public override double[] ToRaw()
    {
        var all = Parameters;
        var t = new double[all * all];
        for (var k = 0; k < Thresholds; k++)
        {
            t[(k * all) + k] = 1;
            for (var a = 1; a < Design.Width; a++)
            {
                t[(k * all) + Thresholds + a - 1] = Design.Means[a] / Design.Scales[a];
            }
        }

        for (var a = 1; a < Design.Width; a++)
        {
            t[((Thresholds + a - 1) * all) + Thresholds + a - 1] = 1 / Design.Scales[a];
        }

        return t;
    }

    private double Predictor(int row, ReadOnlySpan<double> parameters)
    {
        var x = Design.Row(row);
        var sum = 0.0;
        for (var a = 1; a < x.Length; a++)
        {
            sum += x[a] * parameters[Thresholds + a - 1];
        }

        return sum;
    }

    // u is τ_upper − x'b and l is τ_lower − x'b, so that b has minus the sum of what u and l have.
    private void Add(
        int row, int upper, int lower, (double Upper, double Lower) slopes, (double Upper, double Lower, double Cross) curves, Span<double> gradient, Span<double> information)
    {
        var x = Design.Row(row);
        var all = Parameters;
        var (sum, ofUpper, ofLower) = (slopes.Upper + slopes.Lower, curves.Upper + curves.Cross, curves.Lower + curves.Cross);
        if (upper < Thresholds)
        {
            gradient[upper] += slopes.Upper;
            information[(upper * all) + upper] += curves.Upper;
        }

        if (lower >= 0)
        {
            gradient[lower] += slopes.Lower;
            information[(lower * all) + lower] += curves.Lower;
            if (upper < Thresholds)
            {
                information[(upper * all) + lower] += curves.Cross;
            }
        }

        for (var a = 1; a < x.Length; a++)
        {
            var place = Thresholds + a - 1;
            gradient[place] -= sum * x[a];
            if (upper < Thresholds)
            {
                information[(place * all) + upper] -= ofUpper * x[a];
            }

            if (lower >= 0)
            {
                information[(place * all) + lower] -= ofLower * x[a];
            }

            for (var b = 1; b <= a; b++)
            {
                information[(place * all) + Thresholds + b - 1] += (ofUpper + ofLower) * x[a] * x[b];
            }
        }
    }

    private static double Logistic(double z) => z >= 0 ? 1 / (1 + Math.Exp(-z)) : Math.Exp(z) / (1 + Math.Exp(z));

    private static double LogLogistic(double z) =>
        z >= 0 ? -ElementaryFunctions.LogOnePlus(Math.Exp(-z)) : z - ElementaryFunctions.LogOnePlus(Math.Exp(z));
}
