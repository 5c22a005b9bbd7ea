using KnowledgeFlow.Core.LatentInteraction.Structure;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>The log-likelihood of a model with latent products on data, person by person. Not for several threads at once: <see cref="Fork"/>.</summary>
internal abstract class InteractionLikelihood
{
    private protected InteractionLikelihood(PersonData data, int nodes)
    {
        Data = data;
        Grid = new NodeGrid(data.Model.Dimensions, nodes);
        LogLikelihoods = new double[data.Count];
        Gradient = new double[data.Model.Table.FreeCount];
    }

    /// <summary>The persons.</summary>
    public PersonData Data { get; }

    /// <summary>The nodes.</summary>
    public NodeGrid Grid { get; }

    /// <summary>The persons' log-likelihoods at the last evaluation.</summary>
    public double[] LogLikelihoods { get; }

    /// <summary>The persons' scores at the last evaluation that asked for them, N × t.</summary>
    public double[] Scores { get; private set; } = [];

    /// <summary>The scores' sums.</summary>
    public double[] Gradient { get; }

    /// <summary>The form of a model on data.</summary>
    public static InteractionLikelihood Of(PersonData data, int nodes, bool isParallel) => data.Model.Form == LikelihoodForm.Reduced
        ? new ReducedLikelihood(data, nodes, isParallel)
        : new MixtureLikelihood(data, nodes, isParallel);

    /// <summary>The log-likelihood, its parts and its gradient at <paramref name="theta"/>; false outside the parameter space.</summary>
    public bool TryEvaluate(ReadOnlySpan<double> theta, out double value) => TryEvaluate(theta, wantsScores: false, out value);

    /// <summary>The same and the persons' scores.</summary>
    public bool TryEvaluateWithScores(ReadOnlySpan<double> theta, out double value) => TryEvaluate(theta, wantsScores: true, out value);

    private bool TryEvaluate(ReadOnlySpan<double> theta, bool wantsScores, out double value)
    {
        // Every step of the search, of the information and of its check leads through here.
        Data.Cancellation.ThrowIfCancellationRequested();
        value = double.NegativeInfinity;
        if (wantsScores && Scores.Length == 0)
        {
            Scores = new double[Data.Count * Gradient.Length];
        }

        Array.Clear(Gradient);
        if (!TryEvaluatePersons(theta, wantsScores))
        {
            return false;
        }

        value = 0;
        foreach (var logLikelihood in LogLikelihoods)
        {
            value += logLikelihood;
        }

        return double.IsFinite(value);
    }

    /// <summary>The same on one thread with work space of its own.</summary>
    public abstract InteractionLikelihood Fork();

    /// <summary>Sets <see cref="LogLikelihoods"/>, adds to <see cref="Gradient"/>, and sets <see cref="Scores"/> where wanted.</summary>
    private protected abstract bool TryEvaluatePersons(ReadOnlySpan<double> theta, bool wantsScores);
}
