using System.Collections.Immutable;

namespace KnowledgeFlow.Studies.Specification;

/// <summary>A scale of answers.</summary>
/// <param name="Minimum">The lowest answer.</param>
/// <param name="Maximum">The highest answer.</param>
/// <param name="Labels">Answers given as text, and the numbers they stand for.</param>
public sealed record LikertScale(double Minimum, double Maximum, ImmutableDictionary<string, double> Labels)
{
    /// <summary>The answer as scored from the scale's other end: minimum + maximum − answer. NaN stays NaN.</summary>
    public double Reverse(double answer) => Minimum + Maximum - answer;

    /// <summary>Whether its answers are whole numbers: both ends are.</summary>
    public bool IsWhole => double.IsInteger(Minimum) && double.IsInteger(Maximum);

    /// <summary>Whether a number is an answer of the scale: between its ends, and whole where the ends are.</summary>
    public bool Holds(double answer) => answer >= Minimum && answer <= Maximum && (double.IsInteger(answer) || !IsWhole);
}
