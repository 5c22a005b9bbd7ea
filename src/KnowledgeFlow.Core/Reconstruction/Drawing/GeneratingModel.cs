using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Reconstruction.Drawing;

/// <summary>
/// The latent model that answers are first drawn from: a standard normal factor for each construct and each demographic, all but pairs of demographics free to
/// correlate; items that load on their construct's factor, shifted, spread and cut to the scale; demographics cut by rank, so that margins are exact.
/// </summary>
internal sealed class GeneratingModel
{
    /// <summary>How many parameters a construct has of its own: loading (as a logit), location and spread (as a logarithm), both in steps of the scale.</summary>
    public const int OfConstruct = 3;

    private const double LowestLoading = 0.2;
    private const double HighestLoading = 0.97;
    private const double UsualLoading = 0.75;
    private const double UsualCorrelation = 0.45;
    private const double LoadingSpread = 0.15;
    private const double LocationSpread = 0.06;

    private readonly ReconstructionProblem problem;
    private readonly int[] constructOf;
    private readonly double[] loadingOffsets;
    private readonly double[] locationOffsets;
    private readonly double[] correlations;
    private readonly double[] factor;
    private readonly double[] loadings;
    private readonly double[] locations;
    private readonly double[] spreads;
    private readonly double[] markers;
    private readonly double[] usual;

    /// <summary>The model of a problem at its usual parameters; items of a construct differ a little, as <paramref name="random"/> has it.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="products">The products of constructs that a construct depends on.</param>
    /// <param name="random">Draws how items differ.</param>
    public GeneratingModel(ReconstructionProblem problem, ImmutableArray<ConstructProduct> products, RandomSource random)
    {
        Products = products;
        Weights = new double[products.Length];
        markers = new double[problem.Constructs.Length];
        this.problem = problem;
        constructOf = [.. problem.Constructs.SelectMany((construct, index) => construct.Items.Select(_ => index))];
        loadingOffsets = new double[constructOf.Length];
        locationOffsets = new double[constructOf.Length];
        random.FillNormal(loadingOffsets);
        random.FillNormal(locationOffsets);
        Latents = problem.Constructs.Length + problem.Demographics.Length;
        correlations = new double[Latents * Latents];
        factor = new double[Latents * Latents];
        (loadings, locations, spreads) = (new double[constructOf.Length], new double[constructOf.Length], new double[constructOf.Length]);
        usual = [.. UsualParameters()];
        Parameters = [.. usual];
        if (!TrySet(Parameters))
        {
            throw new InvalidOperationException("The usual correlations are positive definite.");
        }
    }

    /// <summary>Constructs, then demographics.</summary>
    public int Latents { get; }

    /// <summary>What a parameter is where nothing printed says otherwise.</summary>
    public ReadOnlySpan<double> Usual => usual;

    /// <summary>The products of constructs that a construct depends on.</summary>
    public ImmutableArray<ConstructProduct> Products { get; }

    /// <summary>The products' coefficients, all latents standard.</summary>
    public double[] Weights { get; }

    /// <summary>The parameters as last set.</summary>
    public ImmutableArray<double> Parameters { get; private set; }

    /// <summary>An item's loading.</summary>
    public double Loading(int item) => loadings[item];

    /// <summary>The construct of an item.</summary>
    public int ConstructOf(int item) => constructOf[item];

    /// <summary>An item's location on the scale.</summary>
    public double Location(int item) => locations[item];

    /// <summary>The standard deviation before the item is cut.</summary>
    public double Spread(int item) => spreads[item];

    /// <summary>The largest variance inflation among the constructs' factors, 1/(1 − R²) of one on the others.</summary>
    public double LargestInflation()
    {
        var k = problem.Constructs.Length;
        var matrix = new double[k * k];
        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j < k; j++)
            {
                matrix[(i * k) + j] = Correlation(i, j);
            }
        }

        var inverse = new double[k * k];
        if (!CholeskyFactor.TryFactor(matrix, k, out _))
        {
            return double.NaN;
        }

        CholeskyFactor.Invert(matrix, k, inverse, new double[k * k]);
        return Enumerable.Range(0, k).Max(i => inverse[i * (k + 1)]);
    }

    /// <summary>A factor's standard deviation in the unit of its first item, before the item is cut.</summary>
    public double FactorDeviation(int construct)
    {
        var marker = Array.IndexOf(constructOf, construct);
        return loadings[marker] * spreads[marker];
    }

    /// <summary>The correlation of two latents.</summary>
    public double Correlation(int first, int second) => correlations[(first * Latents) + second];

    /// <summary>The place of a construct's spread among the parameters.</summary>
    public static int SpreadPlace(int construct) => (OfConstruct * construct) + 2;

    /// <summary>The place of the correlation of two constructs.</summary>
    public int CorrelationPlace(int first, int second)
    {
        var (low, high) = (Math.Min(first, second), Math.Max(first, second));
        return (OfConstruct * problem.Constructs.Length) + (high * (high - 1) / 2) + low;
    }

    /// <summary>Makes the parameters as they are the usual ones.</summary>
    public void MakeUsual() => Parameters.CopyTo(usual);

    /// <summary>Makes another value of a parameter the usual one, unless the correlations would no longer be positive definite.</summary>
    public void ShiftUsual(int place, double shift)
    {
        usual[place] += shift;
        if (!TrySet([.. usual]))
        {
            usual[place] -= shift;
            TrySet([.. usual]);
        }
    }

    /// <summary>Spreads a construct's first item, which gives a factor its unit, more than the others, on the scale of the logarithm.</summary>
    public void ShiftMarker(int construct, double shift) => markers[construct] += shift;

    /// <summary>Writes the latents of a row that are a linear map of as many independent standard normal values.</summary>
    public void Correlate(ReadOnlySpan<double> independent, Span<double> latents)
    {
        for (var i = 0; i < Latents; i++)
        {
            var sum = 0.0;
            for (var j = 0; j <= i; j++)
            {
                sum += factor[(i * Latents) + j] * independent[j];
            }

            latents[i] = sum;
        }
    }

    /// <summary>Sets the parameters; false, and nothing set for good, where the correlations are not positive definite.</summary>
    public bool TrySet(ImmutableArray<double> parameters)
    {
        var constructs = problem.Constructs.Length;
        var place = OfConstruct * constructs;
        for (var i = 0; i < Latents; i++)
        {
            correlations[i * (Latents + 1)] = 1;
            for (var j = 0; j < i; j++)
            {
                var correlation = j < constructs ? Math.Tanh(parameters[place++]) : 0;
                correlations[(i * Latents) + j] = correlations[(j * Latents) + i] = correlation;
            }
        }

        correlations.CopyTo(factor.AsSpan());
        if (!CholeskyFactor.TryFactor(factor, Latents, out _))
        {
            return false;
        }

        for (var item = 0; item < constructOf.Length; item++)
        {
            var of = OfConstruct * constructOf[item];
            var construct = problem.Constructs[constructOf[item]];
            var range = construct.Maximum - construct.Minimum;
            loadings[item] = LowestLoading + ((HighestLoading - LowestLoading) / (1 + Math.Exp(-parameters[of] - (LoadingSpread * loadingOffsets[item]))));
            locations[item] = construct.Minimum + (range * (parameters[of + 1] + (LocationSpread * locationOffsets[item])));
            var isMarker = item == 0 || constructOf[item - 1] != constructOf[item];
            spreads[item] = range * Math.Exp(parameters[of + 2] + (isMarker ? markers[constructOf[item]] : 0));
        }

        Parameters = parameters;
        return true;
    }

    private ImmutableArray<double> UsualParameters()
    {
        var parameters = ImmutableArray.CreateBuilder<double>();
        var share = (UsualLoading - LowestLoading) / (HighestLoading - LowestLoading);
        foreach (var _ in problem.Constructs)
        {
            parameters.Add(Math.Log(share / (1 - share)));
            parameters.Add(0.6);
            parameters.Add(Math.Log(0.25));
        }

        for (var i = 0; i < Latents; i++)
        {
            for (var j = 0; j < Math.Min(i, problem.Constructs.Length); j++)
            {
                parameters.Add(i < problem.Constructs.Length ? Math.Atanh(UsualCorrelation) : 0);
            }
        }

        return parameters.ToImmutable();
    }
}
