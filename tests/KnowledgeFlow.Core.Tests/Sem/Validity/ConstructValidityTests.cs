using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Sem;
using KnowledgeFlow.Core.Sem.Estimators;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Core.Sem.Validity;

namespace KnowledgeFlow.Core.Tests.Sem.Validity;

/// <summary>Holzinger and Swineford's nine tests: AVE, CR and HTMT by lavaan 0.6-14 and semTools 0.5-6 (AVE(), reliability on the standardised solution, htmt()).</summary>
public sealed class ConstructValidityTests
{
    [Fact]
    public void ReliabilityAndExtractedVarianceAreThoseOfSemTools()
    {
        var table = SemReference.Table("visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9", new ModelDefaults());
        var fitted = SemReference.Value(FittedModel.Fit(table, SemReference.Listwise(SemReference.Frame("hs1939.csv"), table), new MaximumLikelihoodEstimator()));

        var validity = ConstructValidity.Of(fitted.Estimate, fitted.Standardised);

        validity.Select(construct => construct.Construct).Should().Equal("visual", "textual", "speed");
        double[] extracted = [0.370983987216832, 0.719530027692828, 0.4297924960497];
        double[] reliability = [0.625838444362658, 0.885001335532406, 0.691373580804138];
        double[] largest = [0.470534544464428, 0.458509300355974, 0.470534544464428];
        for (var k = 0; k < 3; k++)
        {
            validity[k].AverageVarianceExtracted.Should().BeApproximately(extracted[k], 1e-6);
            validity[k].CompositeReliability.Should().BeApproximately(reliability[k], 1e-6);
            validity[k].LargestCorrelation.Should().BeApproximately(largest[k], 1e-6);
        }
    }

    /// <summary>A factor above three correlated factors says nothing of its own: the largest correlations stay those of lavaan without it.</summary>
    [Theory]
    [InlineData("general =~ visual + textual + speed")]
    [InlineData("general =~ speed + visual + textual\ntop =~ 1*general\ngeneral ~~ 0*general")]
    public void AFactorIsNotToldFromTheFactorsAboveIt(string above)
    {
        var table = SemReference.Table("visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9\n" + above, new ModelDefaults());
        var fitted = SemReference.Value(FittedModel.Fit(table, SemReference.Listwise(SemReference.Frame("hs1939.csv"), table), new MaximumLikelihoodEstimator()));

        var validity = ConstructValidity.Of(fitted.Estimate, fitted.Standardised);

        validity.Select(construct => construct.Construct).Should().Equal("visual", "textual", "speed");
        double[] largest = [0.470534544464428, 0.458509300355974, 0.470534544464428];
        for (var k = 0; k < 3; k++)
        {
            validity[k].LargestCorrelation.Should().BeApproximately(largest[k], 1e-6);
        }
    }

    [Fact]
    public void HeterotraitMonotraitRatioIsThatOfSemTools()
    {
        var frame = SemReference.Frame("hs1939.csv").Select(Enumerable.Range(1, 9).Select(i => FormattableString.Invariant($"x{i}")));
        var correlations = KnowledgeFlow.Core.Data.MomentsAccumulator.Of(frame).CorrelationMatrix();

        HeterotraitMonotraitRatio.Of(correlations, [3, 4, 5], [0, 1, 2]).Should().BeApproximately(0.424323042412548, 1e-12);
        HeterotraitMonotraitRatio.Of(correlations, [6, 7, 8], [0, 1, 2]).Should().BeApproximately(0.466549738478776, 1e-12);
        HeterotraitMonotraitRatio.Of(correlations, [6, 7, 8], [3, 4, 5]).Should().BeApproximately(0.289567862761083, 1e-12);
    }

    /// <summary>Equal correlations .6 and .5 within, .3 between: both ratios are .3/√(.6·.5).</summary>
    [Fact]
    public void BothRatiosAgreeWhereCorrelationsAreEqual()
    {
        var correlations = DenseMatrix.Of(4, 4, (i, j) => i == j ? 1 : (i / 2, j / 2) switch { (0, 0) => 0.6, (1, 1) => 0.5, _ => -0.3 });

        HeterotraitMonotraitRatio.Of(correlations, [0, 1], [2, 3]).Should().BeApproximately(0.3 / Math.Sqrt(0.3), 1e-15);
        HeterotraitMonotraitRatio.Geometric(correlations, [0, 1], [2, 3]).Should().BeApproximately(0.3 / Math.Sqrt(0.3), 1e-15);
        HeterotraitMonotraitRatio.Of(correlations, [0], [2, 3]).Should().Be(double.NaN);
    }
}
