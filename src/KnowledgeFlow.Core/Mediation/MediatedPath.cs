using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Mediation;

/// <summary>A way from the predictor through mediators to the outcome; its effect is the product of its arrows' effects.</summary>
/// <param name="Source">The column of the predictor.</param>
/// <param name="Via">The mediators passed, in order.</param>
/// <param name="Legs">The arrows, in order.</param>
public sealed record MediatedPath(string Source, ImmutableArray<string> Via, ImmutableArray<ArrowSlope> Legs)
{
    /// <summary>indirect:M1, indirect:M1>M2.</summary>
    public string Id => $"indirect:{string.Join('>', Via)}";

    /// <summary>The places of the moderators on which any of its arrows depends, ascending.</summary>
    public ImmutableArray<int> Moderators { get; } = [.. Legs.SelectMany(leg => leg.Moderators).Distinct().Order()];

    /// <summary>The number of arrows that depend on a moderator.</summary>
    internal int LegsOn(int moderator) => Legs.Count(leg => leg.Moderators.Contains(moderator));

    /// <summary>The effect where the moderators have these values, less what they are centred at.</summary>
    public double At(ReadOnlySpan<double> coefficients, ReadOnlySpan<double> moderators)
    {
        var product = 1.0;
        foreach (var leg in Legs)
        {
            product *= leg.At(coefficients, moderators);
        }

        return product;
    }

    /// <summary>∂/∂m of the effect by one moderator.</summary>
    internal double DerivativeAt(ReadOnlySpan<double> coefficients, ReadOnlySpan<double> moderators, int by)
    {
        var sum = 0.0;
        for (var changed = 0; changed < Legs.Length; changed++)
        {
            var product = Legs[changed].Derivative(coefficients, moderators, by);
            sum += product == 0 ? 0 : product * Others(coefficients, moderators, changed, -1);
        }

        return sum;
    }

    /// <summary>∂²/∂m∂m' of the effect by two moderators.</summary>
    internal double SecondDerivativeAt(ReadOnlySpan<double> coefficients, ReadOnlySpan<double> moderators, int first, int second)
    {
        var sum = 0.0;
        for (var i = 0; i < Legs.Length; i++)
        {
            sum += Legs[i].Derivative(coefficients, moderators, first, second) * Others(coefficients, moderators, i, -1);
            for (var j = 0; j < Legs.Length; j++)
            {
                if (i != j)
                {
                    sum += Legs[i].Derivative(coefficients, moderators, first) * Legs[j].Derivative(coefficients, moderators, second) * Others(coefficients, moderators, i, j);
                }
            }
        }

        return sum;
    }

    private double Others(ReadOnlySpan<double> coefficients, ReadOnlySpan<double> moderators, int first, int second)
    {
        var product = 1.0;
        for (var leg = 0; leg < Legs.Length; leg++)
        {
            product *= leg == first || leg == second ? 1 : Legs[leg].At(coefficients, moderators);
        }

        return product;
    }
}
