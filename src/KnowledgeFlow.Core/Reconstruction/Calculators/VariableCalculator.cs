using KnowledgeFlow.Core.Reconstruction.Answers;

namespace KnowledgeFlow.Core.Reconstruction.Calculators;

/// <summary>Mean and standard deviation of a variable.</summary>
internal sealed class VariableCalculator(MomentVariable variable) : StatisticCalculator([variable])
{
    public const int Mean = 0;
    public const int StandardDeviation = 1;

    public override int Count => 2;

    public override void Evaluate(MomentSource moments, Span<double> values)
    {
        values[Mean] = Variables[0].Mean(moments);
        values[StandardDeviation] = Math.Sqrt(Math.Max(0, MomentVariable.Covariance(moments, Variables[0], Variables[0])));
    }
}
