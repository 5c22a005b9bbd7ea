using KnowledgeFlow.Core.LatentInteraction.Structure;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>
/// The likelihood in its reduced form: p(indicators) is a normal density times E[N(ŷ; a(z), V(z))] over the posterior of the
/// predictors that carry products, with exact individual scores.
/// </summary>
internal sealed class ReducedLikelihood : InteractionLikelihood
{
    private readonly InteractionMatrices matrices;
    private readonly ReducedChunk[] chunks;
    private readonly bool[] succeeded;
    private readonly bool isParallel;
    private readonly Action<int> evaluateChunk;
    private bool wantsScores;

    /// <summary>The likelihood of a model on data.</summary>
    public ReducedLikelihood(PersonData data, int nodes, bool isParallel)
        : base(data, nodes)
    {
        matrices = new InteractionMatrices(data.Model);
        var rowLatents = Enumerable.Range(0, matrices.Indicators)
            .Select(j => data.Model.Cells.Where(cell => cell.Kind == InteractionCellKind.Loading && cell.Row == j).Select(cell => cell.Column).Distinct().Order().ToArray())
            .ToArray();
        chunks = [.. Enumerable.Range(0, (data.Count + ReducedChunk.Size - 1) / ReducedChunk.Size)
            .Select(i => new ReducedChunk(data, matrices, data.Model.Dimensions, rowLatents, i * ReducedChunk.Size, Math.Min(data.Count, (i + 1) * ReducedChunk.Size)))];
        succeeded = new bool[chunks.Length];
        this.isParallel = isParallel && chunks.Length > 1;
        evaluateChunk = i => succeeded[i] = chunks[i].TryEvaluate(Grid, LogLikelihoods, wantsScores ? Scores : []);
    }

    /// <inheritdoc/>
    public override InteractionLikelihood Fork() => new ReducedLikelihood(Data, Grid.NodesPerDimension, isParallel: false);

    private protected override bool TryEvaluatePersons(ReadOnlySpan<double> theta, bool wantsScores)
    {
        this.wantsScores = wantsScores;
        if (!matrices.TrySet(theta))
        {
            return false;
        }

        if (isParallel)
        {
            Parallel.For(0, chunks.Length, evaluateChunk);
        }
        else
        {
            for (var i = 0; i < chunks.Length; i++)
            {
                evaluateChunk(i);
                if (!succeeded[i])
                {
                    return false;
                }
            }
        }

        if (!Array.TrueForAll(succeeded, success => success))
        {
            return false;
        }

        foreach (var chunk in chunks)
        {
            System.Numerics.Tensors.TensorPrimitives.Add(Gradient, chunk.Gradient, Gradient);
        }

        return true;
    }
}
