using System.Text.Json;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Diagnostics;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Regression.Diagnostics;

/// <summary>Against R: sandwich::vcovCL, subsets by lm, svd, residuals (tests/reference/regression/extras.R).</summary>
public sealed class RegressionExtrasReferenceTests
{
    /// <summary>The data have three digits and condition indices below 16: both sides lose three or four of sixteen digits.</summary>
    private const double Rounding = 1e-10;

    private static readonly JsonElement Reference = ReferenceJson.Read("regression", "extras.json");

    private static readonly Term[] Predictors = [new VariableTerm("a"), new VariableTerm("b"), new VariableTerm("c")];

    private static SurveyData Data => ReferenceData.Read("regression", "extras.csv");

    private static RegressionBlock Ordinary => HierarchicalRegression.Fit(Data, "y", [Predictors]).Blocks[0].Estimate();

    [Fact]
    public void ClusteredErrorsAreThoseOfSandwich()
    {
        var block = HierarchicalRegression.Fit(Data, "y", [Predictors], errors: StandardErrors.Clustered, cluster: "team").Blocks[0].Estimate();
        var expected = Reference.GetProperty("cluster");
        Each(block.Coefficients.Select(row => row.StandardError), expected.Numbers("se"));
        Each(block.Coefficients.Select(row => row.T), expected.Numbers("t"));
        Each(block.Coefficients.Select(row => row.PValue), expected.Numbers("p"));
        Close(block.Summary.F, expected.Number("f"));
        Close(block.Summary.PValue, expected.Number("f_p"));
        block.Summary.DenominatorDegreesOfFreedom.Should().Be(expected.GetProperty("clusters").GetInt32() - 1);
    }

    [Fact]
    public void FewerClustersThanCoefficientsHaveNoCommonTest()
    {
        var halves = new SurveyData(Data.Columns.Append(new DoubleColumn("half", [.. Enumerable.Range(0, Data.Rows).Select(i => (double)(i % 2))])));
        var block = HierarchicalRegression.Fit(halves, "y", [Predictors], errors: StandardErrors.Clustered, cluster: "half").Blocks[0].Estimate();
        block.Summary.F.Should().Be(double.NaN);
        block.Coefficients[1].PValue.Should().BeInRange(0, 1);
    }

    [Fact]
    public void ImportanceIsThatOfEverySubsetAndOfJohnson()
    {
        var importance = RelativeImportance.Of(Ordinary.Fit).Estimate();
        Each(importance.Shares.Select(share => share.Dominance), Reference.Numbers("dominance"));
        Each(importance.Shares.Select(share => share.Weight), Reference.Numbers("weight"));
        Close(importance.RSquared, Reference.Number("r2"));
        Close(importance.Shares.Sum(share => share.Dominance), importance.RSquared);
        Close(importance.Shares.Sum(share => share.Weight), importance.RSquared);
    }

    /// <summary>Uncorrelated predictors: both shares are the squared correlations with the outcome.</summary>
    [Fact]
    public void SharesOfUncorrelatedPredictorsAreTheirSquaredCorrelations()
    {
        var data = new SurveyData([DoubleColumn.Of("y", 1, 2, 5, 3, 2, 7, 4, 4), DoubleColumn.Of("a", -1, -1, 1, 1, -1, -1, 1, 1), DoubleColumn.Of("b", -1, 1, -1, 1, -1, 1, -1, 1)]);
        var fit = HierarchicalRegression.Fit(data, "y", [[new VariableTerm("a"), new VariableTerm("b")]]).Blocks[0].Estimate().Fit;
        var correlations = PredictorCorrelation.Of(fit);
        foreach (var (share, correlation) in RelativeImportance.Of(fit).Estimate().Shares.Zip(correlations))
        {
            share.Dominance.Should().BeApproximately(correlation.ZeroOrder * correlation.ZeroOrder, 1e-14);
            share.Weight.Should().BeApproximately(correlation.ZeroOrder * correlation.ZeroOrder, 1e-14);
            correlation.Part.Should().BeApproximately(correlation.ZeroOrder, 1e-14);
        }
    }

    [Fact]
    public void TooManyPredictorsAreADiagnosis()
    {
        var columns = Enumerable.Range(0, RelativeImportance.MostColumns + 1).Select(j => (Column)new DoubleColumn($"x{j}", [.. Enumerable.Range(0, 60).Select(i => Math.Sin((i + 1) * (j + 1.3)))])).ToList();
        var data = new SurveyData(columns.Append(new DoubleColumn("y", [.. Enumerable.Range(0, 60).Select(i => Math.Cos(i * i))])));
        var fit = HierarchicalRegression.Fit(data, "y", [[.. columns.Select(column => new VariableTerm(column.Name))]]).Blocks[0].Estimate().Fit;
        RelativeImportance.Of(fit).Diagnosed<Diagnosis.TooManyPredictors>().Most.Should().Be(RelativeImportance.MostColumns);
    }

    [Fact]
    public void ConditionIndicesAreThoseOfBelsley()
    {
        var diagnostics = CollinearityDiagnostics.Of(Ordinary.Fit);
        Each(diagnostics.Dimensions.Select(dimension => dimension.Eigenvalue), Reference.Numbers("eigenvalues"));
        Each(diagnostics.Dimensions.Select(dimension => dimension.ConditionIndex), Reference.Numbers("condition"));
        foreach (var (dimension, proportions) in diagnostics.Dimensions.Zip(Reference.Rows("proportions")))
        {
            Each(dimension.VarianceProportions, proportions);
        }
    }

    [Fact]
    public void PartialCorrelationsAreThoseOfResiduals()
    {
        var correlations = PredictorCorrelation.Of(Ordinary.Fit);
        Each(correlations.Select(row => row.ZeroOrder), Reference.Numbers("zero_order"));
        Each(correlations.Select(row => row.Partial), Reference.Numbers("partial"));
        Each(correlations.Select(row => row.Part), Reference.Numbers("part"));
    }

    [Fact]
    public void UnusualCasesAreThoseOfR()
    {
        var cases = UnusualCase.Of(Ordinary.Fit);
        var expected = Reference.GetProperty("cases");
        cases.Select(row => (double)row.Row).Should().Equal(expected.Numbers("rows"));
        Each(cases.Select(row => row.Standardised), expected.Numbers("standardized"));
        Each(cases.Select(row => row.Studentized), expected.Numbers("studentized"));
        Each(cases.Select(row => row.Deleted), expected.Numbers("deleted"));
        Each(cases.Select(row => row.CooksDistance), expected.Numbers("cook"));
        Each(cases.Select(row => row.Leverage), expected.Numbers("leverage"));
        Each(cases.Select(row => row.Predicted), expected.Numbers("predicted"));
    }

    private static void Each(IEnumerable<double> computed, double[] expected)
    {
        var values = computed.ToArray();
        values.Length.Should().Be(expected.Length);
        foreach (var (value, reference) in values.Zip(expected))
        {
            Close(value, reference);
        }
    }

    private static void Close(double computed, double expected) => RelativeError.Of(computed, expected).Should().BeLessThan(Rounding);
}
