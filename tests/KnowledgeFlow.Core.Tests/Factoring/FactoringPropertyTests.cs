using FsCheck;
using FsCheck.Fluent;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Tests.References;
using MathNet.Numerics.LinearAlgebra;

namespace KnowledgeFlow.Core.Tests.Factoring;

public sealed class FactoringPropertyTests
{
    private static readonly string[] Items = ["KS1", "KS2", "KS3", "KS4", "KS5", "KA1", "KA2", "KA3", "KA4", "OC1", "OC2", "OC3", "OC4"];

    [Theory]
    [InlineData(ExtractionMethod.PrincipalAxis, 1e-9)]
    [InlineData(ExtractionMethod.MinimumResidual, 1e-10)]
    [InlineData(ExtractionMethod.MaximumLikelihood, 1e-10)]
    public void KnownLoadingsAndFactorCorrelationsComeBack(ExtractionMethod extraction, double tolerance)
    {
        // Perfect simple structure: both quartimin and the population solution put every cross-loading at zero.
        double[,] pattern = { { .8, 0, 0 }, { .7, 0, 0 }, { .6, 0, 0 }, { 0, .75, 0 }, { 0, .65, 0 }, { 0, .55, 0 }, { 0, 0, .5 }, { 0, 0, .45 }, { 0, 0, .6 } };
        var phi = Matrix<double>.Build.DenseOfRowArrays([1, .4, .3], [.4, 1, .2], [.3, .2, 1]);
        var loadings = Matrix<double>.Build.DenseOfArray(pattern);
        var implied = loadings * phi * loadings.Transpose();
        var correlations = Correlations((i, j) => implied[Math.Max(i, j), Math.Min(i, j)], 9);
        var solution = ExploratoryFactorAnalysis.Fit(correlations, 3, extraction, RotationMethod.Oblimin).Estimate();
        (Of(solution.Pattern.Values) - loadings).Enumerate().Max(Math.Abs).Should().BeLessThan(tolerance);
        (Of(solution.FactorCorrelations) - phi).Enumerate().Max(Math.Abs).Should().BeLessThan(tolerance);
        (Of(solution.Structure.Values) - (loadings * phi)).Enumerate().Max(Math.Abs).Should().BeLessThan(tolerance);
    }

    [Fact]
    public void RotationsLeaveCommunalitiesAndReproducedCorrelationsAlone()
    {
        var correlations = StudyA(Items);
        var plain = ExploratoryFactorAnalysis.Fit(correlations, 3, ExtractionMethod.MinimumResidual, RotationMethod.None).Estimate();
        var reproduced = Of(plain.Pattern.Values) * Of(plain.Pattern.Values).Transpose();

        // A target keeps its own order of factors.
        foreach (var rotation in Enum.GetValues<RotationMethod>().Where(rotation => !rotation.TakesTarget()))
        {
            var solution = ExploratoryFactorAnalysis.Fit(correlations, 3, ExtractionMethod.MinimumResidual, rotation).Estimate();
            var pattern = Of(solution.Pattern.Values);
            (pattern * Of(solution.FactorCorrelations) * pattern.Transpose() - reproduced).Enumerate().Max(Math.Abs).Should().BeLessThan(1e-12);
            solution.Communalities.Should().Equal(plain.Communalities);
            var sums = Enumerable.Range(0, 3).Select(solution.Pattern.SumOfSquares).ToArray();
            sums.Should().BeInDescendingOrder();
            pattern.ColumnSums().Should().OnlyContain(sum => sum > 0);
        }
    }

    [Fact]
    public void SolutionFollowsItemsWhateverTheirOrderAndDirection()
    {
        var reference = ExploratoryFactorAnalysis.Fit(StudyA(Items), 3, ExtractionMethod.MaximumLikelihood, RotationMethod.Oblimin).Estimate();
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var order = (string[])Items.Clone();
            random.Shuffle(order);
            var shuffled = ExploratoryFactorAnalysis.Fit(StudyA(order), 3, ExtractionMethod.MaximumLikelihood, RotationMethod.Oblimin).Estimate();
            return Items.All(item => Enumerable.Range(0, 3).All(k => Math.Abs(shuffled.Pattern[item, k] - reference.Pattern[item, k]) < 1e-9));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(15));

        // A turned item changes the sign of its row, and with a positive sum at stake perhaps that of its factor.
        var turned = ReferenceData.StudyA().Reversed("OC4", 6).MomentsOf(Items);
        var solution = ExploratoryFactorAnalysis.Fit(ItemCorrelations.Of(turned).Estimate(), 3, ExtractionMethod.MaximumLikelihood, RotationMethod.Oblimin).Estimate();
        foreach (var item in Items)
        {
            for (var k = 0; k < 3; k++)
            {
                Math.Abs(solution.Pattern[item, k]).Should().BeApproximately(Math.Abs(reference.Pattern[item, k]), 1e-9);
            }
        }

        solution.Pattern["OC4", 0].Should().NotBe(0);
        solution.Communalities.Zip(reference.Communalities, (a, b) => Math.Abs(a - b)).Max().Should().BeLessThan(1e-11);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void DerivativesOfTheDiscrepancyAreItsDifferences(bool likelihood)
    {
        var correlations = StudyA(Items);
        UniquenessDiscrepancy discrepancy = likelihood
            ? new MaximumLikelihoodUniquenessDiscrepancy(correlations, 3)
            : new LeastSquaresUniquenessDiscrepancy(correlations, 3);
        var p = Items.Length;
        var random = new Random(11);
        var at = Enumerable.Range(0, p).Select(_ => discrepancy.Parameter(0.3 + (0.4 * random.NextDouble()))).ToArray();
        var (gradient, hessian) = (new double[p], new double[p * p]);
        discrepancy.Evaluate(at, gradient, hessian);
        const double step = 1e-5;
        for (var i = 0; i < p; i++)
        {
            var (up, down, unused) = (new double[p], new double[p], new double[p * p]);
            var moved = (double[])at.Clone();
            moved[i] = at[i] + step;
            var above = discrepancy.Evaluate(moved, up, unused);
            moved[i] = at[i] - step;
            var below = discrepancy.Evaluate(moved, down, unused);
            ((above - below) / (2 * step)).Should().BeApproximately(gradient[i], 1e-8);
            for (var j = 0; j < p; j++)
            {
                ((up[j] - down[j]) / (2 * step)).Should().BeApproximately(hessian[(i * p) + j], 1e-7);
            }
        }
    }

    [Fact]
    public void MaximumLikelihoodReproducesTheDiagonal()
    {
        // A property of the maximum (Lawley and Maxwell 1971): diag(ΛΛ' + Ψ) = diag(R).
        var solution = ExploratoryFactorAnalysis.Fit(StudyA(Items), 3, ExtractionMethod.MaximumLikelihood, RotationMethod.None).Estimate();
        solution.Communalities.Zip(solution.Uniquenesses, (h, u) => Math.Abs(h + u - 1)).Max().Should().BeLessThan(1e-11);
    }

    [Fact]
    public void RandomStartsFindNoWorseACriterion()
    {
        var extracted = MinimumResidualExtraction.Extract(StudyA(Items), 4).Estimate();
        VarimaxRotation.Rotate(extracted.Loadings).Criterion.Should().BeGreaterThanOrEqualTo(VarimaxRotation.Rotate(extracted.Loadings, 0).Criterion - 1e-12);
        ObliminRotation.Rotate(extracted.Loadings).Estimate().Criterion.Should().BeLessThanOrEqualTo(ObliminRotation.Rotate(extracted.Loadings, 0).Estimate().Criterion + 1e-12);
    }

    [Fact]
    public void SingleFactorIsNotRotated()
    {
        var correlations = StudyA(["KS1", "KS2", "KS3", "KS4", "KS5"]);
        var plain = ExploratoryFactorAnalysis.Fit(correlations, 1, ExtractionMethod.MinimumResidual, RotationMethod.None).Estimate();
        foreach (var rotation in Enum.GetValues<RotationMethod>())
        {
            var solution = ExploratoryFactorAnalysis.Fit(correlations, 1, ExtractionMethod.MinimumResidual, rotation, DenseMatrix.Of(correlations.Items, 1, (_, _) => 0)).Estimate();
            (Of(solution.Pattern.Values) - Of(plain.Pattern.Values)).Enumerate().Max(Math.Abs).Should().BeLessThan(1e-15);
        }
    }

    [Fact]
    public void RetentionStopsAtTheFirstFailure()
    {
        var correlations = StudyA(Items);
        var fixedNumber = FactorRetention.Of(correlations, new FactorCountRule.Fixed(2));
        fixedNumber.Factors.Estimate().Should().Be(2);
        fixedNumber.Thresholds.Should().BeEmpty();
        var kaiser = FactorRetention.Of(correlations, new FactorCountRule.Kaiser());
        kaiser.Factors.Estimate().Should().Be(kaiser.Eigenvalues.Count(share => share.Eigenvalue > 1));
        var parallel = FactorRetention.Of(correlations, new FactorCountRule.Parallel(new ParallelAnalysisSettings { Seed = 7 }));
        var kept = parallel.Factors.Estimate();
        parallel.Thresholds.Should().HaveCount(13).And.BeInDescendingOrder();
        parallel.Eigenvalues.Take(kept).Select((share, k) => share.Eigenvalue - parallel.Thresholds[k]).Should().OnlyContain(excess => excess > 0);
        parallel.Eigenvalues[kept].Eigenvalue.Should().BeLessThan(parallel.Thresholds[kept]);
    }

    [Fact]
    public void ParallelAnalysisDependsOnTheSeedAndNotOnTheThreads()
    {
        var settings = new ParallelAnalysisSettings { Replications = 300, Seed = 5 };
        var one = ParallelAnalysis.Thresholds(10, 100, settings, 1);
        ParallelAnalysis.Thresholds(10, 100, settings, 8).Should().Equal(one);
        ParallelAnalysis.Thresholds(10, 100, settings with { Seed = 6 }).Should().NotEqual(one);
    }

    private static ItemCorrelations StudyA(string[] items) => ItemCorrelations.Of(ReferenceData.StudyA().MomentsOf(items)).Estimate();

    private static ItemCorrelations Correlations(Func<int, int, double> correlation, int items) =>
        ItemCorrelations.FromMatrix(
            [.. Enumerable.Range(0, items).Select(i => $"i{i}")], 500, DenseMatrix.Of(items, items, (i, j) => i == j ? 1 : correlation(i, j)));

    private static Matrix<double> Of(DenseMatrix matrix) => Matrix<double>.Build.DenseOfArray(matrix.ToArray());
}
