using KnowledgeFlow.Studies.Tests.Analyses.StructuralModels;

namespace KnowledgeFlow.Studies.Tests.Analyses.Cfa;

/// <summary>
/// Tables against lavaan 0.6-14 and semTools 0.5-6 (<c>cfa.R</c>). Where R's optimum could be polished by Newton steps the
/// tolerance is what its own last digits allow (standard errors by numerical derivatives: 3e-8; SRMR and limits of RMSEA
/// by root finding: 7e-7).
/// </summary>
public sealed class ConfirmatoryFactorAnalysisReferenceTests
{
    private const string One = "\"one-factor\": \"g =~ x1 + x2 + x3 + x4 + x5 + x6 + x7 + x8 + x9\"";

    [Fact]
    public void MaximumLikelihoodWithValidityRivalsAndModificationIndicesIsThatOfLavaan() =>
        ReferenceStudy.ShouldHold(ReferenceStudy.Run("hs1939.csv", ReferenceStudy.Tests, $"{{type: cfa, compare: {{{One}, auto: true}}}}"), "ml", 1e-6);

    [Fact]
    public void RobustMaximumLikelihoodIsThatOfLavaan() =>
        ReferenceStudy.ShouldHold(ReferenceStudy.Run("hs1939.csv", ReferenceStudy.Tests, $"{{type: cfa, estimator: mlr, compare: {{{One}}}}}"), "mlr", 1e-6);

    /// <summary>lavaan's errors of ULS take the identity for the moments' covariance matrix; these here hold for normal data.</summary>
    [Fact]
    public void UnweightedLeastSquaresIsThatOfLavaan() =>
        ReferenceStudy.ShouldHold(
            ReferenceStudy.Run("hs1939.csv", ReferenceStudy.Tests, "{type: cfa, estimator: uls}"),
            "uls",
            1e-6,
            cell => cell.Contains(".parameters", StringComparison.Ordinal) && !cell.EndsWith(".est", StringComparison.Ordinal) && !cell.EndsWith(".std", StringComparison.Ordinal));

    [Fact]
    public void GeneralisedLeastSquaresIsThatOfLavaan() =>
        ReferenceStudy.ShouldHold(ReferenceStudy.Run("hs1939.csv", ReferenceStudy.Tests, "{type: cfa, estimator: gls}"), "gls", 1e-6);

    /// <summary>lavaan's saturated moments come of EM that stops at 1e-5, and SRMR and the robust indices rest on them.</summary>
    [Fact]
    public void FullInformationIsThatOfLavaan()
    {
        var result = ReferenceStudy.Run("hs1939_holes.csv", ReferenceStudy.Tests, "{type: cfa, missing: fiml}");

        ReferenceStudy.ShouldHold(result, "fiml", 1e-6, cell => cell.EndsWith(".srmr", StringComparison.Ordinal) || cell.EndsWith("_robust", StringComparison.Ordinal));
        ReferenceStudy.ShouldHold(result, "fiml", 1e-4);
    }

    [Fact]
    public void OrderedAnswersAreThoseOfLavaan() =>
        ReferenceStudy.ShouldHold(
            ReferenceStudy.Run("likert.csv", "constructs:\n  A: {items: [q1, q2, q3]}\n  B: {items: [q4, q5, q6, q7]}\n  C: {items: [q8, q9, q10]}\n", "{type: cfa, estimator: wlsmv}"),
            "wlsmv",
            1e-6);

    [Fact]
    public void GroupsAndInvarianceAreThoseOfLavaan() =>
        ReferenceStudy.ShouldHold(
            ReferenceStudy.Run("hs1939.csv", ReferenceStudy.Tests + "variables: {school: {values: {1: Grant-White, 2: Pasteur}}}\n", "{type: cfa, group: school}"),
            "groups",
            1e-6);

    [Fact]
    public void ConventionsOfAmosAndMplusAreThoseOfLavaansOptions()
    {
        ReferenceStudy.ShouldHold(ReferenceStudy.Run("hs1939.csv", "convention: amos\n" + ReferenceStudy.Tests, "{type: cfa}"), "amos", 1e-6);
        ReferenceStudy.ShouldHold(ReferenceStudy.Run("hs1939.csv", "convention: mplus\n" + ReferenceStudy.Tests, "{type: cfa}"), "mplus", 1e-6);
    }
}
