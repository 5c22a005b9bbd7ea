using System.Collections.Immutable;
using KnowledgeFlow.Studies.Auditing.Rules;
using KnowledgeFlow.Studies.Publications;

namespace KnowledgeFlow.Studies.Auditing;

/// <summary>Says which printed numbers of a study cannot all be true.</summary>
public static class Auditor
{
    /// <summary>Every rule, from those of single numbers to those of many.</summary>
    public static ImmutableArray<AuditRule> Rules { get; } =
    [
        new RangeRule(),
        new ThresholdRule(),
        new AgreementRule(),
        new SampleFlowRule(),
        new PercentageRule(),
        new PercentageSumRule(),
        new MeanRule(),
        new DeviationRule(),
        new StatisticRule(),
        new SignificanceRule(),
        new ConfidenceIntervalRule(),
        new CollinearityRule(),
        new StandardisationRule(),
        new ExplainedVarianceRule(),
        new NormalEquationsRule(),
        new CorrelationMatrixRule(),
        new AlphaRule(),
        new ConvergentValidityRule(),
        new FitIndexRule(),
        new EigenvalueRule(),
    ];

    /// <summary>Audits a published study. Nothing is accused that could be true; see <see cref="FindingCertainty"/> for how sure each finding is.</summary>
    public static AuditResult Audit(PublishedStudy study)
    {
        var page = new PrintedPage(study);
        var applied = Rules.Select(rule => (Rule: rule, Checks: rule.Checks(page).ToImmutableArray())).Where(rule => !rule.Checks.IsEmpty).ToImmutableArray();
        var places = page.Numbers.Select((number, place) => (number, place)).ToDictionary<(PrintedNumber Number, int Place), PrintedNumber, int>(pair => pair.Number, pair => pair.Place, ReferenceEqualityComparer.Instance);
        return new AuditResult(
            study.Printed.Length,
            applied.SelectMany(rule => rule.Checks).SelectMany(check => check.Cells).Distinct<PrintedNumber>(ReferenceEqualityComparer.Instance).Count(),
            applied.Length,
            applied.Sum(rule => rule.Checks.Length),
            [
                .. applied.SelectMany(rule => rule.Checks.Where(check => check.Finding is not null).Select(check => (rule.Rule, check.Finding!)))
                    .OrderBy(found => places.GetValueOrDefault(found.Item2.Cells[0], int.MaxValue)),
            ]);
    }
}
