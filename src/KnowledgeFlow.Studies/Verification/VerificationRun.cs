using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Verification;

/// <summary>Several studies held against their published values in one go.</summary>
/// <param name="Studies">The studies, in the order in which they were named.</param>
/// <param name="Language">The language of what is said of all of them.</param>
/// <param name="Started">When it began.</param>
public sealed record VerificationRun(ImmutableArray<StudyVerification> Studies, ReportLanguage Language, DateTimeOffset Started)
{
    /// <summary>Only cells that do not hold are listed; counts are those of all.</summary>
    public bool OnlyFailures { get; init; }

    /// <summary>The folder from which files are named in what a program reads; empty for the names as they were given.</summary>
    public string Root { get; init; } = string.Empty;

    /// <summary>How many cells count.</summary>
    public int Counted => Studies.Sum(study => study.Result.Counted);

    /// <summary>How many of them hold.</summary>
    public int Held => Studies.Sum(study => study.Result.Held);

    /// <summary>How many cells are known to be impossible or misprinted.</summary>
    public int SetApart => Studies.Sum(study => study.Result.SetApart);

    /// <summary>How many studies could not be run.</summary>
    public int Problems => Studies.Count(study => study.Problem is not null);

    /// <summary>Whether every study was run and every cell that counts holds.</summary>
    public bool Reproduced => Studies.All(study => study.Reproduced);

    /// <summary>The checks of a study that are listed.</summary>
    public ImmutableArray<CellCheck> Listed(StudyVerification study) => OnlyFailures ? study.Result.Failures : study.Result.Checks;

    /// <summary>A file as it is named: from <see cref="Root"/> where it lies below it, with slashes on every system.</summary>
    public string NameOf(string path)
    {
        if (Root.Length == 0 || path.Length == 0 || path.Contains('\0'))
        {
            return path.Replace('\\', '/');
        }

        var relative = Path.GetRelativePath(Path.GetFullPath(Root), Path.GetFullPath(path)).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) ? path.Replace('\\', '/') : relative;
    }
}
