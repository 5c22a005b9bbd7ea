using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.StudyFiles;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Studies.Running;

/// <summary>Holds several studies against their published values, side by side. What is wrong with one study keeps no other from being held.</summary>
public static class StudiesVerifier
{
    /// <summary>The studies, in the order in which they are given, whichever was done first.</summary>
    /// <param name="paths">The study files.</param>
    /// <param name="ids">The analyses whose published values are held; all where there are none.</param>
    /// <param name="language">The language of reports; each study's own where it is null.</param>
    /// <param name="beforeComputing">Told the files that each study reads, null for one that cannot be read; what it throws ends the run before anything is computed.</param>
    /// <param name="cancellation">Cancels the run.</param>
    /// <exception cref="BadInputException">No study has a published value of an id.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static ImmutableArray<StudyVerification> Verify(IReadOnlyList<string> paths, IReadOnlySet<string> ids, ReportLanguage? language, Action<IReadOnlyList<ImmutableArray<string>?>>? beforeComputing, CancellationToken cancellation)
    {
        try
        {
            var subjects = paths.Select(path => SubjectOf(path, language)).ToList();
            RequireKnown(ids, subjects);
            beforeComputing?.Invoke([.. subjects.Select(subject => subject.Inputs)]);
            return [.. Partitioner.Create(subjects, loadBalance: true).AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.FullyBuffered).Select(subject => Verify(subject, ids, cancellation))];
        }
        catch (AggregateException several)
        {
            // What ends one ends all, and is told as if there were one: the disk, an interruption, a fault of the program.
            ExceptionDispatchInfo.Throw(several.Flatten().InnerExceptions[0]);
            throw;
        }
    }

    private static Subject SubjectOf(string path, ReportLanguage? language)
    {
        StudyPlan? plan = null;
        try
        {
            plan = StudyFileReader.Read(path);
            plan = plan with { Study = plan.Study with { Subject = plan.Study.Subject with { Language = language ?? plan.Study.Language } } };
            return new Subject(path, plan, StudyVerifier.Published(plan), null);
        }
        catch (BadInputException bad)
        {
            return new Subject(path, plan, [], bad.Problem);
        }
    }

    private static void RequireKnown(IReadOnlySet<string> ids, List<Subject> subjects)
    {
        var known = subjects.SelectMany(subject => subject.Ids).Distinct().ToList();
        if (ids.FirstOrDefault(id => !known.Contains(id)) is { } unknown && subjects.All(subject => subject.Problem is null))
        {
            throw VerificationMessages.NoPublishedValueOf(unknown, known).At(InputPlace.File("--id"));
        }
    }

    private static StudyVerification Verify(Subject subject, IReadOnlySet<string> ids, CancellationToken cancellation)
    {
        var language = subject.Plan?.Study.Language ?? ReportLanguage.English;
        var title = subject.Plan?.Study.Title is { Length: > 0 } given ? given : subject.Path;
        var start = Stopwatch.GetTimestamp();
        var times = new Dictionary<string, TimeSpan>();
        var (result, problem) = Checked(subject, ids, (analysis, time) => times[analysis.Id.Value] = time, cancellation);
        return new StudyVerification(subject.Path, title, language, result, problem, Stopwatch.GetElapsedTime(start))
        {
            TimeOfACheck = Shared(result, times),
            Synthetic = subject.Plan?.Study.Synthetic ?? false,
        };
    }

    private static (VerificationResult Result, InputProblem? Problem) Checked(Subject subject, IReadOnlySet<string> ids, Action<Analysis, TimeSpan> took, CancellationToken cancellation)
    {
        ImmutableArray<PublishedValue> published = [.. subject.Published.Where(value => ids.Count == 0 || ids.Contains(TableOwner.Of(value.Address.Table)))];
        try
        {
            return published.IsEmpty
                ? (new VerificationResult([]), subject.Problem)
                : (StudyVerifier.Verify(subject.Plan!, published, took, cancellation), null);
        }
        catch (BadInputException bad)
        {
            return (new VerificationResult([]), bad.Problem);
        }
    }

    private static ImmutableDictionary<string, TimeSpan> Shared(VerificationResult result, Dictionary<string, TimeSpan> times)
    {
        var checks = result.Checks.CountBy(check => TableOwner.Of(check.Table)).ToDictionary();
        return result.Checks.Select(check => check.Table).Distinct()
            .ToImmutableDictionary(table => table, table => times.GetValueOrDefault(TableOwner.Of(table)) / checks[TableOwner.Of(table)]);
    }

    private sealed record Subject(string Path, StudyPlan? Plan, ImmutableArray<PublishedValue> Published, InputProblem? Problem)
    {
        public ImmutableArray<string>? Inputs => Plan is null ? null : [.. Plan.Study.Files()];

        public IEnumerable<string> Ids => Published.Select(value => TableOwner.Of(value.Address.Table));
    }
}
