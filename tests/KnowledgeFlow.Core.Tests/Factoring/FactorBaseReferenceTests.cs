using System.Text.Json;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Factoring;

/// <summary>Factors of covariances, correlations of pairs and targets told in part, against eigen, psych and GPArotation (tests/reference/factoring/bases.R).</summary>
public sealed class FactorBaseReferenceTests
{
    private static readonly JsonElement Reference = ReferenceJson.Read("factoring", "bases.json");

    /// <summary>Raw loadings are R's; both iterate to doubles' precision, principal axes until a communality moves by 1e-11.</summary>
    [Theory]
    [InlineData("pca", ExtractionMethod.PrincipalComponents, RotationMethod.None, 1e-9)]
    [InlineData("pca_varimax", ExtractionMethod.PrincipalComponents, RotationMethod.Varimax, 1e-7)]
    [InlineData("paf", ExtractionMethod.PrincipalAxis, RotationMethod.None, 1e-6)]
    [InlineData("paf_varimax", ExtractionMethod.PrincipalAxis, RotationMethod.Varimax, 1e-6)]
    public void RawLoadingsOfCovariancesAreThoseOfR(string name, ExtractionMethod extraction, RotationMethod rotation, double tolerance)
    {
        var (expected, covariances) = (Reference.GetProperty("covariance"), Covariances());
        var solution = ExploratoryFactorAnalysis.Fit(covariances, 3, extraction, rotation).Estimate();
        var pattern = expected.GetProperty(name).Rows("pattern");
        var deviations = expected.Numbers("sd");
        for (var i = 0; i < covariances.Items; i++)
        {
            covariances.Deviations[i].Should().BeApproximately(deviations[i], 1e-12);
            for (var k = 0; k < 3; k++)
            {
                solution.Raw![i, k].Should().BeApproximately(pattern[i][k], tolerance);
                solution.Pattern[i, k].Should().BeApproximately(pattern[i][k] / deviations[i], tolerance);
            }

            solution.Communalities[i].Should().BeApproximately(pattern[i].Sum(value => value * value) / (deviations[i] * deviations[i]), tolerance);
            solution.Uniquenesses[i].Should().BeApproximately(1 - solution.Communalities[i], 1e-12);
        }

        FactorVariance.OfRaw(solution).Select(factor => factor.Rotated).Should().BeInDescendingOrder();
    }

    [Fact]
    public void EigenvaluesOfCovariancesAreHeldAgainstTheirMean()
    {
        var (expected, covariances) = (Reference.GetProperty("covariance"), Covariances());
        var retention = FactorRetention.Of(covariances, new FactorCountRule.Kaiser());
        retention.Eigenvalues.Select(share => share.Eigenvalue).Zip(expected.Numbers("eigenvalues")).Should().AllSatisfy(pair => pair.First.Should().BeApproximately(pair.Second, 1e-11));
        retention.Eigenvalues[^1].CumulativePercent.Should().BeApproximately(100, 1e-10);
        retention.Factors.Estimate().Should().Be(expected.GetProperty("kaiser").GetInt32());
    }

    /// <summary>Items in other units: raw loadings follow, and components of covariances are others than those of correlations.</summary>
    [Fact]
    public void UnitsCountInCovariancesAlone()
    {
        var covariances = ExploratoryFactorAnalysis.Fit(Covariances(), 2, ExtractionMethod.PrincipalComponents, RotationMethod.None).Estimate();
        var correlations = ExploratoryFactorAnalysis.Fit(ItemCorrelations.Of(MomentsAccumulator.Of(Data("covariance"))).Estimate(), 2, ExtractionMethod.PrincipalComponents, RotationMethod.None).Estimate();
        correlations.Raw.Should().BeNull();
        Math.Abs(covariances.Pattern[0, 0] - correlations.Pattern[0, 0]).Should().BeGreaterThan(0.05);
        var likelihood = () => ExploratoryFactorAnalysis.Extract(Covariances(), 2, ExtractionMethod.MaximumLikelihood);
        likelihood.Should().Throw<ArgumentException>();
    }

    /// <summary>Thurstone's scores of components of covariances are exact: standardised, uncorrelated, v'x/√λ.</summary>
    [Fact]
    public void ScoresOfComponentsOfCovariancesAreTheComponents()
    {
        var covariances = Covariances();
        var solution = ExploratoryFactorAnalysis.Fit(covariances, 3, ExtractionMethod.PrincipalComponents, RotationMethod.None).Estimate();
        var weights = FactorScoreWeights.Of(covariances, solution, FactorScoreMethod.Regression).Estimate();
        var eigenvalues = Reference.GetProperty("covariance").Numbers("eigenvalues");
        for (var i = 0; i < covariances.Items; i++)
        {
            for (var k = 0; k < 3; k++)
            {
                weights[i, k].Should().BeApproximately(solution.Raw![i, k] * covariances.Deviations[i] / eigenvalues[k], 1e-10);
            }
        }
    }

    [Fact]
    public void CorrelationsOfPairsAreThoseOfR()
    {
        var (expected, pairs) = (Reference.GetProperty("pairs"), ItemCorrelations.OfPairs(Data("pairs")).Estimate());
        pairs.Count.Should().Be(expected.GetProperty("fewest").GetInt32());
        pairs.AsSpan().ToArray().Zip(expected.Rows("correlations").SelectMany(row => row), (a, b) => Math.Abs(a - b)).Max().Should().BeLessThan(1e-13);
        SamplingAdequacy.Of(pairs).Estimate().Overall.Should().BeApproximately(expected.Number("kmo"), 1e-12);
        var bartlett = SphericityTest.Of(pairs).Estimate();
        bartlett.ChiSquared.Should().BeApproximately(expected.Number("chi2"), 1e-9 * expected.Number("chi2"));
        var paf = ExploratoryFactorAnalysis.Fit(pairs, 3, ExtractionMethod.PrincipalAxis, RotationMethod.None).Estimate();
        var pattern = expected.GetProperty("paf").Rows("pattern");
        Enumerable.Range(0, pairs.Items).SelectMany(i => Enumerable.Range(0, 3).Select(k => Math.Abs(paf.Pattern[i, k] - pattern[i][k]))).Max().Should().BeLessThan(1e-7);

        // psych's optimiser stops at a gradient of about 1e-4.
        var minres = ExploratoryFactorAnalysis.Fit(pairs, 3, ExtractionMethod.MinimumResidual, RotationMethod.None).Estimate();
        minres.Communalities.Zip(expected.Numbers("psych_minres_communalities"), (a, b) => Math.Abs(a - b)).Max().Should().BeLessThan(2e-3);
    }

    /// <summary>x and y, y and z in step, x and z against it: three pairs of rows that no three columns could have.</summary>
    [Fact]
    public void PairsThatContradictOneAnotherHaveANegativeEigenvalueAndNoInverse()
    {
        double[] up = [1, 2, 3, 4], none = [double.NaN, double.NaN, double.NaN, double.NaN], down = [4, 3, 2, 1];
        var items = new SurveyData([DoubleColumn.Of("x", [.. up, .. none, .. up]), DoubleColumn.Of("y", [.. up, .. up, .. none]), DoubleColumn.Of("z", [.. none, .. up, .. down])]);
        var pairs = ItemCorrelations.OfPairs(items).Estimate();
        pairs.SmallestEigenvalue.Should().BeApproximately(-1, 1e-12);
        SamplingAdequacy.Of(pairs).TryGet(out _, out _).Should().BeFalse();
    }

    [Fact]
    public void APairThatNobodyAnsweredIsNamed()
    {
        double nan = double.NaN;
        var items = new SurveyData([DoubleColumn.Of("x", [1, 2, 3, 4, nan, nan]), DoubleColumn.Of("y", [nan, nan, 3, 4, 5, 7])]);
        ItemCorrelations.OfPairs(items).Diagnosed<Diagnosis.TooFewRowsOfPair>().Should().Be(new Diagnosis.TooFewRowsOfPair("x", "y", 2, 3));
    }

    /// <summary>Values other than 0, cross-loadings left free, an item without a target: pstQ and pstT of GPArotation, which stop at a projected gradient of 1e-9.</summary>
    [Theory]
    [InlineData("oblique", RotationMethod.Target)]
    [InlineData("orthogonal", RotationMethod.TargetOrthogonal)]
    public void TargetsToldInPartAreThoseOfGPArotation(string name, RotationMethod rotation)
    {
        var likert = ReferenceJson.Read("factoring", "factoring.json").GetProperty("likert");
        var loadings = likert.GetProperty("paf").Rows("pattern");
        var expected = Reference.GetProperty("target");
        var told = expected.GetProperty("told").EnumerateArray().Select(row => row.EnumerateArray().Select(value => value.ValueKind == JsonValueKind.Null ? double.NaN : value.GetDouble()).ToArray()).ToArray();
        var rotated = ExploratoryFactorAnalysis.Rotate(
            new LoadingMatrix([.. likert.Texts("names")], DenseMatrix.Of(loadings.Length, 3, (i, k) => loadings[i][k])), rotation, DenseMatrix.Of(told.Length, 3, (i, k) => told[i][k])).Estimate();
        var pattern = expected.GetProperty(name).Rows("pattern");
        for (var k = 0; k < 3; k++)
        {
            // A column's sign is the convention's where the target does not tell it.
            var sign = Math.Sign(Enumerable.Range(0, told.Length).Sum(i => rotated.Pattern[i, k] * pattern[i][k]));
            for (var i = 0; i < told.Length; i++)
            {
                rotated.Pattern[i, k].Should().BeApproximately(sign * pattern[i][k], 1e-6);
            }
        }
    }

    private static ItemCorrelations Covariances() => ItemCorrelations.OfCovariances(MomentsAccumulator.Of(Data("covariance"))).Estimate();

    private static SurveyData Data(string name)
    {
        var part = Reference.GetProperty(name);
        var rows = part.GetProperty("data").EnumerateArray().Select(row => row.EnumerateArray().Select(value => value.ValueKind == JsonValueKind.Null ? double.NaN : value.GetDouble()).ToArray()).ToArray();
        return new SurveyData(part.Texts("names").Select((item, j) => DoubleColumn.Of(item, [.. rows.Select(row => row[j])])));
    }
}
