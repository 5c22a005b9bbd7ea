using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Core.Tests.Sem.Estimation;

public sealed class TrustRegionOptimiserTests
{
    /// <summary>From far away, where steps of the full length make things worse, steps are taken back and shortened; the end is the optimum that scoring finds from near.</summary>
    [Fact]
    public void StepsThatMakeThingsWorseAreTakenBack()
    {
        var table = SemReference.Table("f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\nh =~ x7 + x8 + x9", new ModelDefaults());
        var data = SemReference.Listwise(SemReference.Frame("hs1939.csv"), table);
        var optimum = SemReference.Value(ModelEstimator.Estimate(table, data, EstimationMethod.MaximumLikelihood));
        for (ulong start = 0; start < 12; start++)
        {
            var random = RandomSource.OfStream(3, start);
            double[] theta = [.. optimum.Free];
            foreach (var parameter in table.Parameters.Where(parameter => parameter.IsFree))
            {
                theta[parameter.Free] *= parameter.Operator == ModelOperator.Covariance ? (parameter.IsVariance ? Math.Exp(2 * random.NextNormal()) : 0) : Math.Exp(2 * random.NextNormal());
            }

            var workspace = new ObjectiveWorkspace(new ModelObjective(table, data, EstimationMethod.MaximumLikelihood));
            var result = new TrustRegionOptimiser(workspace).Minimise(theta, 500);

            result.Converged.Should().BeTrue($"start {start}");
            (2 * result.Value).Should().BeApproximately(optimum.Discrepancy, 1e-9, $"start {start}");
        }
    }
}
