using System.Text.Json;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Factoring;

/// <summary>
/// Against R (tests/reference/factoring): psych, GPArotation, factanal, and plain iterations run to their limit; on generated Likert answers,
/// study A's reconstruction and the 2,436 complete rows of psych's bfi.
/// </summary>
public sealed class FactoringReferenceTests
{
    private static readonly JsonElement Reference = ReferenceJson.Read("factoring", "factoring.json");

    public static TheoryData<string> Samples => ["likert", "study_a", "personality"];

    [Theory]
    [MemberData(nameof(Samples))]
    public void AdequacyAndSphericityAreThoseOfPsych(string sample)
    {
        var (expected, correlations) = Read(sample);
        var adequacy = SamplingAdequacy.Of(correlations).Estimate();
        adequacy.Overall.Should().BeApproximately(expected.Number("kmo"), 1e-12);
        adequacy.ByItem.Should().HaveCount(correlations.Items);
        Worst(adequacy.ByItem, expected.Numbers("msa")).Should().BeLessThan(1e-12);
        var test = SphericityTest.Of(correlations).Estimate();
        RelativeError.Of(test.ChiSquared, expected.Number("chi2")).Should().BeLessThan(1e-12);
        test.DegreesOfFreedom.Should().Be(expected.GetProperty("df").GetInt32());

        if (expected.Number("p") > 0)
        {
            RelativeError.Of(test.PValue, expected.Number("p")).Should().BeLessThan(1e-10);
        }
        else
        {
            // R has 0 for what is below the least double; here that never happens.
            test.PValue.Should().Be(double.Epsilon);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void EigenvaluesAreThoseOfEigen(string sample)
    {
        var (expected, correlations) = Read(sample);
        var shares = EigenvalueShare.Of(correlations);
        Worst(shares.Select(share => share.Eigenvalue), expected.Numbers("eigenvalues")).Should().BeLessThan(1e-13);
        Worst(shares.Select(share => share.Percent), expected.Numbers("eigenvalues").Select(value => 100 * value / correlations.Items)).Should().BeLessThan(1e-12);
        shares[^1].CumulativePercent.Should().BeApproximately(100, 1e-11);
        HarmanSingleFactor.Of(correlations).Estimate().Percent.Should().Be(shares[0].Percent);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void PrincipalComponentsAreEigenvectorsScaled(string sample) =>
        Compare(sample, "pca", ExtractionMethod.PrincipalComponents, RotationMethod.None, 1e-12);

    /// <summary>R's iteration stops at changes of 1e-13, this one at 1e-11, and each converges by a factor of about .97 a step.</summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public void PrincipalAxisFactorsAreThoseOfThePlainIteration(string sample) =>
        Compare(sample, "paf", ExtractionMethod.PrincipalAxis, RotationMethod.None, 1e-9);

    /// <summary>Least squares has its minimum where principal axis factoring comes to rest; what differs is the rest's own error.</summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public void MinimumResidualFactorsAreWherePrincipalAxisFactoringComesToRest(string sample)
    {
        Compare(sample, "paf", ExtractionMethod.MinimumResidual, RotationMethod.None, 1e-12);
        var (expected, correlations) = Read(sample);
        var solution = ExploratoryFactorAnalysis.Fit(correlations, Factors(expected), ExtractionMethod.MinimumResidual, RotationMethod.None).Estimate();

        // psych's optimiser stops at a relative change of 2e-9 of the objective: five digits of a communality.
        Worst(solution.Communalities, expected.Numbers("psych_minres_communalities")).Should().BeLessThan(1e-5);
    }

    /// <summary>factanal ends in L-BFGS-B, whose line search sees differences of the objective of 1e-16: half the digits.</summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public void MaximumLikelihoodFactorsAreThoseOfFactanal(string sample)
    {
        Compare(sample, "ml", ExtractionMethod.MaximumLikelihood, RotationMethod.None, 5e-8);
        var (expected, correlations) = Read(sample);
        var solution = ExploratoryFactorAnalysis.Fit(correlations, Factors(expected), ExtractionMethod.MaximumLikelihood, RotationMethod.None).Estimate();
        Worst(solution.Uniquenesses, expected.Numbers("ml_uniquenesses")).Should().BeLessThan(1e-6);
        solution.Discrepancy.Should().BeApproximately(expected.Number("ml_discrepancy"), 1e-11).And.BeLessThanOrEqualTo(expected.Number("ml_discrepancy") + 1e-14);
    }

    /// <summary>R's varimax stops when the sum of singular values changes by less than 1e-15 of itself, which leaves angles of about 1e-8.</summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public void VarimaxIsThatOfR(string sample)
    {
        Compare(sample, "varimax", ExtractionMethod.MinimumResidual, RotationMethod.Varimax, 1e-7);
        Compare(sample, "pca_varimax", ExtractionMethod.PrincipalComponents, RotationMethod.Varimax, 1e-7);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void PromaxIsThatOfSpssFormulas(string sample) =>
        Compare(sample, "promax", ExtractionMethod.MinimumResidual, RotationMethod.Promax, 1e-7);

    /// <summary>GPArotation stops at a projected gradient of 1e-8, or after 3,000 steps.</summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public void ObliminIsTheBestOfGPArotationsStarts(string sample)
    {
        Compare(sample, "oblimin", ExtractionMethod.MinimumResidual, RotationMethod.Oblimin, 1e-7);
        var (expected, correlations) = Read(sample);
        var extracted = MinimumResidualExtraction.Extract(correlations, Factors(expected)).Estimate();
        ObliminRotation.Rotate(extracted.Loadings).Estimate().Criterion.Should().BeApproximately(expected.GetProperty("oblimin").Number("criterion"), 1e-10);
    }

    /// <summary>
    /// 20,000 replications of real normal rows in R. A 95th percentile of B replications has a standard error of about
    /// √(.05 · .95/B)/f = 2.1 σ/√B where the density is near normal; σ is below .05 for 338 rows. Four of them, of both together.
    /// </summary>
    [Fact]
    public void ChanceEigenvaluesHaveTheLawOfThoseOfNormalRows()
    {
        var expected = Reference.GetProperty("parallel");
        var settings = new ParallelAnalysisSettings { Replications = 20_000 };
        var thresholds = ParallelAnalysis.Thresholds(17, 338, settings);
        Worst(thresholds, expected.Numbers("percentile95")).Should().BeLessThan(4 * Math.Sqrt(2) * 2.1 * 0.05 / Math.Sqrt(20_000));
        thresholds.Sum().Should().BeGreaterThan(17);

        // Fewer rows than items: the spread of the first is .4, and the last eigenvalues are zero.
        var few = ParallelAnalysis.Thresholds(12, 8, settings);
        Worst(few, expected.Numbers("few_percentile95")).Should().BeLessThan(4 * Math.Sqrt(2) * 2.1 * 0.4 / Math.Sqrt(20_000));
        few.Skip(7).Should().AllSatisfy(value => value.Should().BeLessThan(1e-13));
    }

    private static void Compare(string sample, string name, ExtractionMethod extraction, RotationMethod rotation, double tolerance)
    {
        var (expected, correlations) = Read(sample);
        var solution = ExploratoryFactorAnalysis.Fit(correlations, Factors(expected), extraction, rotation).Estimate();
        var reference = expected.GetProperty(name);
        Worst(Flat(solution.Pattern.Values), reference.Rows("pattern").SelectMany(row => row)).Should().BeLessThan(tolerance, "of the pattern");
        Worst(Flat(solution.Structure.Values), reference.Rows("structure").SelectMany(row => row)).Should().BeLessThan(tolerance, "of the structure");
        Worst(Flat(solution.FactorCorrelations), reference.Rows("phi").SelectMany(row => row)).Should().BeLessThan(tolerance, "of the factor correlations");
        solution.Caution.Should().BeNull();
    }

    private static int Factors(JsonElement expected) => expected.GetProperty("factors").GetInt32();

    private static (JsonElement Expected, ItemCorrelations Correlations) Read(string sample)
    {
        var expected = Reference.GetProperty(sample);
        var names = expected.Texts("names");
        if (sample == "personality")
        {
            var rows = expected.Rows("correlations");

            // Fifteen printed digits need not be symmetric in the last.
            var matrix = DenseMatrix.Of(names.Length, names.Length, (i, j) => i == j ? 1 : rows[Math.Max(i, j)][Math.Min(i, j)]);
            return (expected, ItemCorrelations.FromMatrix([.. names], expected.GetProperty("n").GetInt32(), matrix));
        }

        var frame = sample == "likert" ? ReferenceData.Likert() : ReferenceData.StudyA();
        var moments = frame.MomentsOf(names);
        moments.Count.Should().Be(expected.GetProperty("n").GetInt32());
        return (expected, ItemCorrelations.Of(moments).Estimate());
    }

    private static double[] Flat(DenseMatrix matrix) => matrix.AsSpan().ToArray();

    private static double Worst(IEnumerable<double> computed, IEnumerable<double> expected)
    {
        var (a, b) = (computed.ToArray(), expected.ToArray());
        a.Should().HaveSameCount(b);
        return a.Zip(b, (x, y) => Math.Abs(x - y)).Max();
    }
}
