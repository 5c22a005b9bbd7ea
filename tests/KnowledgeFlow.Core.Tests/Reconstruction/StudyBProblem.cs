using System.Collections.Immutable;
using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Core.Reconstruction;
using KnowledgeFlow.Core.Reconstruction.Statistics;
using KnowledgeFlow.Core.Reconstruction.Targets;

namespace KnowledgeFlow.Core.Tests.Reconstruction;

/// <summary>What study B prints of its paths, products and common-method variance, the eight products read as unstandardised estimates of separate models.</summary>
internal static class StudyBProblem
{
    private static readonly (string Name, int Items)[] Constructs = [("LCE", 2), ("LCT", 2), ("DFS", 2), ("IFS", 4), ("EOS", 7), ("IOS", 3), ("IB", 6)];

    private static readonly (string Predictor, string Moderator, double Estimate, double LowerP, double UpperP)[] Products =
    [
        ("LCE", "DFS", .083, .01, .05), ("LCT", "DFS", .142, 0, .001), ("LCE", "IFS", .101, .01, .05), ("LCT", "IFS", .129, .05, 1),
        ("LCE", "EOS", .017, .05, 1), ("LCT", "EOS", .020, .05, 1), ("LCE", "IOS", .210, 0, .001), ("LCT", "IOS", .195, .05, 1),
    ];

    public static ReconstructionProblem Problem { get; } = Make();

    public static string Measured(params ReadOnlySpan<string> constructs)
    {
        var text = string.Empty;
        foreach (var construct in constructs)
        {
            text += $"{construct} =~ {string.Join(" + ", Items(construct))}\n";
        }

        return text;
    }

    public static ImmutableArray<string> Items(string construct) => StudyAProblem.Items(construct, Constructs.Single(each => each.Name == construct).Items);

    private static ReconstructionProblem Make()
    {
        var targets = ImmutableArray.CreateBuilder<ReconstructionTarget>();
        var path = new LatentEquation(Measured("LCE", "LCT", "IB") + "IB ~ LCE + LCT");
        targets.Add(new ReconstructionTarget("LCE", new TargetStatistic.Latent(path, "IB~LCE", LatentQuantity.Standardised), Interval.Rounded(.340, 3)));
        targets.Add(new ReconstructionTarget("LCT", new TargetStatistic.Latent(path, "IB~LCT", LatentQuantity.Standardised), Interval.Rounded(.254, 3)));
        foreach (var (predictor, moderator, estimate, lowerP, upperP) in Products)
        {
            var product = $"{predictor}:{moderator}";
            var equation = new LatentEquation(Measured(predictor, moderator, "IB") + $"IB ~ {predictor} + {moderator} + {product}");
            targets.Add(new ReconstructionTarget(product, new TargetStatistic.Latent(equation, $"IB~{product}", LatentQuantity.Estimate), Interval.Rounded(estimate, 3)));
            targets.Add(new ReconstructionTarget(
                $"p of {product}", new TargetStatistic.Latent(equation, $"IB~{product}", LatentQuantity.AbsoluteZ), SignificanceInterval.OfT(lowerP, upperP, double.PositiveInfinity)));
        }

        ImmutableArray<string> items = [.. Constructs.SelectMany(construct => Items(construct.Name))];
        targets.Add(new ReconstructionTarget("Harman", new TargetStatistic.ComponentPercent(items), Interval.Rounded(48.4, 1)));
        ImmutableArray<AnswerVariable> scores = [.. Constructs.Select(construct => AnswerVariable.MeanOf(Items(construct.Name)))];
        targets.Add(new ReconstructionTarget(
            "largest VIF", new TargetStatistic.Largest([.. scores.Select(score => new TargetStatistic.FullCollinearity(scores, score))]), Interval.Rounded(6.874, 3)));
        targets.AddRange(Constructs.Select(construct => new ReconstructionTarget($"alpha {construct.Name}", new TargetStatistic.Alpha(Items(construct.Name)), Interval.AtLeast(.7))));
        return new ReconstructionProblem(
            506,
            [.. Constructs.Select(construct => new AnsweredConstruct(construct.Name, Items(construct.Name), 1, 6))],
            [
                new Demographic("gender", [new(0, 223), new(1, 283)]),
                new Demographic("age", [new(1, 265), new(2, 199), new(3, 38), new(4, 4)]),
                new Demographic("position", [new(1, 314), new(2, 114), new(3, 57), new(4, 21)]),
                new Demographic("ownership", [new(1, 181), new(2, 226), new(3, 50), new(4, 49)]),
            ],
            targets.ToImmutable());
    }
}
