using KnowledgeFlow.Core.Reconstruction.Answers;
using KnowledgeFlow.Core.Reconstruction.Statistics;

namespace KnowledgeFlow.Core.Reconstruction.Calculators;

/// <summary>What a block of predictors adds to a regression.</summary>
internal sealed class ModelChangeCalculator : StatisticCalculator
{
    public const int RSquared = 0;
    public const int F = 1;

    private readonly RegressionCalculator full;
    private readonly RegressionCalculator reduced;
    private readonly double[] fullValues;
    private readonly double[] reducedValues;

    public ModelChangeCalculator(RegressionCalculator full, RegressionCalculator reduced)
        : base([.. full.Variables, .. reduced.Variables])
    {
        (this.full, this.reduced) = (full, reduced);
        (fullValues, reducedValues) = (new double[full.Count], new double[reduced.Count]);
    }

    public override int Count => 2;

    public override void Evaluate(MomentSource moments, Span<double> values)
    {
        full.Evaluate(moments, fullValues);
        reduced.Evaluate(moments, reducedValues);
        var r2 = fullValues[full.PlaceOf(ModelQuantity.RSquared)];
        var predictors = full.Variables.Length - 1;
        var added = full.Variables.Length - reduced.Variables.Length;
        values[RSquared] = r2 - reducedValues[reduced.PlaceOf(ModelQuantity.RSquared)];
        values[F] = values[RSquared] / added / ((1 - r2) / (moments.Rows - predictors - 1));
    }
}
