using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Power;

/// <summary>The probability that an F test rejects.</summary>
internal static class FTestRejection
{
    /// <summary>P(F &gt; F_α), F noncentral.</summary>
    public static AchievedPower Of(double noncentrality, double df1, double df2, double alpha)
    {
        var critical = FDistribution.UpperTailQuantile(alpha, df1, df2);
        return new AchievedPower(NoncentralFDistribution.UpperTail(critical, df1, df2, noncentrality), critical, df1, df2, noncentrality);
    }
}
