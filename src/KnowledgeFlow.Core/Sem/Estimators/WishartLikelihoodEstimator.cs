using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.FitIndices;
using KnowledgeFlow.Core.Sem.Inference;

namespace KnowledgeFlow.Core.Sem.Estimators;

/// <summary>ML as Amos has it, of complete data: the likelihood of the covariances with divisor N − 1, expected information, (N − G)·F.</summary>
public sealed record WishartLikelihoodEstimator : SemEstimator
{
    /// <inheritdoc/>
    public override EstimationMethod Method => EstimationMethod.WishartMaximumLikelihood;

    internal override ModelSampling SamplingOf(ModelEstimate estimate) => new(estimate, InformationKind.Expected);

    /// <summary>Without a likelihood of the rows, Amos takes χ² in its place (Arbuckle, Amos User's Guide, appendix C).</summary>
    internal override ModelFitIndices Revised(ModelFitIndices indices, ModelEstimate estimate) => indices with
    {
        Aic = AkaikeInformationCriterion.Of(-0.5 * indices.Test.Statistic, indices.Parameters),
        Bic = estimate.Table.Groups == 1 && !estimate.Table.HasMeanStructure ? BayesianInformationCriterion.Of(-0.5 * indices.Test.Statistic, indices.Parameters, indices.Count) : double.NaN,
    };
}
