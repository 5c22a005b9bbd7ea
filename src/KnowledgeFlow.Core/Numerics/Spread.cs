namespace KnowledgeFlow.Core.Numerics;

/// <summary>Whether values vary at all.</summary>
internal static class Spread
{
    /// <summary>Whether all values are exactly one; of none or one value too. False where there is a NaN.</summary>
    public static bool IsConstant(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (!(value == values[0]))
            {
                return false;
            }
        }

        return true;
    }
}
