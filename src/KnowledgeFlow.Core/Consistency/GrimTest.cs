namespace KnowledgeFlow.Core.Consistency;

/// <summary>
/// GRIM (Brown and Heathers 2017, Social Psychological and Personality Science 8:363-369): the mean of n scores that are made of whole
/// numbers is a whole number over n, or over n·k where each score is the mean of k answers.
/// </summary>
public static class GrimTest
{
    /// <summary>The sums of all answers whose mean lies in the interval; <c>First</c> above <c>Last</c> where the mean is impossible.</summary>
    /// <param name="mean">The printed mean.</param>
    /// <param name="n">How many people.</param>
    /// <param name="parts">How many whole numbers each score is the mean of; 1 for a single answer or a sum.</param>
    public static (long First, long Last) Sums(Interval mean, int n, int parts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        var units = (double)n * parts;

        // The ends of the interval carry errors of the last binary place, and far fewer than 1e9 answers are ever asked.
        var slack = 1e-12 * units * Math.Max(1, mean.Magnitude.High);
        return ((long)Math.Ceiling((mean.Low * units) - slack), (long)Math.Floor((mean.High * units) + slack));
    }

    /// <summary>Whether such a mean is possible.</summary>
    /// <inheritdoc cref="Sums"/>
    public static bool IsPossible(Interval mean, int n, int parts) => Sums(mean, n, parts) is var (first, last) && first <= last;

    /// <summary>The possible means next below and next above a number.</summary>
    /// <param name="mean">The number.</param>
    /// <param name="n">How many people.</param>
    /// <param name="parts">How many whole numbers each score is the mean of.</param>
    public static (double Below, double Above) Neighbours(double mean, int n, int parts)
    {
        var units = (double)n * parts;
        return (Math.Floor(mean * units) / units, Math.Ceiling(mean * units) / units);
    }
}
