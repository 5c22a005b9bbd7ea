namespace KnowledgeFlow.Core.Numerics;

/// <summary>Sums in the order of their terms: for rows so short that <see cref="LaneSums"/> would have more lanes than terms, and where a sum was published in this order.</summary>
internal static class SequentialSums
{
    /// <summary>Σ aᵢbᵢ.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
