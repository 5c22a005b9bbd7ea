using KnowledgeFlow.Core.LatentInteraction.Inference;

namespace KnowledgeFlow.Core.Tests.LatentInteraction.Inference;

public sealed class LatentCovarianceTests
{
    private static readonly LatentInteractionFit Fit = FitOf();

    /// <summary>Klein and Moosbrugger (2000, eqs. 5 to 8) worked by hand: Cov(ξ, η) = Φγ, Var(η) = γ'Φγ + 2tr(ΩΦΩΦ) + ψ with 2tr(ΩΦΩΦ) = ω²(φ_xx φ_zz + φ_xz²).</summary>
    [Fact]
    public void CovariancesAreThoseOfTheAlgebra()
    {
        var (xx, zz, xz, psi) = (Value("X~~X"), Value("Z~~Z"), Value("X~~Z"), Value("Y~~Y"));
        var (x, z, w) = (Value("Y~X"), Value("Y~Z"), Value("Y~X:Z"));

        Of("X", "Y").Covariance.Value.Should().BeApproximately((x * xx) + (z * xz), 1e-12);
        Of("Z", "Y").Covariance.Value.Should().BeApproximately((x * xz) + (z * zz), 1e-12);
        var variance = (x * x * xx) + (z * z * zz) + (2 * x * z * xz) + (w * w * ((xx * zz) + (xz * xz))) + psi;
        Of("Y", "Y").Covariance.Value.Should().BeApproximately(variance, 1e-12);
        Of("X", "Z").Correlation.Value.Should().BeApproximately(xz / Math.Sqrt(xx * zz), 1e-12);
    }

    /// <summary>Of predictors they are parameters, with these parameters' errors; of the derivative only differences' rounding is left.</summary>
    [Fact]
    public void PredictorsKeepTheErrorsOfTheirParameters()
    {
        foreach (var (first, second) in new[] { ("X", "X"), ("X", "Z"), ("Z", "Z") })
        {
            var parameter = Fit.Solution.Parameters[Row($"{first}~~{second}")];
            Of(first, second).Covariance.Value.Should().BeApproximately(parameter.Value, 1e-13);
            Of(first, second).Covariance.StandardError.Should().BeApproximately(parameter.StandardError, 1e-9);
        }

        // Of a correlation r = φ_xz/√(φ_xx φ_zz), by the derivatives written out.
        var (xx, zz, xz) = (Value("X~~X"), Value("Z~~Z"), Value("X~~Z"));
        var r = xz / Math.Sqrt(xx * zz);
        (string Name, double Slope)[] slopes = [("X~~Z", r / xz), ("X~~X", -r / (2 * xx)), ("Z~~Z", -r / (2 * zz))];
        var variance = slopes.Sum(one => slopes.Sum(other => one.Slope * other.Slope * Fit.Covariance[Free(one.Name), Free(other.Name)]));
        Of("X", "Z").Correlation.StandardError.Should().BeApproximately(Math.Sqrt(variance), 1e-9);
    }

    [Fact]
    public void AVariableCorrelatesWithItselfByOneWithoutError()
    {
        LatentCovariance.Of(Fit.Estimate, Fit.Covariance).Where(pair => pair.First == pair.Second).Should().HaveCount(3).And
            .OnlyContain(pair => pair.Correlation.Value == 1 && pair.Correlation.StandardError == 0);
    }

    private static LatentCovariance Of(string first, string second) => LatentCovariance.Of(Fit.Estimate, Fit.Covariance).Single(pair => pair.First == first && pair.Second == second);

    private static double Value(string name) => Fit.Estimate.ValueOf(Row(name));

    private static int Row(string name) => Fit.Model.Table.Parameters.IndexOf(Fit.Model.Table.Find(name)!);

    private static int Free(string name) => Fit.Model.Table.Find(name)!.Free;

    private static LatentInteractionFit FitOf()
    {
        var model = InteractionReference.Model(InteractionReference.ModelText("one_interaction"));
        return InteractionReference.Value(LatentInteractionFit.Fit(model, InteractionReference.Data(InteractionReference.Frame("one_interaction.csv"), model), InteractionErrors.Sandwich));
    }
}
