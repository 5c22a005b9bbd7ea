using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core.Tests.Sem.Inference;

public sealed class ModificationIndexTests
{
    /// <summary>modindices() of lavaan, every loading and covariance it lists; its estimates are polished to 1e-9.</summary>
    [Fact]
    public void IndicesAreThoseOfLavaan()
    {
        var reference = SemReference.Json("fits.json").GetProperty("cases").GetProperty("ml");
        var table = SemReference.Table(reference.GetProperty("model").GetString()!, new ModelDefaults());
        var estimate = SemReference.Value(ModelEstimator.Estimate(table, SemReference.Listwise(SemReference.Frame("hs1939.csv"), table), EstimationMethod.MaximumLikelihood));

        var indices = ModificationIndex.Of(estimate).ToDictionary(index => index.Name);

        var expected = reference.GetProperty("mi");
        expected.GetProperty("lhs").GetArrayLength().Should().Be(indices.Count);
        for (var i = 0; i < indices.Count; i++)
        {
            var name = expected.GetProperty("lhs")[i].GetString() + expected.GetProperty("op")[i].GetString() + expected.GetProperty("rhs")[i].GetString();
            indices[name].Index.Should().BeApproximately(expected.GetProperty("mi")[i].GetDouble(), 1e-6, name);
            indices[name].ExpectedChange.Should().BeApproximately(expected.GetProperty("epc")[i].GetDouble(), 1e-6, name);
            indices[name].StandardisedExpectedChange.Should().BeApproximately(expected.GetProperty("sepc")[i].GetDouble(), 1e-6, name);
        }
    }
}
