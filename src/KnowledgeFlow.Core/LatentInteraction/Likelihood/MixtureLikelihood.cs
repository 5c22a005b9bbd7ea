using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>
/// The likelihood as Klein and Moosbrugger (2000, Psychometrika 65:457-474, eq. 17) write it: p(v) = Σ_q w_q N(v; μ_q, Σ_q), where
/// given the node z of the predictors that carry products all else is linear. With Φ = AA' and A = [A₁ | A₂], ξ = μ + A₁z + A₂w and
/// η has the slope Π(Γ + 2u'Ω)A₂ on w. Written for plainness: it checks the reduced form, and it takes what that one cannot.
/// Scores are central differences of the persons' log-likelihoods.
/// </summary>
internal sealed class MixtureLikelihood : InteractionLikelihood
{
    private readonly bool isParallel;
    private readonly InteractionMatrices matrices;
    private readonly double[] trial;
    private readonly bool hasControls;

    /// <summary>The likelihood of a model on data.</summary>
    public MixtureLikelihood(PersonData data, int nodes, bool isParallel)
        : base(data, nodes)
    {
        matrices = new InteractionMatrices(data.Model);
        trial = new double[data.Count];
        hasControls = data.Model.Controls.Length > 0;
        this.isParallel = isParallel;
    }

    /// <inheritdoc/>
    public override InteractionLikelihood Fork() => new MixtureLikelihood(Data, Grid.NodesPerDimension, isParallel: false);

    private protected override bool TryEvaluatePersons(ReadOnlySpan<double> theta, bool wantsScores)
    {
        if (!TryPersons(theta, matrices, LogLikelihoods))
        {
            return false;
        }

        return TryScores(theta.ToArray(), wantsScores);
    }

    private bool TryScores(double[] theta, bool wantsScores)
    {
        var t = theta.Length;
        var succeeded = new bool[t];
        if (isParallel)
        {
            Parallel.For(0, t, () => (new InteractionMatrices(Data.Model), new double[Data.Count], new double[Data.Count]), (i, _, space) =>
            {
                succeeded[i] = TryDifference(theta, i, wantsScores, space.Item1, space.Item2, space.Item3);
                return space;
            }, _ => { });
        }
        else
        {
            var other = new double[Data.Count];
            for (var i = 0; i < t; i++)
            {
                succeeded[i] = TryDifference(theta, i, wantsScores, matrices, trial, other);
            }
        }

        return Array.TrueForAll(succeeded, success => success);
    }

    private bool TryDifference(double[] theta, int i, bool wantsScores, InteractionMatrices space, double[] above, double[] below)
    {
        var moved = theta.ToArray();
        var step = 1e-5 * Math.Max(0.1, Math.Abs(theta[i]));
        for (var attempt = 0; attempt < 5; attempt++, step /= 10)
        {
            moved[i] = theta[i] + step;
            var isAbove = TryPersons(moved, space, above);
            moved[i] = theta[i] - step;
            if (isAbove && TryPersons(moved, space, below))
            {
                for (var person = 0; person < Data.Count; person++)
                {
                    var score = (above[person] - below[person]) / (2 * step);
                    Gradient[i] += score;
                    if (wantsScores)
                    {
                        Scores[(person * theta.Length) + i] = score;
                    }
                }

                return true;
            }
        }

        return false;
    }

    private bool TryPersons(ReadOnlySpan<double> theta, InteractionMatrices space, double[] logLikelihoods)
    {
        // A model that takes the mixture alone stays among admissible values: that Σ is positive definite at every z is not told by its nodes.
        if (!space.TrySet(theta) || space.NegativeVariances > 0 || (Data.Model.Form == LikelihoodForm.Mixture && !space.IsAdmissible))
        {
            return false;
        }

        Array.Fill(logLikelihoods, double.NegativeInfinity);
        var node = new MixtureNode(Data, space);
        Span<double> z = stackalloc double[Grid.Dimensions];
        for (var q = 0; q < Grid.OuterCount; q++)
        {
            for (var i = 0; i < Grid.InnerNodes.Length; i++)
            {
                Grid.OuterNodes.AsSpan(q * Grid.OuterDimensions, Grid.OuterDimensions).CopyTo(z);
                if (Grid.Dimensions > 0)
                {
                    z[^1] = Grid.InnerNodes[i];
                }

                if (!TryNode(node, z, Math.Log(Grid.OuterWeights[q] * Grid.InnerWeights[i]), logLikelihoods))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Adds a node's part to each person's log-likelihood.</summary>
    private bool TryNode(MixtureNode node, ReadOnlySpan<double> z, double logWeight, double[] logLikelihoods)
    {
        foreach (var pattern in Data.Patterns)
        {
            for (var person = pattern.Start; person < pattern.Start + pattern.Count; person++)
            {
                // Without controls the moments are the same for the whole pattern.
                if ((hasControls || person == pattern.Start) && !node.TrySet(pattern, z, person))
                {
                    return false;
                }

                var added = logWeight + node.LogDensity(pattern, person);
                var (smaller, larger) = added < logLikelihoods[person] ? (added, logLikelihoods[person]) : (logLikelihoods[person], added);
                logLikelihoods[person] = larger + ElementaryFunctions.LogOnePlus(Math.Exp(smaller - larger));
            }
        }

        return true;
    }
}
