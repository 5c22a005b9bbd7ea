using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Chapters;

/// <summary>What tells sections of one heading apart: what they are about, else the first of their distinctions in which all differ, else their places.</summary>
internal static class SectionDistinctions
{
    /// <summary>What is said of each section whose heading others have too, by its id; nothing of a section that the others' words tell apart.</summary>
    /// <param name="sections">The sections of a chapter.</param>
    public static FrozenDictionary<string, Phrase> Of(ImmutableArray<ReportSection> sections) => sections
        .GroupBy(section => section.Heading)
        .Where(group => group.Count() > 1)
        .SelectMany(group => ToldApart([.. group]))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, Phrase>> ToldApart(IReadOnlyList<ReportSection> alike)
    {
        var questions = alike.Min(section => section.Distinctions.Length);
        var answers = Enumerable.Range(-1, questions + 1)
            .Select(question => alike.Select(section => question < 0 ? section.Subject : section.Distinctions[question]).ToList())
            .FirstOrDefault(candidates => candidates.Distinct().Count() == alike.Count)
            ?? [.. alike.Select((_, place) => Phrase.Format($"analysis {place + 1}", $"分析 {place + 1}"))];
        return alike.Zip(answers).Where(pair => pair.Second is not null).Select(pair => KeyValuePair.Create(pair.First.Id, pair.Second!));
    }
}
