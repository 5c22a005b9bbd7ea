using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Estimators;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core.Tests.Sem.Estimation;

/// <summary>A point stands: it does not matter what is asked of it, when, how often, or on how many threads.</summary>
public sealed class ObjectivePointTests
{
    [Fact]
    public void WhatIsAskedOfAnEstimateDoesNotChangeIt()
    {
        var (asked, fresh) = (Fit(), Fit());
        _ = asked.Point.Hessian;
        _ = ModificationIndex.Of(asked);
        _ = CasewiseScores.Variability(asked);
        _ = LogLikelihood.Of(asked);
        _ = InformationMatrix.Differences(asked);

        StandardisedSolution.ValuesOf(asked).Should().Equal(StandardisedSolution.ValuesOf(fresh));
        asked.Point.Information.Should().Equal(fresh.Point.Information);
        CasewiseScores.Variability(asked).Should().Equal(CasewiseScores.Variability(fresh));
        ModificationIndex.Of(asked).Should().Equal(ModificationIndex.Of(fresh));
        asked.ImpliedCovariance(0).AsSpan().ToArray().Should().Equal(fresh.ImpliedCovariance(0).AsSpan().ToArray());
    }

    [Fact]
    public void ManyThreadsReadWhatOneReads()
    {
        var (estimate, alone) = (Fit(), Fit());
        var variability = CasewiseScores.Variability(alone);
        var indices = ModificationIndex.Of(alone);

        Parallel.For(0, 24, i =>
        {
            switch (i % 3)
            {
                case 0:
                    estimate.Point.Hessian.Should().Equal(alone.Point.Hessian);
                    break;
                case 1:
                    ModificationIndex.Of(estimate).Should().Equal(indices);
                    break;
                default:
                    CasewiseScores.Variability(estimate).Should().Equal(variability);
                    break;
            }
        });
    }

    [Fact]
    public void APointOfItsOwnIsThatOfTheSearch()
    {
        var estimate = Fit();

        var point = estimate.Point.Objective.Evaluate(estimate.Free.AsSpan(), ObjectiveParts.Gradient | ObjectiveParts.Information)!;

        (2 * point.Value).Should().Be(estimate.Discrepancy);
        point.Information.Should().Equal(estimate.Information);
        point.Gradient.Max(Math.Abs).Should().Be(estimate.LargestGradient);
    }

    [Fact]
    public void WhatWasNotAskedForIsEmpty()
    {
        var estimate = Fit();

        var point = estimate.Point.Objective.Evaluate(estimate.Free.AsSpan(), ObjectiveParts.Value)!;

        (point.Gradient.IsEmpty, point.Information.IsEmpty).Should().Be((true, true));
    }

    [Fact]
    public void AWorkspaceThatWasLeftMovesNoMore()
    {
        var estimate = Fit();
        var workspace = new ObjectiveWorkspace(estimate.Point.Objective);
        workspace.TryEvaluate(estimate.Free.AsSpan(), out _).Should().BeTrue();
        var point = workspace.Leave(ObjectiveParts.Value);

        var act = () => workspace.TryEvaluate(new double[estimate.Free.Length], out _);

        act.Should().Throw<InvalidOperationException>();
        point.Theta.Should().Equal(estimate.Free);
    }

    [Fact]
    public void WithoutADiscrepancyThereIsNoPoint()
    {
        var estimate = Fit();

        // Variances of 0 leave no positive definite matrix.
        estimate.Point.Objective.Evaluate(new double[estimate.Free.Length], ObjectiveParts.Value).Should().BeNull();
    }

    private static ModelEstimate Fit()
    {
        var table = SemReference.Table("visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\ntextual ~ visual", new ModelDefaults { MeanStructure = true });
        var data = SemReference.Value(ObservedData.FullInformation([SemReference.Frame("hs1939_holes.csv")], table.Roles.Observed, []));
        return SemReference.Value(ModelEstimator.Estimate(table, data, new MaximumLikelihoodEstimator().Method));
    }
}
