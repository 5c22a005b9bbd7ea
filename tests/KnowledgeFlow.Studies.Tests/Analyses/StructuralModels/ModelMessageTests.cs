namespace KnowledgeFlow.Studies.Tests.Analyses.StructuralModels;

/// <summary>Errors of models point into the study file.</summary>
public sealed class ModelMessageTests
{
    [Fact]
    public void MessagesAreThoseOfTheSnapshot()
    {
        (string Head, string Analysis)[] faults =
        [
            (string.Empty, "type: cfa\n    model: |\n      visual =~ x1 + x2\n      textual == x4 ++ x5"),
            (string.Empty, "type: cfa\n    model: |\n      # the comment counts\n\n      visual =~ x1 + + x3"),
            (string.Empty, "{type: sem, model: \"x7 ~ x1 + foo(x2)\"}"),
            (string.Empty, "type: sem\n    model: |\n      能力 =~ x1 + x2 + x3\n      x7 ~ 能力 + 没有"),
            (string.Empty, "type: sem\n    model: |\n      x7 ~ a*x1\n      i := a*b"),
            (string.Empty, "type: sem\n    model: |\n      x7 ~ c(a, b)*x1"),
            (string.Empty, "type: sem\n    model: |\n      f =~ x1 + x2 + x3\n      x7 ~ f + f:x4"),
            (string.Empty, "type: sem\n    model: >\n      x7 ~ x1 +\n      + + x2"),
            (string.Empty, "{type: cfa}"),
            (string.Empty, "{type: sem}"),
            (ReferenceStudy.Tests, "{type: cfa, estimator: wls}"),
            (ReferenceStudy.Tests, "{type: cfa, estimator: gls, missing: fiml}"),
            (ReferenceStudy.Tests, "{type: cfa, estimator: wlsmv, group: school}"),
            (ReferenceStudy.Tests, "{type: cfa, estimator: wlsmv, bootstrap: 500}"),
            (ReferenceStudy.Tests, "{type: cfa, estimator: wlsmv}"),
            (ReferenceStudy.Tests, "{type: cfa, bootstrap: 5}"),
            (ReferenceStudy.Tests, "{type: cfa, constructs: [visual], model: \"visual ~~ speed\"}"),
            (ReferenceStudy.Tests, "{type: cfa, compare: one}"),
            (ReferenceStudy.Tests, "{type: cfa, compare: {one: \"g =~\"}}"),
            (ReferenceStudy.Tests, "{type: cfa, compare: {2-factor: \"g =~ x1 + x2 + x3\"}}"),
            (ReferenceStudy.Tests, "{type: cfa, compare: auto, model: \"visual ~~ 0*speed\"}"),
            (ReferenceStudy.Tests, "{type: cfa, group: scool}"),
        ];
        var messages = faults.Select(fault =>
        {
            using var folder = ReferenceStudy.Of("hs1939.csv", fault.Head, fault.Analysis);
            return folder.Message;
        });

        Snapshot.ShouldMatch(Path.Combine("models", "messages.txt"), string.Join("\n\n", messages));
    }
}
