using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Hypotheses;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Screening;
using KnowledgeFlow.Studies.Specification;
using KnowledgeFlow.Studies.Surveys;

namespace KnowledgeFlow.Studies.Running;

/// <summary>Runs a study from its data file to its report, in memory; nothing is written.</summary>
public static class StudyRunner
{
    /// <summary>The name of the program in reports.</summary>
    public const string Software = "kflow";

    /// <summary>The version of the program in reports.</summary>
    public static string Version { get; } =
        typeof(StudyRunner).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Reads, screens and scores the answers, and makes every analysis.</summary>
    /// <exception cref="BadInputException">The data cannot be read as the study means them.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static StudyResult Run(StudyPlan plan, CancellationToken cancellation = default) => Run(plan, RunScope.Everything, cancellation);

    /// <summary>The same, of a part of the study. The answers are read and screened as for the whole, so that what is computed is what the whole computes.</summary>
    internal static StudyResult Run(StudyPlan plan, RunScope scope, CancellationToken cancellation)
    {
        var study = plan.Study;
        var (survey, ledger, scored) = Score(plan, cancellation);
        var sections = ImmutableArray.CreateBuilder<ReportSection>();
        if (DataSection.Of(survey) is { } data)
        {
            sections.Add(data);
        }

        if (scope.WithFlow || study.Screening != ScreeningRules.None)
        {
            sections.Add(ScreeningSection.Of(ledger));
        }

        foreach (var analysis in plan.Analyses.Where(scope.Includes))
        {
            cancellation.ThrowIfCancellationRequested();
            var start = Stopwatch.GetTimestamp();
            var reported = analysis.Report(scored);
            var section = analysis.NeedsAnswers ? FrequencyWeightNote.AddTo(BeyondRangeNote.AddTo(reported, analysis, study, survey), scored) : reported;
            sections.Add(SampleNote.WithNumbers(analysis.Request.Of(section with { Printed = EmptyTables.Joined(ColumnNotes.OfPrinted(analysis.Print(section, study), section.Tables)) })));
            scope.Took(analysis, Stopwatch.GetElapsedTime(start));
        }

        var report = new Report(Phrase.Verbatim(study.Title), Software, Version, study.Synthetic, sections.ToImmutable()) { Options = study.Chapter };
        if (scope.WithHypotheses && !study.Hypotheses.IsEmpty)
        {
            report = report with { Sections = [.. report.Sections, HypothesisSection.Of(plan, report)] };
        }

        return new StudyResult(study, survey, ledger, report);
    }

    /// <summary>The answers as they came back, what screening does with them, and as analyses see them.</summary>
    internal static (SurveyTable Survey, ScreeningLedger Ledger, ScoredSurvey Scored) Score(StudyPlan plan, CancellationToken cancellation)
    {
        var survey = plan.Study.Data is null ? SurveyTable.None(plan.Study.Path) : SurveyReader.Read(plan.ToSurveyRequest());
        cancellation.ThrowIfCancellationRequested();
        var ledger = Screener.Screen(plan.Study, survey);
        return (survey, ledger, plan.Analyses.Aggregate(new ScoredSurvey(plan.Study, survey, ledger) { Cancellation = cancellation }, (scored, analysis) => WithDerived(scored, analysis, survey)));
    }

    private static ScoredSurvey WithDerived(ScoredSurvey scored, Analysis analysis, SurveyTable survey)
    {
        if (analysis.Derived.IsEmpty)
        {
            return scored;
        }

        return analysis.Derived.FirstOrDefault(name => survey.Header.Contains(name.Value) || scored.HasScore(name.Value)) is { } taken
            ? throw taken.Problem(RunningMessages.DerivedNameTaken(taken.Value))
            : scored.With(analysis.DerivedIn(scored));
    }
}
