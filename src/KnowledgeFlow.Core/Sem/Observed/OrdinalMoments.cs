using System.Collections.Immutable;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Sem.Observed;

/// <summary>
/// Thresholds and polychoric correlations of complete ordered answers, in two steps (Muthén 1984, Psychometrika
/// 49:115-132), with their asymptotic covariance matrix Γ from the casewise scores (Muthén and Satorra 1995).
/// </summary>
internal sealed class OrdinalMoments
{
    private readonly int variables;

    private OrdinalMoments(int variables, double[] thresholds, ImmutableArray<int> owners, double[] correlations, double[] gamma)
    {
        this.variables = variables;
        Thresholds = thresholds;
        ThresholdOwners = owners;
        Correlations = correlations;
        Gamma = gamma;
    }

    /// <summary>The thresholds, variable after variable.</summary>
    public double[] Thresholds { get; }

    /// <summary>The variable of each threshold.</summary>
    public ImmutableArray<int> ThresholdOwners { get; }

    /// <summary>The polychoric correlations, p × p by rows.</summary>
    public double[] Correlations { get; }

    /// <summary>
    /// √N times the moments' asymptotic covariance matrix, q × q: thresholds first, then correlations (1,0), (2,0), …,
    /// (p−1, 0), (2,1), … by columns of the lower triangle.
    /// </summary>
    public double[] Gamma { get; }

    /// <summary>The number of moments q.</summary>
    public int Count => Thresholds.Length + Pairs(variables);

    /// <summary>The moments of complete rows (N × p) whose values are categories in ascending order; a diagnosis names the first pair whose correlation has no maximum.</summary>
    public static Outcome<OrdinalMoments> Of(ReadOnlySpan<double> cases, ImmutableArray<string> names, CancellationToken cancellation = default)
    {
        var p = names.Length;
        var answers = CodedAnswers.Of(cases, p);
        var thresholds = answers.Cuts.SelectMany(cut => cut[1..^1]).ToArray();
        ImmutableArray<int> owners = [.. Enumerable.Range(0, p).SelectMany(j => Enumerable.Repeat(j, answers.ThresholdsOf(j)))];
        var influence = new MomentInfluence(answers, thresholds.Length + Pairs(p));
        for (var j = 0; j < p; j++)
        {
            influence.SetThresholds(j);
        }

        (int First, int Second)[] pairs = [.. from j in Enumerable.Range(0, p) from i in Enumerable.Range(j + 1, p - j - 1) select (i, j)];
        var correlations = new WorkMatrix(p, p);
        var endings = new PolychoricEnding[pairs.Length];
        Parallel.For(0, pairs.Length, new ParallelOptions { CancellationToken = cancellation }, k =>
        {
            var (i, j) = pairs[k];
            (correlations[i, j], endings[k]) = influence.SetCorrelation(i, j, thresholds.Length + k);
            correlations[j, i] = correlations[i, j];
        });
        if (Array.FindIndex(endings, ending => ending != PolychoricEnding.Converged) is >= 0 and var failed)
        {
            var (i, j) = pairs[failed];
            return new Diagnosis.NoPolychoricMaximum(names[j], names[i], endings[failed] == PolychoricEnding.AtBoundary ? Math.Sign(correlations[i, j]) : null);
        }

        for (var j = 0; j < p; j++)
        {
            correlations[j, j] = 1;
        }

        return new OrdinalMoments(p, thresholds, owners, correlations.AsSpan().ToArray(), influence.Covariance(cancellation));
    }

    private static int Pairs(int p) => p * (p - 1) / 2;
}
