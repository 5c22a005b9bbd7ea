using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Mediation;

/// <summary>The effect of an arrow as a function of the moderators: Σ c_k Π m over the terms of which it consists.</summary>
/// <param name="Equation">The place of its equation.</param>
/// <param name="From">The column from which it starts.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Terms">Its terms: the places of their coefficients among all coefficients, and of the moderators that multiply them.</param>
public sealed record ArrowSlope(int Equation, string From, string To, ImmutableArray<(int Coefficient, ImmutableArray<int> Moderators)> Terms)
{
    /// <summary>The places of the moderators on which it depends, ascending.</summary>
    public ImmutableArray<int> Moderators { get; } = [.. Terms.SelectMany(term => term.Moderators).Distinct().Order()];

    /// <summary>The effect where the moderators have these values, less what they are centred at.</summary>
    public double At(ReadOnlySpan<double> coefficients, ReadOnlySpan<double> moderators) => Derivative(coefficients, moderators);

    /// <summary>The derivative of the effect by some of the moderators, each once, where the others have these values.</summary>
    internal double Derivative(ReadOnlySpan<double> coefficients, ReadOnlySpan<double> moderators, params ReadOnlySpan<int> by)
    {
        var sum = 0.0;
        foreach (var (coefficient, factors) in Terms)
        {
            var value = coefficients[coefficient];
            var taken = 0;
            foreach (var factor in factors)
            {
                if (by.Contains(factor))
                {
                    taken++;
                }
                else
                {
                    value *= moderators[factor];
                }
            }

            sum += taken == by.Length ? value : 0;
        }

        return sum;
    }
}
