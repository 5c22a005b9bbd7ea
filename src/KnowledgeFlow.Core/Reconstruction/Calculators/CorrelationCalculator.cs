using KnowledgeFlow.Core.Reconstruction.Answers;

namespace KnowledgeFlow.Core.Reconstruction.Calculators;

/// <summary>The correlation of two variables, and its absolute value.</summary>
internal sealed class CorrelationCalculator(MomentVariable first, MomentVariable second) : StatisticCalculator([first, second])
{
    public const int R = 0;
    public const int AbsoluteR = 1;

    public override int Count => 2;

    public override void Evaluate(MomentSource moments, Span<double> values)
    {
        var (a, b) = (Variables[0], Variables[1]);
        values[R] = MomentVariable.Covariance(moments, a, b)
            / Math.Sqrt(MomentVariable.Covariance(moments, a, a) * MomentVariable.Covariance(moments, b, b));
        values[AbsoluteR] = Math.Abs(values[R]);
    }
}
