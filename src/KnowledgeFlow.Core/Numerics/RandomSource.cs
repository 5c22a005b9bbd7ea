using System.Numerics;

namespace KnowledgeFlow.Core.Numerics;

/// <summary>
/// A seeded source of pseudo-random numbers whose sequence is part of the contract: the same seed gives the same numbers on
/// every platform and in every version. xoshiro256** (Blackman and Vigna 2021, ACM Transactions on Mathematical Software
/// 47:36), its state filled from the seed by SplitMix64; normal draws by the ziggurat (<see cref="NormalZiggurat"/>).
/// Not for secrets, and not for several threads at once: give each its own stream.
/// </summary>
public sealed class RandomSource
{
    private ulong s0;
    private ulong s1;
    private ulong s2;
    private ulong s3;

    /// <summary>The sequence of a seed.</summary>
    public RandomSource(ulong seed)
    {
        s0 = SplitMix(ref seed);
        s1 = SplitMix(ref seed);
        s2 = SplitMix(ref seed);
        s3 = SplitMix(ref seed);
    }

    /// <summary>
    /// One of the streams of a seed, such as a bootstrap replicate's own: replicates drawn in any order and on any number of
    /// threads come out alike. Distinct streams start at places that are apart with overwhelming probability.
    /// </summary>
    public static RandomSource OfStream(ulong seed, ulong stream)
    {
        var mixed = stream;
        return new RandomSource(seed ^ SplitMix(ref mixed));
    }

    /// <summary>The next 64 random bits.</summary>
    public ulong NextUInt64()
    {
        var result = BitOperations.RotateLeft(s1 * 5, 7) * 9;
        var shifted = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= shifted;
        s3 = BitOperations.RotateLeft(s3, 45);
        return result;
    }

    /// <summary>A uniform draw from the 2⁵³ equally spaced doubles of [0, 1).</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A uniform draw from 0 … <paramref name="exclusiveUpperBound"/> − 1, unbiased (Lemire 2019).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The bound is not positive.</exception>
    public int NextInt32(int exclusiveUpperBound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(exclusiveUpperBound);
        var bound = (uint)exclusiveUpperBound;
        var product = (NextUInt64() >> 32) * bound;
        if ((uint)product < bound)
        {
            var threshold = (uint)-(int)bound % bound;
            while ((uint)product < threshold)
            {
                product = (NextUInt64() >> 32) * bound;
            }
        }

        return (int)(product >> 32);
    }

    /// <summary>A draw from the standard normal distribution.</summary>
    public double NextNormal() => NormalZiggurat.Draw(this);

    /// <summary>Fills a span with independent draws from the standard normal distribution.</summary>
    internal void FillNormal(Span<double> destination)
    {
        for (var i = 0; i < destination.Length; i++)
        {
            destination[i] = NormalZiggurat.Draw(this);
        }
    }

    /// <summary>Puts the elements into a uniformly random order (Fisher and Yates).</summary>
    internal void Shuffle<T>(Span<T> values)
    {
        for (var i = values.Length - 1; i > 0; i--)
        {
            var j = NextInt32(i + 1);
            (values[i], values[j]) = (values[j], values[i]);
        }
    }

    private static ulong SplitMix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
