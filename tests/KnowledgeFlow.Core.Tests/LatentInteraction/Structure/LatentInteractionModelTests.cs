using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core.Tests.LatentInteraction.Structure;

public sealed class LatentInteractionModelTests
{
    private const string Measurement = "A =~ a1 + a2\nB =~ b1 + b2\nC =~ c1 + c2\nD =~ d1 + d2\nY =~ y1 + y2\n";

    [Theory]
    [InlineData("Y ~ A + B + A:B", "A")]
    [InlineData("Y ~ A + B + C + A:C + B:C", "C")]
    [InlineData("Y ~ A + B + C + D + A:C + A:D + B:C + B:D", "A B")]
    [InlineData("Y ~ A + B + C + A:B + A:C + B:C", "A B")]
    [InlineData("Y ~ A + B + A:A + B:B", "A B")]
    [InlineData("Y ~ A + B + C + A:B + C:C", "A C")]
    [InlineData("Y ~ A + B", "")]
    [InlineData("Y ~ A + B + A:u", "")]
    public void TheIntegralGoesOverTheSmallestCover(string regression, string cover)
    {
        var model = InteractionReference.Model(Measurement + regression);

        string.Join(' ', model.Cover).Should().Be(cover);
        model.Form.Should().Be(LikelihoodForm.Reduced);
    }

    [Fact]
    public void AChainIsSortedIntoBlocks()
    {
        var model = InteractionReference.Model(Measurement + "B ~ A\nC ~ A + B + A:B\nY ~ C + D + u");

        model.Predictors.Should().Equal("A", "B", "D");
        model.Outcomes.Should().Equal("C", "Y");
        model.Controls.Should().Equal("u");
    }

    [Fact]
    public void LatentPredictorsAreRegressedOnControls()
    {
        var model = InteractionReference.Model(Measurement + "Y ~ A + B + A:B + u + v\nA ~ u");
        var plain = InteractionReference.Table(Measurement + "Y ~ A + B + A:B + u + v\nA ~ u");

        new[] { "A~u", "A~v", "B~u", "B~v", "C~u", "D~v", "A~~B", "A~~D" }.Should().OnlyContain(name => model.Table.Find(name)!.IsFree);
        plain.Find("B~u").Should().BeNull();
        model.Table.FreeCount.Should().Be(plain.FreeCount + 7 + 3);
    }

    [Theory]
    [InlineData("Y ~ A + B + A:B\nC ~ Y + A + A:Y", UnsupportedModelReason.ProductOfDependent, "C~A:Y")]
    [InlineData("Y ~ A + b1 + A:b1", UnsupportedModelReason.PredictingIndicator, "Y~b1")]
    [InlineData("Y ~ A + A:b1", UnsupportedModelReason.ProductOfIndicator, "Y~A:b1")]
    [InlineData("Y ~ A + B + A:B\ny1 ~ u", UnsupportedModelReason.RegressedIndicator, "y1~u")]
    [InlineData("Y ~ A + B + A:B\nY ~~ A", UnsupportedModelReason.CovariancesAcrossBlocks, "Y~~A")]
    [InlineData("Y ~ A + B + A:B + u\nu ~~ u", UnsupportedModelReason.ModelledControl, "u")]
    [InlineData("A ~ B\nB ~ A\nY ~ A + B + A:B", UnsupportedModelReason.Cycle, "A B Y")]
    [InlineData("E =~ e1\nY ~ A + E + A:E + E:E", UnsupportedModelReason.ErrorFreeModerator, "E")]
    public void WhatNeitherFormTakesIsSaid(string regression, UnsupportedModelReason reason, string terms)
    {
        var diagnosis = InteractionReference.Refusal(LatentInteractionModel.Of(InteractionReference.Table(Measurement + regression)));

        var unsupported = diagnosis.Should().BeOfType<Diagnosis.UnsupportedModel>().Which;
        unsupported.Reason.Should().Be(reason);
        string.Join(' ', unsupported.Terms).Should().Be(terms);
    }

    [Fact]
    public void SeveralGroupsAndConstraintsAreRefused()
    {
        ModelSpecification.Specify(Measurement + "Y ~ A + B + A:B", LatentInteractionModel.Defaults with { Groups = 2 }).TryGet(out var groups, out _).Should().BeTrue();
        ModelSpecification.Specify(Measurement + "Y ~ a*A + b*B + A:B\na == b", LatentInteractionModel.Defaults).TryGet(out var constrained, out _).Should().BeTrue();

        InteractionReference.Refusal(LatentInteractionModel.Of(groups!)).Should().BeOfType<Diagnosis.UnsupportedModel>().Which.Reason.Should().Be(UnsupportedModelReason.SeveralGroups);
        InteractionReference.Refusal(LatentInteractionModel.Of(constrained!)).Should().BeOfType<Diagnosis.UnsupportedModel>().Which.Reason.Should().Be(UnsupportedModelReason.EqualityConstraint);
    }

    [Fact]
    public void WithoutMeansACallerIsMistaken()
    {
        ModelSpecification.Specify(Measurement + "Y ~ A + B + A:B", new ModelDefaults { MeanStructure = false }).TryGet(out var table, out _).Should().BeTrue();

        FluentActions.Invoking(() => LatentInteractionModel.Of(table!)).Should().Throw<ArgumentException>();
    }
}
