using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Regression;

/// <summary>Beside tests/reference/mediation/mediation.R, which holds them to sandwich's vcovCL.</summary>
public sealed class ClusteredErrorsTests
{
    /// <summary>Each row a cluster of its own: X'e e'X row by row with the correction n/(n − 1) · (n − 1)/(n − p) is HC1, by hand for a mean: Σe²/n · 1/(n − 1).</summary>
    [Fact]
    public void ClustersOfOneRowAreHc1()
    {
        var fit = Fit([0, 1, 2, 3]);

        fit.StandardError(0).Should().BeApproximately(Math.Sqrt(14.0 / 4 / 3), 1e-14);
        fit.TestDegreesOfFreedom.Should().Be(3);
    }

    /// <summary>Residuals −2 and 0 in one cluster, −1 and 3 in the other: sums −2 and 2; V = (4 + 4)/16 · 2/1 · 3/3 = 1.</summary>
    [Fact]
    public void SumsOfClustersAreTheirScores() => Fit([0, 0, 1, 1]).StandardError(0).Should().BeApproximately(1, 1e-14);

    [Fact]
    public void OneClusterGivesCoefficientsAndNoErrors()
    {
        var fit = LeastSquares.Fit(DesignMatrix.Of(4, []), [1, 3, 2, 6], "y", StandardErrors.Clustered, [0, 0, 0, 0]).Estimate();
        fit.Coefficients[0].Should().Be(3);
        fit.Untestable.Should().Be(new Diagnosis.SingleCluster());
        double.IsNaN(fit.Covariance(0, 0)).Should().BeTrue();
    }

    [Fact]
    public void ClustersAreNeeded()
    {
        var fit = () => LeastSquares.Fit(DesignMatrix.Of(4, []), [1, 3, 2, 6], "y", StandardErrors.Clustered);

        fit.Should().Throw<ArgumentException>();
    }

    // Mean 3; residuals −2, 0, −1, 3.
    private static LeastSquaresFit Fit(System.Collections.Immutable.ImmutableArray<int> clusters) =>
        LeastSquares.Fit(DesignMatrix.Of(4, []), [1, 3, 2, 6], "y", StandardErrors.Clustered, clusters).Estimate();
}
