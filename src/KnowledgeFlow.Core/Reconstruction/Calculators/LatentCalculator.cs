using KnowledgeFlow.Core.Reconstruction.Answers;
using KnowledgeFlow.Core.Reconstruction.Fits;
using KnowledgeFlow.Core.Reconstruction.Statistics;

namespace KnowledgeFlow.Core.Reconstruction.Calculators;

/// <summary>The quantities of a parameter of a model of latent variables, as the last fit and the moves since then have them.</summary>
internal sealed class LatentCalculator(LatentParameter parameter) : StatisticCalculator([])
{
    private static readonly int Quantities = Enum.GetValues<LatentQuantity>().Length;

    public override int Count => Quantities;

    public override bool DependsOn(int answer) => parameter.Model.Columns.Contains(answer);

    public override void Evaluate(MomentSource moments, Span<double> values)
    {
        var (estimate, standardised) = (parameter.Estimate, parameter.Standardised);
        var (error, standardisedError) = (Math.Sqrt(estimate.Variance), Math.Sqrt(standardised.Variance));
        values[(int)LatentQuantity.Estimate] = estimate.Value;
        values[(int)LatentQuantity.StandardError] = error;
        values[(int)LatentQuantity.AbsoluteZ] = Math.Abs(estimate.Value) / error;
        values[(int)LatentQuantity.Standardised] = standardised.Value;
        values[(int)LatentQuantity.StandardisedError] = standardisedError;
        values[(int)LatentQuantity.StandardisedAbsoluteZ] = Math.Abs(standardised.Value) / standardisedError;
    }
}
