using System.Text.Json;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Factoring;

/// <summary>Against GPArotation from several starts, psych's fa.stats and factor.scores, and formulas (tests/reference/factoring/rotations.R).</summary>
public sealed class RotationReferenceTests
{
    private static readonly JsonElement Reference = ReferenceJson.Read("factoring", "rotations.json");
    private static readonly JsonElement Samples = ReferenceJson.Read("factoring", "factoring.json");

    /// <summary>GPArotation stops at a projected gradient of 1e-8, or after 1,500 steps.</summary>
    [Theory]
    [InlineData("likert", "geomin", RotationMethod.Geomin)]
    [InlineData("likert", "bentler", RotationMethod.Bentler)]
    [InlineData("likert", "quartimax", RotationMethod.Quartimax)]
    [InlineData("likert", "equamax", RotationMethod.Equamax)]
    [InlineData("likert", "target", RotationMethod.Target)]
    [InlineData("study_a", "geomin", RotationMethod.Geomin)]
    [InlineData("study_a", "bentler", RotationMethod.Bentler)]
    [InlineData("study_a", "quartimax", RotationMethod.Quartimax)]
    [InlineData("study_a", "equamax", RotationMethod.Equamax)]
    [InlineData("study_a", "target", RotationMethod.Target)]
    public void RotationsAreThoseOfGPArotation(string sample, string name, RotationMethod rotation)
    {
        var (expected, correlations, factors) = Read(sample);
        var solution = ExploratoryFactorAnalysis.Fit(correlations, factors, ExtractionMethod.MinimumResidual, rotation, rotation == RotationMethod.Target ? Target(expected, correlations.Items, factors) : null).Estimate();
        Worst(solution.Pattern, expected.GetProperty(name), "pattern").Should().BeLessThan(1e-6);
        Worst(solution.Structure, expected.GetProperty(name), "structure").Should().BeLessThan(1e-6);
    }

    [Theory]
    [InlineData("likert", "minres_fit", ExtractionMethod.MinimumResidual)]
    [InlineData("study_a", "minres_fit", ExtractionMethod.MinimumResidual)]
    [InlineData("likert", "ml_fit", ExtractionMethod.MaximumLikelihood)]
    [InlineData("study_a", "ml_fit", ExtractionMethod.MaximumLikelihood)]
    public void FitIsThatOfPsych(string sample, string name, ExtractionMethod extraction)
    {
        var (reference, correlations, factors) = Read(sample);
        var expected = reference.GetProperty(name);
        var fit = FactorFit.Of(correlations, ExploratoryFactorAnalysis.Fit(correlations, factors, extraction, RotationMethod.Varimax).Estimate()).Estimate();
        fit.DegreesOfFreedom.Should().Be(expected.GetProperty("df").GetInt32());
        Agree(fit.ChiSquared, expected.Number("chi2"), 1e-8);
        Agree(fit.PValue, expected.Number("p"), 1e-7);
        Agree(fit.Rmsea, expected.Number("rmsea"), 1e-7);
        fit.RmseaLower.Should().BeApproximately(expected.Number("rmsea_lower"), 1e-4, "psych's uniroot stops there");
        fit.RmseaUpper.Should().BeApproximately(expected.Number("rmsea_upper"), 1e-4, "psych's uniroot stops there");
        Agree(fit.TuckerLewis, expected.Number("tli"), 1e-8);
        Agree(fit.Bic, expected.Number("bic"), 1e-8);
        Agree(fit.RootMeanSquareResidual, expected.Number("rmsr"), 1e-6);
    }

    [Theory]
    [InlineData("likert")]
    [InlineData("study_a")]
    public void VarianceIsThatOfSquaredLoadings(string sample)
    {
        var (expected, correlations, factors) = Read(sample);
        var varimax = FactorVariance.Of(ExploratoryFactorAnalysis.Fit(correlations, factors, ExtractionMethod.MinimumResidual, RotationMethod.Varimax).Estimate());
        var oblimin = FactorVariance.Of(ExploratoryFactorAnalysis.Fit(correlations, factors, ExtractionMethod.MinimumResidual, RotationMethod.Oblimin).Estimate());
        for (var k = 0; k < factors; k++)
        {
            Agree(varimax[k].Extracted, expected.Numbers("extracted")[k], 1e-9);
            Agree(varimax[k].Rotated, expected.Numbers("varimax_sums")[k], 1e-6);
            Agree(oblimin[k].Rotated, expected.Numbers("oblimin_sums")[k], 1e-6);
        }
    }

    [Theory]
    [InlineData("likert")]
    [InlineData("study_a")]
    public void WeightsOfScoresAreThoseOfPsych(string sample)
    {
        var (expected, correlations, factors) = Read(sample);
        var solution = ExploratoryFactorAnalysis.Fit(correlations, factors, ExtractionMethod.MinimumResidual, RotationMethod.Varimax).Estimate();
        Worst(FactorScoreWeights.Of(correlations, solution, FactorScoreMethod.Regression).Estimate(), expected, "regression").Should().BeLessThan(1e-6);
        Worst(FactorScoreWeights.Of(correlations, solution, FactorScoreMethod.Bartlett).Estimate(), expected, "bartlett").Should().BeLessThan(1e-6);
        Worst(FactorScoreWeights.Of(correlations, solution, FactorScoreMethod.AndersonRubin).Estimate(), expected, "anderson_rubin").Should().BeLessThan(1e-6);
    }

    [Theory]
    [InlineData("likert")]
    [InlineData("study_a")]
    public void AntiImagesAreThoseOfTheInverse(string sample)
    {
        var (expected, correlations, _) = Read(sample);
        var images = AntiImage.Of(correlations).Estimate();
        images.Covariances.AsSpan().ToArray().Zip(expected.Rows("anti_covariance").SelectMany(row => row), (a, b) => Math.Abs(a - b)).Max().Should().BeLessThan(1e-12);
        images.Correlations.AsSpan().ToArray().Zip(expected.Rows("anti_correlation").SelectMany(row => row), (a, b) => Math.Abs(a - b)).Max().Should().BeLessThan(1e-12);
    }

    [Fact]
    public void AndersonAndRubinsScoresAreUncorrelatedOfVarianceOne()
    {
        var (_, correlations, factors) = Read("study_a");
        var solution = ExploratoryFactorAnalysis.Fit(correlations, factors, ExtractionMethod.MaximumLikelihood, RotationMethod.Promax).Estimate();
        var weights = FactorScoreWeights.Of(correlations, solution, FactorScoreMethod.AndersonRubin).Estimate().Values;
        var matrix = DenseMatrix.Of(correlations.Items, correlations.Items, (i, j) => correlations[i, j]);
        (weights.Transpose() * matrix * weights).AsSpan().ToArray().Zip(DenseMatrix.Identity(factors).AsSpan().ToArray(), (a, b) => Math.Abs(a - b)).Max().Should().BeLessThan(1e-12);
    }

    [Fact]
    public void AModelWithoutDegreesOfFreedomHasNoFit()
    {
        var (_, correlations, _) = Read("likert");
        var three = ItemCorrelations.FromMatrix([.. correlations.Names.Take(3)], correlations.Count, DenseMatrix.Of(3, 3, (i, j) => correlations[i, j]));
        FactorFit.Of(three, ExploratoryFactorAnalysis.Fit(three, 1, ExtractionMethod.MinimumResidual, RotationMethod.None).Estimate()).Diagnosed<Diagnosis.NotIdentified>();
    }

    [Fact]
    public void ATargetOfAnotherSizeIsACallersMistake()
    {
        var (_, correlations, factors) = Read("likert");
        var fit = () => ExploratoryFactorAnalysis.Fit(correlations, factors, ExtractionMethod.MinimumResidual, RotationMethod.Target, DenseMatrix.Identity(2));
        fit.Should().Throw<ArgumentException>();
    }

    private static DenseMatrix Target(JsonElement expected, int items, int factors)
    {
        var (target, blocks) = (new double[items, factors], expected.Numbers("blocks"));
        for (var i = 0; i < items; i++)
        {
            target[i, (int)blocks[i] - 1] = double.NaN;
        }

        return DenseMatrix.FromArray(target);
    }

    private static (JsonElement Expected, ItemCorrelations Correlations, int Factors) Read(string sample)
    {
        var data = Samples.GetProperty(sample);
        var rows = data.Rows("correlations");
        var matrix = DenseMatrix.Of(rows.Length, rows.Length, (i, j) => i == j ? 1 : i < j ? rows[i][j] : rows[j][i]);
        return (Reference.GetProperty(sample), ItemCorrelations.FromMatrix([.. data.Texts("names")], data.GetProperty("n").GetInt32(), matrix), data.GetProperty("factors").GetInt32());
    }

    // Of a matrix whose columns the reference may have with other signs.
    private static double Worst(LoadingMatrix computed, JsonElement expected, string name)
    {
        var rows = expected.Rows(name);
        return Enumerable.Range(0, computed.Factors).Max(k =>
        {
            var same = Enumerable.Range(0, rows.Length).Max(i => Math.Abs(computed[i, k] - rows[i][k]));
            var turned = Enumerable.Range(0, rows.Length).Max(i => Math.Abs(computed[i, k] + rows[i][k]));
            return Math.Min(same, turned);
        });
    }

    private static void Agree(double computed, double expected, double tolerance) =>
        RelativeError.Of(computed, expected).Should().BeLessThan(tolerance, "{0} should be {1}", computed, expected);
}
