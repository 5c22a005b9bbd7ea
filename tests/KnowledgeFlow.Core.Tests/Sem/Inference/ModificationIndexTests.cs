using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Core.Sem.Observed;
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

    /// <summary>modindices() of lavaan (modification.R), whose estimates under these estimators are nlminb's own, good to about 1e-6: the indices to ten times that of themselves.</summary>
    [Theory]
    [InlineData("uls")]
    [InlineData("gls")]
    [InlineData("fiml")]
    public void IndicesOfOtherEstimatorsAreThoseOfLavaan(string name)
    {
        var method = name switch
        {
            "uls" => EstimationMethod.UnweightedLeastSquares,
            "gls" => EstimationMethod.GeneralisedLeastSquares,
            _ => EstimationMethod.MaximumLikelihood,
        };
        var expected = SemReference.Json("modification.json").GetProperty(name);
        var isIncomplete = name == "fiml";
        var table = SemReference.Table(expected.GetProperty("model").GetString()!, new ModelDefaults { MeanStructure = isIncomplete ? true : null });
        var frame = SemReference.Frame(expected.GetProperty("data").GetString()!);
        var data = isIncomplete ? SemReference.Value(ObservedData.FullInformation([frame], table.Roles.Observed, [])) : SemReference.Listwise(frame, table);

        var indices = ModificationIndex.Of(SemReference.Value(ModelEstimator.Estimate(table, data, method))).ToDictionary(index => index.Name);

        expected.GetProperty("converged").GetBoolean().Should().BeTrue();
        expected.GetProperty("lhs").GetArrayLength().Should().Be(indices.Count);
        for (var i = 0; i < indices.Count; i++)
        {
            var parameter = expected.GetProperty("lhs")[i].GetString() + expected.GetProperty("op")[i].GetString() + expected.GetProperty("rhs")[i].GetString();
            var index = expected.GetProperty("mi")[i].GetDouble();
            indices[parameter].Index.Should().BeApproximately(index, 2e-5 + (1e-5 * index), parameter);
            indices[parameter].ExpectedChange.Should().BeApproximately(expected.GetProperty("epc")[i].GetDouble(), 1e-5, parameter);
            indices[parameter].StandardisedExpectedChange.Should().BeApproximately(expected.GetProperty("sepc")[i].GetDouble(), 1e-5, parameter);
        }
    }

    /// <summary>Three items identify one factor and nothing else: whatever would be freed cannot be told from what is free, and its index would be 0/0 but for rounding.</summary>
    [Theory]
    [InlineData("f =~ x1 + x2 + x3")]
    [InlineData("f =~ x7 + x8 + x9")]
    public void WhatCannotBeToldFromTheFreeParametersIsLeftOut(string model)
    {
        var table = SemReference.Table(model, new ModelDefaults());
        var estimate = SemReference.Value(ModelEstimator.Estimate(table, SemReference.Listwise(SemReference.Frame("hs1939.csv"), table), EstimationMethod.MaximumLikelihood));

        ModificationIndex.Of(estimate).Should().BeEmpty();
    }

    /// <summary>modindices() of lavaan under WLSMV (ordinal_tests.R); thresholds take no part, and no residual variance is free. Its estimates are good to about 1e-6, of which an index moves by 2√(index · N · information).</summary>
    [Theory]
    [InlineData("three")]
    [InlineData("one")]
    public void IndicesOfOrderedAnswersAreThoseOfLavaan(string name)
    {
        var expected = SemReference.Json("ordinal_tests.json").GetProperty("indices").GetProperty(name);
        var frame = SemReference.Frame("likert.csv");
        var table = SemReference.Table(expected.GetProperty("model").GetString()!, new ModelDefaults { OrderedThresholds = ObservedData.CountThresholds(frame, frame.Names) });
        var estimate = SemReference.Value(ModelEstimator.Estimate(table, SemReference.Value(ObservedData.Ordinal(frame, table.Roles.Observed)), EstimationMethod.DiagonallyWeightedLeastSquares));

        var indices = ModificationIndex.Of(estimate).ToDictionary(index => index.Name);

        expected.GetProperty("lhs").GetArrayLength().Should().Be(indices.Count);
        for (var i = 0; i < indices.Count; i++)
        {
            var parameter = expected.GetProperty("lhs")[i].GetString() + expected.GetProperty("op")[i].GetString() + expected.GetProperty("rhs")[i].GetString();
            var index = expected.GetProperty("mi")[i].GetDouble();
            indices[parameter].Index.Should().BeApproximately(index, 2e-5 + (1e-4 * Math.Sqrt(index)), parameter);
            indices[parameter].ExpectedChange.Should().BeApproximately(expected.GetProperty("epc")[i].GetDouble(), 1e-5, parameter);
            indices[parameter].StandardisedExpectedChange.Should().BeApproximately(expected.GetProperty("sepc")[i].GetDouble(), 1e-5, parameter);
        }
    }
}
