using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core.Tests.Sem.Inference;

/// <summary>The analytic Hessian against fourth-order differences of the analytic gradient, whose error is near 1e-10 of its diagonal, away from the optimum.</summary>
public sealed class AnalyticHessianTests
{
    private const string Structural = "visual =~ x1 + a*x2 + x3\ntextual =~ x4 + a*x5 + x6\ntextual ~ visual + sex\nvisual ~ school\nx7 ~ textual + x8\nx8 ~~ visual\nx1 ~~ x4";
    private const string SecondOrder = "visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9\ng =~ visual + textual + speed\nspeed ~ 0.3*1";
    private const string Feedback = "x1 ~ x2 + x4\nx2 ~ x1 + x5\nx4 ~~ x5\nx1 ~ 1";

    [Theory]
    [InlineData(Structural, false, false)]
    [InlineData(Structural, true, false)]
    [InlineData(Structural, true, true)]
    [InlineData(SecondOrder, true, false)]
    [InlineData(SecondOrder, true, true)]
    [InlineData(Feedback, true, false)]
    [InlineData(Feedback, true, true)]
    public void HessianIsThatOfDifferences(string model, bool hasMeans, bool isIncomplete)
    {
        var table = SemReference.Table(model, new ModelDefaults { MeanStructure = hasMeans });
        var frame = SemReference.Frame(isIncomplete ? "hs1939_holes.csv" : "hs1939.csv");
        var data = SemReference.Value(isIncomplete ? ObservedData.FullInformation([frame], table.Roles.Observed, table.SampleExogenous) : ObservedData.Listwise([frame], table.Roles.Observed));
        var start = StartingValues.Of(table, data, new ModelObjective(table, data, EstimationMethod.MaximumLikelihood).Models);
        var estimate = SemReference.Value(ModelEstimator.At(table, data, EstimationMethod.MaximumLikelihood, [.. start.Select((value, i) => value + (0.02 * Math.Sin(i + 1)))]));

        var analytic = estimate.Point.Hessian;
        var differences = InformationMatrix.Differences(estimate);

        var t = table.FreeCount;
        for (var i = 0; i < t; i++)
        {
            for (var j = 0; j < t; j++)
            {
                var scale = Math.Sqrt(Math.Abs(estimate.Information[(i * t) + i] * estimate.Information[(j * t) + j]));
                ((analytic[(i * t) + j] - differences[(i * t) + j]) / scale).Should().BeApproximately(0, 2e-9, $"{table.FirstOf(i).Name} by {table.FirstOf(j).Name}");
            }
        }
    }
}
