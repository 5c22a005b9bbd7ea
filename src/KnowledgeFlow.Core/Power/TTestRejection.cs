using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Power;

/// <summary>The probability that a t test rejects.</summary>
internal static class TTestRejection
{
    /// <summary>P(T &gt; t_α) one-sided, P(|T| &gt; t_(α/2)) two-sided, T noncentral t.</summary>
    /// <param name="noncentrality">δ.</param>
    /// <param name="degreesOfFreedom">Those of the error.</param>
    /// <param name="sides">One-sided or two-sided; two-sided power counts both tails.</param>
    /// <param name="alpha">The level.</param>
    public static AchievedPower Of(double noncentrality, double degreesOfFreedom, TestSides sides, double alpha)
    {
        var critical = StudentTDistribution.UpperTailQuantile(sides == TestSides.Two ? alpha / 2 : alpha, degreesOfFreedom);
        var power = NoncentralTDistribution.UpperTail(critical, degreesOfFreedom, noncentrality);
        if (sides == TestSides.Two)
        {
            power += NoncentralTDistribution.Cumulative(-critical, degreesOfFreedom, noncentrality);
        }

        return new AchievedPower(Math.Min(1, power), critical, null, degreesOfFreedom, noncentrality);
    }
}
