using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Regression.Logistic;

/// <summary>The maximum of a likelihood of categories, by Newton's method with halved steps: for logits the same as iteratively reweighted least squares.</summary>
/// <param name="Parameters">Where it is, on standardised columns.</param>
/// <param name="Inverse">The inverse of the observed information, P × P by rows.</param>
/// <param name="LogLikelihood">ln L there.</param>
internal sealed record LikelihoodMaximum(double[] Parameters, double[] Inverse, double LogLikelihood)
{
    private const int LargestNumberOfSteps = 100;
    private const int Halvings = 40;

    /// <summary>What is left to gain, g'I⁻¹g, that is no more than rounding.</summary>
    private const double NothingToGain = 1e-20;
    private const double GainOfRounding = 1e-12;

    /// <summary>Newton's steps along a direction in which the likelihood grows for ever come to 1 on the scale of logits; those to a maximum to nothing, and long before.</summary>
    private const int StepsBeforeSeparation = 6;
    private const double SmallestEndlessStep = 0.3;
    private const double LargestBackwardShare = 1e-6;
    private const double SmallestShareOfColumn = 0.02;

    /// <summary>The maximum.</summary>
    /// <param name="likelihood">The likelihood.</param>
    /// <param name="columns">The names of the design's columns but the ones.</param>
    /// <returns>
    /// The maximum; or <see cref="Diagnosis.Separation"/> where the likelihood has none (Albert and Anderson 1984), <see cref="Diagnosis.NotConverged"/> where steps ran out.
    /// </returns>
    public static Outcome<LikelihoodMaximum> Of(CategoricalLikelihood likelihood, ImmutableArray<string> columns)
    {
        var size = likelihood.Parameters;
        var parameters = likelihood.Start();
        double[] gradient = new double[size], information = new double[size * size], step = new double[size];
        var steepest = double.NaN;
        for (var iteration = 0; iteration < LargestNumberOfSteps; iteration++)
        {
            var height = likelihood.LogLikelihood(parameters, gradient, information);
            steepest = gradient.Max(Math.Abs);
            if (!CholeskyFactor.TryFactor(information, size, out _))
            {
                return Endless(likelihood, step, columns) ?? (Outcome<LikelihoodMaximum>)new Diagnosis.NotConverged(iteration, steepest);
            }

            gradient.CopyTo(step, 0);
            CholeskyFactor.Solve(information, size, step);
            var gain = LaneSums.Dot(gradient, step);
            if (gain <= NothingToGain)
            {
                // The step that is left is below what the likelihood shows, and brings the parameters to their last digits.
                return new LikelihoodMaximum([.. parameters.Zip(step, (parameter, rest) => parameter + rest)], Inverted(information, size), height);
            }

            if (iteration >= StepsBeforeSeparation && Endless(likelihood, step, columns) is { } separation)
            {
                return separation;
            }

            if (!Advance(likelihood, parameters, step, height))
            {
                // No step gains anything: what Newton still promises is rounding, or the iteration is stuck.
                return gain > GainOfRounding * (1 + Math.Abs(height))
                    ? new Diagnosis.NotConverged(iteration, steepest)
                    : new LikelihoodMaximum(parameters, Inverted(information, size), height);
            }
        }

        return new Diagnosis.NotConverged(LargestNumberOfSteps, steepest);
    }

    private static double[] Inverted(double[] factor, int size)
    {
        var inverse = new double[size * size];
        CholeskyFactor.Invert(factor, size, inverse, new double[size * size]);
        return inverse;
    }

    /// <summary>Goes as far along the step as the likelihood does not fall; false where it falls however short the step is.</summary>
    private static bool Advance(CategoricalLikelihood likelihood, double[] parameters, double[] step, double height)
    {
        var trial = new double[parameters.Length];
        var share = 1.0;
        for (var halving = 0; halving < Halvings; halving++, share /= 2)
        {
            for (var j = 0; j < trial.Length; j++)
            {
                trial[j] = parameters[j] + (share * step[j]);
            }

            if (likelihood.LogLikelihood(trial, [], []) >= height - (1e-13 * Math.Abs(height)))
            {
                trial.CopyTo(parameters, 0);
                return true;
            }
        }

        return false;
    }

    /// <summary>The diagnosis where the likelihood grows for ever along a step, and does not fall in any row.</summary>
    private static Diagnosis.Separation? Endless(CategoricalLikelihood likelihood, ReadOnlySpan<double> step, ImmutableArray<string> columns)
    {
        var (least, greatest) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var i = 0; i < likelihood.Rows; i++)
        {
            var (low, high) = likelihood.Margins(i, step);
            (least, greatest) = (Math.Min(least, low), Math.Max(greatest, high));
        }

        if (!(greatest >= SmallestEndlessStep) || least < -LargestBackwardShare * greatest)
        {
            return null;
        }

        var sizes = likelihood.ColumnsOf(step);
        var largest = sizes.Length == 0 ? 0 : sizes.Max();
        return new Diagnosis.Separation([.. columns.Where((_, j) => sizes[j] > SmallestShareOfColumn * largest)], least > LargestBackwardShare * greatest);
    }
}
