using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Reconstruction.Fits;
using KnowledgeFlow.Core.Reconstruction.Statistics;
using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Core.Reconstruction.Drawing;

/// <summary>A path between constructs in a model without products, which the generating model's correlations decide.</summary>
/// <param name="Outcome">The outcome's place among the constructs.</param>
/// <param name="Predictors">The predictors' places.</param>
/// <param name="Predictor">The place of the predictor that is meant among these.</param>
/// <param name="IsStandardised">Whether the standardised path is meant.</param>
internal sealed record LatentPath(int Outcome, ImmutableArray<int> Predictors, int Predictor, bool IsStandardised)
{
    /// <summary>The path that a target speaks of; null where it speaks of anything else.</summary>
    public static LatentPath? Of(ReconstructionProblem problem, TargetStatistic statistic, LatentModel? model)
    {
        if (statistic is not TargetStatistic.Latent { Quantity: LatentQuantity.Estimate or LatentQuantity.Standardised } latent
            || model is null || !model.Model.Products.IsEmpty || model.Model.Table.Find(latent.Parameter) is not { Operator: ModelOperator.Regression } parameter)
        {
            return null;
        }

        ImmutableArray<string> names = [.. problem.Constructs.Select(construct => construct.Name)];
        ImmutableArray<string> predictors = [.. model.Model.Table.Parameters.Where(each => each.Operator == ModelOperator.Regression && each.Left == parameter.Left).Select(each => each.Right)];
        ImmutableArray<int> places = [.. predictors.Select(name => names.IndexOf(name))];
        return names.Contains(parameter.Left) && !places.Contains(-1)
            ? new LatentPath(names.IndexOf(parameter.Left), places, predictors.IndexOf(parameter.Right), latent.Quantity == LatentQuantity.Standardised)
            : null;
    }

    /// <summary>The path in the generating model.</summary>
    public double Value(GeneratingModel model)
    {
        var k = Predictors.Length;
        var matrix = new double[k * k];
        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j < k; j++)
            {
                matrix[(i * k) + j] = model.Correlation(Predictors[i], Predictors[j]);
            }
        }

        var paths = Predictors.Select(predictor => model.Correlation(Outcome, predictor)).ToArray();
        if (!CholeskyFactor.TryFactor(matrix, k, out _))
        {
            return double.NaN;
        }

        CholeskyFactor.Solve(matrix, k, paths);
        return IsStandardised ? paths[Predictor] : paths[Predictor] * model.FactorDeviation(Outcome) / model.FactorDeviation(Predictors[Predictor]);
    }
}
