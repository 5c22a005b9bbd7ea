using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Sem.Observed;

namespace KnowledgeFlow.Core.Tests.Sem.Observed;

public sealed class SaturatedMomentsTests
{
    /// <summary>
    /// Few rows, many holes, strong correlations: extrapolation leaps out of the positive definite matrices or onto worse ground, and must be taken back. In
    /// another order of the variables the leaps are others and the maximum is the same.
    /// </summary>
    [Fact]
    public void LeapsOntoWorseGroundAreTakenBack()
    {
        for (ulong sample = 0; sample < 60; sample++)
        {
            var random = RandomSource.OfStream(17, sample);
            var columns = Enumerable.Range(0, 4).Select(_ => new double[40]).ToArray();
            for (var row = 0; row < 40; row++)
            {
                var common = random.NextNormal();
                for (var j = 0; j < 4; j++)
                {
                    var value = common + (0.25 * random.NextNormal());
                    columns[j][row] = j == row % 4 || random.NextDouble() > 0.3 ? value : double.NaN;
                }
            }

            var forward = Of(columns, [0, 1, 2, 3]);
            var backward = Of(columns, [3, 1, 0, 2]);

            double.IsFinite(forward.HalfDeviance).Should().BeTrue($"sample {sample}");
            CholeskyFactor.TryFactor([.. forward.Covariance], 4, out _).Should().BeTrue($"sample {sample}");
            backward.HalfDeviance.Should().BeApproximately(forward.HalfDeviance, 1e-7, $"sample {sample}");
        }
    }

    private static SaturatedMoments Of(double[][] columns, int[] order)
    {
        string[] names = [.. order.Select(j => "v" + j)];
        var frame = new SurveyData(order.Select(j => new DoubleColumn("v" + j, [.. columns[j]])));
        ObservedData.FullInformation([frame], [.. names], []).TryGet(out var data, out var diagnosis).Should().BeTrue(diagnosis?.ToString());
        return SaturatedMoments.Of(data!.Groups[0]);
    }
}
