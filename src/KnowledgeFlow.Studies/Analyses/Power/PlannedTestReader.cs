using System.Collections.Immutable;
using KnowledgeFlow.Core.Power;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.Power;

/// <summary>Reads <c>test:</c> and the keys that go with it.</summary>
internal static class PlannedTestReader
{
    private const int MostGroups = 1000;
    private const int MostPredictors = 10_000;
    private const int MostDegreesOfFreedom = 1_000_000;
    private const double MostRatio = 1000;

    /// <summary>The keys that tests have of their own, and the tests that have each.</summary>
    private static readonly ImmutableArray<(string Key, ImmutableArray<PlannedTestKind> Tests)> OwnKeys =
    [
        ("sides", [PlannedTestKind.Correlation, PlannedTestKind.IndependentT, PlannedTestKind.PairedT, PlannedTestKind.OneSampleT]),
        ("ratio", [PlannedTestKind.IndependentT]),
        ("groups", [PlannedTestKind.Anova]),
        ("predictors", [PlannedTestKind.Regression]),
        ("tested", [PlannedTestKind.Regression]),
        ("r2", [PlannedTestKind.Regression]),
        ("delta_r2", [PlannedTestKind.Regression]),
        ("df", [PlannedTestKind.ChiSquared, PlannedTestKind.Rmsea]),
        ("hypothesis", [PlannedTestKind.Rmsea]),
        ("rmsea0", [PlannedTestKind.Rmsea]),
        ("a", [PlannedTestKind.Indirect]),
        ("b", [PlannedTestKind.Indirect]),
        ("direct", [PlannedTestKind.Indirect]),
    ];

    /// <summary>Those keys.</summary>
    public static IEnumerable<string> Keys => OwnKeys.Select(own => own.Key);

    /// <summary>The test.</summary>
    public static PlannedTest Read(StudyMapping mapping)
    {
        var test = mapping.Required("test");
        var kind = test.Choice(
            ("correlation", PlannedTestKind.Correlation),
            ("t_independent", PlannedTestKind.IndependentT),
            ("t_paired", PlannedTestKind.PairedT),
            ("t_one_sample", PlannedTestKind.OneSampleT),
            ("anova", PlannedTestKind.Anova),
            ("regression", PlannedTestKind.Regression),
            ("chi_squared", PlannedTestKind.ChiSquared),
            ("rmsea", PlannedTestKind.Rmsea),
            ("indirect", PlannedTestKind.Indirect));
        foreach (var (key, _) in OwnKeys.Where(own => mapping.Has(own.Key) && !own.Tests.Contains(kind)))
        {
            throw mapping.Required(key).Problem(PowerMessages.UnusedKey(key, test.Text()));
        }

        return new PlannedTest(kind, kind switch
        {
            PlannedTestKind.Correlation => new CorrelationPower(Sides(mapping)),
            PlannedTestKind.IndependentT => new IndependentTTestPower(Sides(mapping), mapping.Optional("ratio")?.NumberBetween(1 / MostRatio, MostRatio) ?? 1),
            PlannedTestKind.PairedT or PlannedTestKind.OneSampleT => new OneSampleTTestPower(Sides(mapping)),
            PlannedTestKind.Anova => new AnalysisOfVariancePower(mapping.Required("groups").Integer(2, MostGroups)),
            PlannedTestKind.Regression => Regression(mapping),
            PlannedTestKind.ChiSquared => new ChiSquaredPower(mapping.Required("df").Integer(1, MostDegreesOfFreedom)),
            PlannedTestKind.Rmsea => Fit(mapping, test.Text()),
            _ => Indirect(mapping),
        });
    }

    private static TestSides Sides(StudyMapping mapping) => mapping.Optional("sides")?.Choice(("two", TestSides.Two), ("one", TestSides.One)) ?? TestSides.Two;

    private static RegressionPower Regression(StudyMapping mapping)
    {
        var predictors = mapping.Required("predictors").Integer(1, MostPredictors);
        var tested = mapping.Optional("tested");
        return tested?.Integer(1) is { } count && count > predictors
            ? throw tested.Problem(PowerMessages.MoreTestedThanPredictors(count, predictors))
            : new RegressionPower(tested?.Integer(1) ?? predictors, predictors);
    }

    private static ModelFitPower Fit(StudyMapping mapping, string test)
    {
        var hypothesis = mapping.Optional("hypothesis")?.Choice(("close", FitHypothesis.Close), ("not_close", FitHypothesis.NotClose), ("exact", FitHypothesis.Exact)) ?? FitHypothesis.Close;
        var limit = mapping.Optional("rmsea0");
        return limit is not null && hypothesis == FitHypothesis.Exact
            ? throw limit.Problem(PowerMessages.UnusedKey("rmsea0", $"{test}, hypothesis: exact"))
            : new ModelFitPower(hypothesis, mapping.Required("df").Integer(1, MostDegreesOfFreedom), limit?.NumberBetween(0.001, 0.5) ?? ModelFitPower.CloseFit);
    }

    private static IndirectEffectPower Indirect(StudyMapping mapping)
    {
        var direct = mapping.Optional("direct")?.NumberBetween(-0.99, 0.99) ?? 0;
        var (a, b) = (mapping.Optional("a"), mapping.Optional("b"));
        if (a is null && b is null)
        {
            return new IndirectEffectPower(1, direct);
        }

        if (a is null || b is null)
        {
            throw (a ?? b)!.Problem(a is null ? PowerMessages.OnePath("b", "a") : PowerMessages.OnePath("a", "b"));
        }

        return new IndirectEffectPower(b.NumberBetween(0.001, 10) / a.NumberBetween(0.001, 0.999), direct);
    }
}
