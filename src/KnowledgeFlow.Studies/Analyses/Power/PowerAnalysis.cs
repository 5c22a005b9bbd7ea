using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Power;

/// <summary>
/// The power of a planned test, the sample that it takes, or the effect that a sample can tell: of effects, sample sizes and power two are given. It works from assumptions alone; of the study it
/// takes at most the number of valid questionnaires, never an effect that was observed.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="Planned">The test.</param>
/// <param name="Effects">The effects supposed; none where they are asked for.</param>
/// <param name="Samples">The sample sizes given; none where they are asked for.</param>
/// <param name="Target">The power wanted.</param>
/// <param name="Alpha">The level of the test.</param>
public sealed record PowerAnalysis(
    Located<string> Id, PlannedTest Planned, ImmutableArray<PlannedEffect> Effects, ImmutableArray<PlannedSample> Samples, double Target, double Alpha)
    : Analysis(Id)
{
    /// <summary>The power that is wanted unless another is given, by Cohen's (1988, p. 56) convention.</summary>
    public const double UsualTarget = 0.8;

    /// <summary>What it plans and asks.</summary>
    internal PlannedPower Plan => new(Id, Planned, Effects, Samples, Target, Alpha);

    /// <inheritdoc/>
    public override bool NeedsAnswers => Samples.Any(sample => sample.Size is null);

    /// <inheritdoc/>
    internal override ImmutableArray<AnalysisPiece> Pieces => [Plan];

    /// <inheritdoc/>
    public override IEnumerable<Located<string>> Variables(Study study) => [];

    /// <inheritdoc/>
    public override ImmutableArray<PrintedTable> Print(ReportSection section, Study study) => PrintedPower.Of(section, Plan);

    /// <inheritdoc/>
    protected override ReportSection Run(ScoredSurvey survey)
    {
        var plan = Plan;
        var subject = PlannedTestWords.SubjectOf(Planned.Kind);
        var answers = plan.Answers(survey.Rows);
        var curves = PowerCurve.Of(plan, answers);
        return new ReportSection(
            Id.Value,
            new Phrase($"Power analysis: {subject.English}", $"检验力分析：{subject.Chinese}"),
            [PowerTable.Of(plan, answers), .. curves.IsEmpty ? [] : new[] { PowerCurveTable.Of(plan, curves) }],
            curves.IsEmpty ? [] : [PowerCurveFigure.Of(plan, answers, curves)]);
    }
}
