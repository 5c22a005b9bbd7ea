using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Reconstruction.Statistics;

/// <summary>A statistic that a paper prints and a reconstruction has to bring out. Items are as scored: reversed ones already turned.</summary>
public abstract record TargetStatistic
{
    private protected TargetStatistic()
    {
    }

    /// <summary>The mean.</summary>
    /// <param name="Variable">The variable.</param>
    public sealed record Mean(AnswerVariable Variable) : TargetStatistic;

    /// <summary>The standard deviation, divisor n − 1.</summary>
    /// <param name="Variable">The variable.</param>
    public sealed record StandardDeviation(AnswerVariable Variable) : TargetStatistic;

    /// <summary>Pearson's correlation.</summary>
    /// <param name="First">One variable.</param>
    /// <param name="Second">The other.</param>
    /// <param name="IsAbsolute">Whether |r| is meant, which decides p (<see cref="Targets.SignificanceInterval.OfCorrelation"/>).</param>
    public sealed record Correlation(AnswerVariable First, AnswerVariable Second, bool IsAbsolute = false) : TargetStatistic;

    /// <summary>Cronbach's alpha from covariances.</summary>
    /// <param name="Items">The items, two or more. For "alpha if deleted" leave the item out.</param>
    public sealed record Alpha(ImmutableArray<string> Items) : TargetStatistic;

    /// <summary>Cronbach's alpha from correlations.</summary>
    /// <param name="Items">The items, two or more.</param>
    public sealed record StandardisedAlpha(ImmutableArray<string> Items) : TargetStatistic;

    /// <summary>The loading of an item on the first principal component of the items' correlations, the component turned so that its loadings have a positive sum.</summary>
    /// <param name="Items">All items.</param>
    /// <param name="Item">The item.</param>
    public sealed record ComponentLoading(ImmutableArray<string> Items, string Item) : TargetStatistic;

    /// <summary>The largest eigenvalue of the items' correlation matrix.</summary>
    /// <param name="Items">The items.</param>
    public sealed record ComponentEigenvalue(ImmutableArray<string> Items) : TargetStatistic;

    /// <summary>100 λ₁/p: what the first unrotated component of all items explains, in percent (Harman).</summary>
    /// <param name="Items">The items.</param>
    public sealed record ComponentPercent(ImmutableArray<string> Items) : TargetStatistic;

    /// <summary>A quantity of a predictor of a regression.</summary>
    /// <param name="Equation">The regression.</param>
    /// <param name="Predictor">One of its predictors.</param>
    /// <param name="Quantity">The quantity.</param>
    public sealed record Coefficient(RegressionEquation Equation, AnswerVariable Predictor, CoefficientQuantity Quantity) : TargetStatistic;

    /// <summary>A quantity of a regression's intercept.</summary>
    /// <param name="Equation">The regression.</param>
    /// <param name="Quantity">The quantity.</param>
    public sealed record Intercept(RegressionEquation Equation, InterceptQuantity Quantity) : TargetStatistic;

    /// <summary>A quantity of a regression as a whole.</summary>
    /// <param name="Equation">The regression.</param>
    /// <param name="Quantity">The quantity.</param>
    public sealed record Model(RegressionEquation Equation, ModelQuantity Quantity) : TargetStatistic;

    /// <summary>What a block adds: ΔR², or the F of the change, ΔR²/q over (1 − R²)/(n − k − 1).</summary>
    /// <param name="Full">The regression with the block.</param>
    /// <param name="Reduced">The regression without it.</param>
    /// <param name="IsF">Whether the F is meant.</param>
    public sealed record Change(RegressionEquation Full, RegressionEquation Reduced, bool IsF) : TargetStatistic;

    /// <summary>The variance inflation of a variable when all others predict it: the diagonal of the inverse correlation matrix (full collinearity, Kock 2015).</summary>
    /// <param name="Variables">All variables.</param>
    /// <param name="Variable">The variable.</param>
    public sealed record FullCollinearity(ImmutableArray<AnswerVariable> Variables, AnswerVariable Variable) : TargetStatistic;

    /// <summary>
    /// A quantity of a parameter of a model of latent variables. Such statistics need a fit: the search works on influences and fits again.
    /// </summary>
    /// <param name="Equation">The model.</param>
    /// <param name="Parameter">The parameter, as in <c>IB~LCE:DFS</c>.</param>
    /// <param name="Quantity">The quantity.</param>
    public sealed record Latent(LatentEquation Equation, string Parameter, LatentQuantity Quantity) : TargetStatistic;

    /// <summary>The largest of several statistics.</summary>
    /// <param name="Statistics">The statistics, none of them an extreme itself.</param>
    public sealed record Largest(ImmutableArray<TargetStatistic> Statistics) : TargetStatistic;

    /// <summary>The smallest of several statistics.</summary>
    /// <param name="Statistics">The statistics, none of them an extreme itself.</param>
    public sealed record Smallest(ImmutableArray<TargetStatistic> Statistics) : TargetStatistic;
}
