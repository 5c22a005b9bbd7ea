using System.Collections.Immutable;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Studies.Running;

/// <summary>Makes published values of a study's own results.</summary>
public static class StudyPublisher
{
    /// <summary>The values that there are, written anew where they do not hold, and cells to add. Only analyses that they name are made.</summary>
    /// <param name="plan">The study.</param>
    /// <param name="before">The published values that there are.</param>
    /// <param name="patterns">The cells to add.</param>
    /// <param name="cancellation">Cancels the run.</param>
    /// <exception cref="BadInputException">The data cannot be read, or an address is none or matches nothing.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static PublishedSnapshot Publish(StudyPlan plan, ImmutableArray<PublishedValue> before, ImmutableArray<Located<string>> patterns, CancellationToken cancellation = default)
    {
        var tables = before.SelectMany(TableOwner.TablesOf).Concat(patterns.Select(TableOf)).ToHashSet();
        var report = StudyVerifier.ReportOn(plan, tables, (_, _) => { }, cancellation);
        return PublishedSnapshot.Of(report, before, patterns, plan.Study.Language);
    }

    private static string TableOf(Located<string> pattern) =>
        CellPatternParser.TryParse(pattern.Value, out var address) ? address.Table : throw pattern.Problem(VerificationMessages.NoAddress(pattern.Value));
}
