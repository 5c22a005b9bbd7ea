using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Chapters;

/// <summary>The limits of intervals: two columns under the interval that they are of, as APA and theses set them, rather than two headings of three lines.</summary>
internal static class LimitColumns
{
    /// <summary>The columns, neighbours of which one is headed by an interval and its lower, the next by the same and its upper limit put under it.</summary>
    public static ImmutableArray<ChapterColumn> Paired(ImmutableArray<ChapterColumn> columns, ReportLanguage language)
    {
        var (lower, upper) = language == ReportLanguage.Chinese ? (" 下限", " 上限") : (" lower", " upper");
        var paired = columns.ToBuilder();
        for (var column = 0; column + 1 < columns.Length; column++)
        {
            var (first, second) = (columns[column], columns[column + 1]);
            if (first.Spanner.Length == 0 && second.Spanner.Length == 0 && Interval(first.Heading, lower) is { } interval && interval == Interval(second.Heading, upper))
            {
                paired[column] = first with { Spanner = interval, Heading = Sentenced(lower) };
                paired[column + 1] = second with { Spanner = interval, Heading = Sentenced(upper) };
            }
        }

        return paired.ToImmutable();
    }

    private static string? Interval(string heading, string limit) => heading.Length > limit.Length && heading.EndsWith(limit, StringComparison.Ordinal) ? heading[..^limit.Length] : null;

    private static string Sentenced(string limit) => char.ToUpperInvariant(limit[1]) + limit[2..];
}
