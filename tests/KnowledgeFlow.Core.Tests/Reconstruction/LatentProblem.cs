using System.Collections.Immutable;
using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Core.Reconstruction;
using KnowledgeFlow.Core.Reconstruction.Statistics;
using KnowledgeFlow.Core.Reconstruction.Targets;

namespace KnowledgeFlow.Core.Tests.Reconstruction;

/// <summary>A made-up print of a latent product and of standardised paths.</summary>
internal static class LatentProblem
{
    private static readonly string Measured = string.Concat(new[] { "X", "Z", "Y" }.Select(name => $"{name} =~ {string.Join(" + ", StudyAProblem.Items(name, 3))}\n"));

    public static LatentEquation WithProduct { get; } = new(Measured + "Y ~ X + Z + X:Z");

    public static LatentEquation Linear { get; } = new(Measured + "Y ~ X + Z");

    public static ReconstructionProblem Problem { get; } = Make();

    private static ReconstructionProblem Make()
    {
        ImmutableArray<string> names = ["X", "Z", "Y"];
        return new ReconstructionProblem(
            300,
            [.. names.Select(name => new AnsweredConstruct(name, StudyAProblem.Items(name, 3), 1, 6))],
            [],
            [
                Rounded("product", new TargetStatistic.Latent(WithProduct, "Y~X:Z", LatentQuantity.Estimate), .124, 3),
                new ReconstructionTarget("p of the product", new TargetStatistic.Latent(WithProduct, "Y~X:Z", LatentQuantity.AbsoluteZ), SignificanceInterval.OfT(.01, .05, double.PositiveInfinity)),
                Rounded("path of X", new TargetStatistic.Latent(Linear, "Y~X", LatentQuantity.Standardised), .312, 3),
                Rounded("path of Z", new TargetStatistic.Latent(Linear, "Y~Z", LatentQuantity.Standardised), .267, 3),
                Rounded("alpha of Y", new TargetStatistic.Alpha(StudyAProblem.Items("Y", 3)), .84, 2),
            ]);
    }

    private static ReconstructionTarget Rounded(string name, TargetStatistic statistic, double printed, int decimals) =>
        new(name, statistic, Interval.Rounded(printed, decimals));
}
