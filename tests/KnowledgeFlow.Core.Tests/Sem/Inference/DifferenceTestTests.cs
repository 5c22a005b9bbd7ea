using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core.Tests.Sem.Inference;

/// <summary>lavTestLRT of invariance models under MLR (tests/reference/sem/fits.R); lavaan stops at its own tolerance under equality constraints, so 1e-5 relative.</summary>
public sealed class DifferenceTestTests
{
    private const string Model = "visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9";

    [Theory]
    [InlineData("configural_metric", GroupEquality.Metric, GroupEquality.None)]
    [InlineData("metric_scalar", GroupEquality.Scalar, GroupEquality.Metric)]
    public void ScaledDifferencesAreThoseOfLavaan(string name, GroupEquality narrow, GroupEquality wide)
    {
        var reference = SemReference.Json("differences.json").GetProperty(name);
        var (nested, wider) = (Estimate(narrow), Estimate(wide));

        DifferenceTest[] tests =
        [
            DifferenceTest.SatorraBentler2001(YuanBentlerTest.Of(nested, InformationKind.Observed), YuanBentlerTest.Of(wider, InformationKind.Observed)),
            SemReference.Value(DifferenceTest.SatorraBentler2010(nested, wider, InformationKind.Observed)),
        ];

        for (var i = 0; i < 2; i++)
        {
            tests[i].DegreesOfFreedom.Should().Be(reference[i].GetProperty("df").GetInt32());
            var statistic = reference[i].GetProperty("statistic").GetDouble();
            tests[i].Statistic.Should().BeApproximately(statistic, 1e-5 * statistic);
            tests[i].PValue.Should().BeApproximately(reference[i].GetProperty("p").GetDouble(), 1e-5);
        }
    }

    private static ModelEstimate Estimate(GroupEquality equality)
    {
        var groups = SemReference.Groups(SemReference.Frame("hs1939.csv"), "school");
        var table = SemReference.Table(Model, new ModelDefaults { Groups = groups.Length, GroupEquality = equality });
        return SemReference.Value(ModelEstimator.Estimate(table, SemReference.Value(ObservedData.Listwise(groups, table.Roles.Observed)), EstimationMethod.MaximumLikelihood));
    }
}
