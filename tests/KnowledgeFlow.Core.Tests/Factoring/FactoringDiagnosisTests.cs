using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Tests.References;
using KnowledgeFlow.Core.Tests.Reliability;

namespace KnowledgeFlow.Core.Tests.Factoring;

public sealed class FactoringDiagnosisTests
{
    private static readonly ExtractionMethod[] CommonFactors =
        [ExtractionMethod.PrincipalAxis, ExtractionMethod.MinimumResidual, ExtractionMethod.MaximumLikelihood];

    [Fact]
    public void ConstantItemsAreNamed()
    {
        var frame = new SurveyData([DoubleColumn.Of("甲", 1, 2, 3, 4), DoubleColumn.Of("乙", 2, 2, 2, 2)]);
        ItemCorrelations.Of(MomentsAccumulator.Of(frame)).Diagnosed<Diagnosis.ConstantVariables>().Variables.Should().Equal("乙");
    }

    [Fact]
    public void TwoRowsHaveNoCorrelations()
    {
        var frame = new SurveyData([DoubleColumn.Of("a", 1, 2), DoubleColumn.Of("b", 2, 3)]);
        ItemCorrelations.Of(MomentsAccumulator.Of(frame)).Diagnosed<Diagnosis.TooFewRows>().Should().Be(new Diagnosis.TooFewRows(2, 3));
    }

    [Fact]
    public void DependentItemsAreNamedWhereAnInverseIsNeeded()
    {
        var frame = ReferenceData.StudyA().Select(["KS1", "KS2", "KS3", "KA1"]);
        var sum = frame.Columns[0].ToArray().Zip(frame.Columns[1].ToArray(), (a, b) => a + b).ToArray();
        var correlations = Of(new SurveyData(frame.Columns.Insert(2, DoubleColumn.Of("sum", sum))));
        var found = CommonFactors.Select(method => (object)ExploratoryFactorAnalysis.Extract(correlations, 1, method))
            .Append(SamplingAdequacy.Of(correlations)).Append(SphericityTest.Of(correlations));
        foreach (var outcome in found)
        {
            var diagnosis = outcome.Diagnosed<Diagnosis.NotPositiveDefinite>();
            diagnosis.Variables.Should().Equal("sum");
            diagnosis.SmallestEigenvalue.Should().BeApproximately(0, 1e-14);
        }

        PrincipalComponentsExtraction.Extract(correlations, 4).Estimate().Loadings.Factors.Should().Be(4);
        PrincipalComponentsExtraction.Extract(correlations, 5).Diagnosed<Diagnosis.TooManyFactors>().Should().Be(new Diagnosis.TooManyFactors(5, 4));
    }

    [Fact]
    public void NoMoreRowsThanItemsIsTooFew()
    {
        var frame = ReferenceData.StudyA().Select(["KS1", "KS2", "KS3", "KA1", "KA2"]).Take([0, 1, 4, 7, 9]);
        var correlations = Of(frame);
        foreach (var method in CommonFactors)
        {
            ExploratoryFactorAnalysis.Extract(correlations, 1, method).Diagnosed<Diagnosis.TooFewRows>().Should().Be(new Diagnosis.TooFewRows(5, 6));
        }

        SamplingAdequacy.Of(correlations).Diagnosed<Diagnosis.TooFewRows>();
    }

    [Fact]
    public void MoreFactorsThanCorrelationsCanTellApartAreNotIdentified()
    {
        var correlations = Of(ReferenceData.StudyA().Select(["KS1", "KS2", "KS3", "KA1", "KA2"]));
        foreach (var method in CommonFactors)
        {
            if (method != ExtractionMethod.PrincipalAxis)
            {
                ExploratoryFactorAnalysis.Extract(correlations, 3, method).Diagnosed<Diagnosis.NotIdentified>().DegreesOfFreedom.Should().Be(-2);
            }

            ExploratoryFactorAnalysis.Extract(correlations, 5, method).Diagnosed<Diagnosis.TooManyFactors>().Should().Be(new Diagnosis.TooManyFactors(5, 4));
        }
    }

    [Fact]
    public void SecondFactorOfAnExactOneFactorMatrixDoesNotExist()
    {
        double[] loadings = [.8, .7, .6, .75, .5, .65];
        var correlations = Exact((i, j) => loadings[i] * loadings[j], 6);
        foreach (var method in (ExtractionMethod[])[ExtractionMethod.MinimumResidual, ExtractionMethod.MaximumLikelihood])
        {
            ExploratoryFactorAnalysis.Extract(correlations, 2, method).TryGet(out _, out var diagnosis).Should().BeFalse();
            (diagnosis is Diagnosis.TooManyFactors or Diagnosis.NotIdentified or Diagnosis.NotConverged).Should().BeTrue("found {0}", diagnosis);
        }
    }

    [Fact]
    public void UncorrelatedItemsHaveNoFactor()
    {
        var correlations = Exact((_, _) => 0, 5);

        // A "factor" of a single item reproduces them too, whatever that item's loading.
        foreach (var method in (ExtractionMethod[])[ExtractionMethod.MinimumResidual, ExtractionMethod.MaximumLikelihood])
        {
            ExploratoryFactorAnalysis.Extract(correlations, 1, method).TryGet(out _, out var diagnosis).Should().BeFalse();
            (diagnosis is Diagnosis.TooManyFactors or Diagnosis.NotIdentified).Should().BeTrue("found {0}", diagnosis);
        }

        FactorRetention.Of(correlations, new FactorCountRule.Kaiser()).Factors.Diagnosed<Diagnosis.NoFactors>().Threshold.Should().Be(1);
        FactorRetention.Of(correlations, new FactorCountRule.Parallel(new ParallelAnalysisSettings())).Factors
            .Diagnosed<Diagnosis.NoFactors>().LargestEigenvalue.Should().BeApproximately(1, 1e-15);
    }

    [Fact]
    public void HeywoodCaseIsToldBesideTheSolutionAtTheBound()
    {
        // One factor would need λ1² = .7 · .7/.4 = 1.225.
        var correlations = DenseMatrix.FromArray(new[,] { { 1, .7, .7 }, { .7, 1, .4 }, { .7, .4, 1 } });
        var items = ItemCorrelations.FromMatrix(["a", "b", "c"], 200, correlations);
        foreach (var method in (ExtractionMethod[])[ExtractionMethod.MinimumResidual, ExtractionMethod.MaximumLikelihood])
        {
            var solution = ExploratoryFactorAnalysis.Fit(items, 1, method, RotationMethod.None).Estimate();
            solution.Caution.Should().BeOfType<Diagnosis.ImproperSolution>().Which.Parameters.Should().Equal("a");
            solution.Uniquenesses[0].Should().BeApproximately(0.005, 1e-15);
        }

        PrincipalAxisExtraction.Extract(items, 1).Diagnosed<Diagnosis.ImproperSolution>().Parameters.Should().Equal("a");
    }

    [Fact]
    public void UniquenessOnItsBoundDoesNotKeepTheOthersFromConverging()
    {
        // The gradient at the bound stays large, and would hide that the others' vanishes. Uniquenesses by R 4.2.2's factanal, whose optimiser (factr = 1,
        // pgtol = 0) is good for seven digits.
        var frame = new SurveyData([DoubleColumn.Of("Q1", 5, 4, 2, 3, 4, 1), DoubleColumn.Of("Q2", 4, 4, 1, 3, 5, 2), DoubleColumn.Of("Q3", 5, 3, 2, 2, 4, 1)]);
        var extracted = MaximumLikelihoodExtraction.Extract(Of(frame), 1).Estimate();
        extracted.Uniquenesses[0].Should().BeApproximately(0.005, 1e-15);
        extracted.Uniquenesses[1].Should().BeApproximately(0.332788246631, 1e-7);
        extracted.Uniquenesses[2].Should().BeApproximately(0.115213484962, 1e-7);
        extracted.Caution.Should().BeOfType<Diagnosis.ImproperSolution>().Which.Parameters.Should().Equal("Q1");
    }

    [Fact]
    public void NothingButACorrelationMatrixIsTakenForOne()
    {
        var unequal = DenseMatrix.FromArray(new[,] { { 1, .5 }, { .4, 1 } });
        var act = () => ItemCorrelations.FromMatrix(["a", "b"], 100, unequal);
        act.Should().Throw<ArgumentException>().WithMessage("The elements of b and a are not those of a correlation matrix.*");
        var large = () => ItemCorrelations.FromMatrix(["a", "b"], 100, DenseMatrix.FromArray(new[,] { { 1, 1.5 }, { 1.5, 1 } }));
        large.Should().Throw<ArgumentException>();
        var order = () => ItemCorrelations.FromMatrix(["a"], 100, unequal);
        order.Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void FactorsBelowOneAreTheCallersMistake(int factors)
    {
        var correlations = Exact((_, _) => 0.5, 5);
        foreach (var method in Enum.GetValues<ExtractionMethod>())
        {
            var act = () => ExploratoryFactorAnalysis.Extract(correlations, factors, method);
            act.Should().Throw<ArgumentOutOfRangeException>();
        }
    }

    private static ItemCorrelations Of(SurveyData frame) => ItemCorrelations.Of(MomentsAccumulator.Of(frame)).Estimate();

    private static ItemCorrelations Exact(Func<int, int, double> correlation, int items) =>
        ItemCorrelations.Of(ScaleReliabilityTests.FromCorrelations(
            [.. Enumerable.Range(0, items).Select(i => Enumerable.Range(0, items).Select(j => i == j ? 1 : correlation(i, j)).ToArray())], 100)).Estimate();
}
