using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Hypotheses;
using KnowledgeFlow.Studies.Screening;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Studies.Running;

/// <summary>Runs a study and holds it against the published values that it names.</summary>
public static class StudyVerifier
{
    /// <summary>Every published value against the cells that it claims.</summary>
    /// <exception cref="BadInputException">The study names no published values, they or the data cannot be read, or an address matches nothing.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static VerificationResult Verify(StudyPlan plan, CancellationToken cancellation = default) => Verify(plan, Published(plan), cancellation);

    /// <summary>Published values against the cells that they claim. Only analyses that one of them names are made.</summary>
    /// <exception cref="BadInputException">The data cannot be read, or an address matches nothing.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static VerificationResult Verify(StudyPlan plan, ImmutableArray<PublishedValue> published, CancellationToken cancellation = default) =>
        Verify(plan, published, (_, _) => { }, cancellation);

    /// <summary>The published values that a study names.</summary>
    /// <exception cref="BadInputException">It names none, or they cannot be read.</exception>
    internal static ImmutableArray<PublishedValue> Published(StudyPlan plan)
    {
        var name = plan.Study.Published
            ?? throw VerificationMessages.NamesNoValues().At(InputPlace.File(plan.Study.Path));
        return PublishedValuesReader.Read(plan.Study.Resolve(name.Value), name);
    }

    /// <summary>Published values against the cells that they claim, and how long each analysis took.</summary>
    internal static VerificationResult Verify(StudyPlan plan, ImmutableArray<PublishedValue> published, Action<Analysis, TimeSpan> took, CancellationToken cancellation)
    {
        var tables = published.SelectMany(TableOwner.TablesOf).ToHashSet();
        var report = ReportOn(plan, tables, took, cancellation);
        return Verifier.Verify(report, published);
    }

    /// <summary>A report with those tables in it, and every table of a study that has not all of them: what is missing is told by what there is.</summary>
    internal static Report ReportOn(StudyPlan plan, IReadOnlySet<string> tables, Action<Analysis, TimeSpan> took, CancellationToken cancellation)
    {
        var needed = tables.Select(TableOwner.Of).ToHashSet();

        // The sample's flow is a table of its own where the study screens, and where it is claimed.
        var withFlow = tables.Contains(ScreeningSection.FlowTable);
        var withHypotheses = tables.Contains(HypothesisSection.Id);
        var report = StudyRunner.Run(plan, new RunScope(withFlow, withHypotheses, analysis => withHypotheses || needed.Contains(analysis.Id.Value), took), cancellation).Report;
        var made = report.Sections.SelectMany(section => section.Tables).Select(table => table.Id).ToHashSet();
        return tables.IsSubsetOf(made) ? report : StudyRunner.Run(plan, new RunScope(withFlow, WithHypotheses: true, _ => true, (_, _) => { }), cancellation).Report;
    }
}
