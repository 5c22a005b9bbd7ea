using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Tests.Numerics;

public sealed class RandomSourceTests
{
    // Printed by the first version: what a release may not change.
    private static readonly double[] NormalsOfSeed =
        [0.48986882387681424, -1.2639827130299455, -0.4922441068697367, -0.18434382776061842, -0.5223200002510388];

    private static readonly int[] IntegersOfSeed = [91, 30, 44, 43, 44];

    [Fact]
    public void SequenceIsThatOfXoshiroSeededBySplitMix()
    {
        // SplitMix64 from state 0 gives these four words (Vigna's reference implementation); xoshiro256**'s first output is
        // rotl(s1 · 5, 7) · 9.
        ulong s1 = 0x6E789E6AA1B965F4;
        var expected = unchecked(((s1 * 5 << 7) | (s1 * 5 >> 57)) * 9);

        new RandomSource(0).NextUInt64().Should().Be(expected);
    }

    [Fact]
    public void DrawsOfASeedNeverChange()
    {
        var source = new RandomSource(20240229);
        var normals = Enumerable.Range(0, 5).Select(_ => source.NextNormal()).ToArray();
        var integers = Enumerable.Range(0, 5).Select(_ => source.NextInt32(100)).ToArray();

        normals.Should().Equal(NormalsOfSeed);
        integers.Should().Equal(IntegersOfSeed);
    }

    [Fact]
    public void NormalDrawsFollowTheNormalDistribution()
    {
        // Kolmogorov's statistic of 400,000 draws; 1.95/√n is the 0.001 level, and the seed is fixed.
        var source = new RandomSource(7);
        var draws = Enumerable.Range(0, 400_000).Select(_ => source.NextNormal()).Order().ToArray();
        var distance = 0.0;
        for (var i = 0; i < draws.Length; i++)
        {
            var cumulative = NormalDistribution.Cumulative(draws[i]);
            distance = Math.Max(distance, Math.Max(cumulative - ((double)i / draws.Length), ((i + 1.0) / draws.Length) - cumulative));
        }

        distance.Should().BeLessThan(1.95 / Math.Sqrt(draws.Length));
    }

    [Fact]
    public void NormalDrawsReachIntoTheTails()
    {
        // 4,000,000 draws: 1,032 ± 32 beyond 3.654, where the base layer's tail begins, are expected.
        var source = new RandomSource(11);
        var beyond = Enumerable.Range(0, 4_000_000).Count(_ => Math.Abs(source.NextNormal()) > 3.6541528853610088);

        beyond.Should().BeInRange(1032 - 130, 1032 + 130);
    }

    [Fact]
    public void IntegersBelowABoundAreUniform()
    {
        var source = new RandomSource(3);
        var counts = new int[7];
        for (var i = 0; i < 70_000; i++)
        {
            counts[source.NextInt32(7)]++;
        }

        var chiSquared = counts.Sum(count => (count - 10_000.0) * (count - 10_000.0) / 10_000);
        ChiSquaredDistribution.UpperTail(chiSquared, 6).Should().BeGreaterThan(0.001);
    }

    [Fact]
    public void StreamsOfOneSeedDiffer()
    {
        var firsts = Enumerable.Range(0, 1000).Select(stream => RandomSource.OfStream(1, (ulong)stream).NextUInt64());

        firsts.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void ShufflingKeepsTheElements()
    {
        var values = Enumerable.Range(0, 100).ToArray();
        new RandomSource(5).Shuffle<int>(values);

        values.Should().BeEquivalentTo(Enumerable.Range(0, 100)).And.NotBeInAscendingOrder();
    }
}
