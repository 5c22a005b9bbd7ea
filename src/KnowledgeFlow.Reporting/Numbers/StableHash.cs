using System.Text;

namespace KnowledgeFlow.Reporting.Numbers;

/// <summary>A hash that is the same on every machine and in every run, unlike <see cref="string.GetHashCode()"/>.</summary>
public static class StableHash
{
    private const uint OffsetBasis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>FNV-1a with 32 bits (Fowler, Noll and Vo 1991) over the text's UTF-8 bytes.</summary>
    public static uint Of(string text)
    {
        var hash = OffsetBasis;
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            hash = unchecked((hash ^ value) * Prime);
        }

        return hash;
    }
}
