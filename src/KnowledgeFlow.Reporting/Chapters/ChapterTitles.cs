using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Chapters;

/// <summary>What sections, tables and figures of a chapter are called. Where two sections would say the same, a table or figure says its section's heading besides; where that is the same too, what the section is about if it knows.</summary>
internal sealed class ChapterTitles
{
    /// <summary>What stands between the variables of a product, each of which a title may name in its own words.</summary>
    private const string Product = " × ";

    private readonly ReportLanguage language;
    private readonly FrozenSet<string> shared;
    private readonly FrozenSet<string> acrossHeadings;
    private readonly FrozenDictionary<string, Phrase> distinctions;

    /// <summary>The titles of some sections in a language.</summary>
    public ChapterTitles(ImmutableArray<ReportSection> sections, ReportLanguage language)
    {
        this.language = language;
        distinctions = SectionDistinctions.Of(sections);
        var repeated = sections
            .SelectMany(section => Titles(section).Select(Line).Distinct().Select(title => (section.Heading, Title: title)))
            .GroupBy(pair => pair.Title, pair => pair.Heading, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .ToList();
        shared = repeated.Select(group => group.Key).ToFrozenSet(StringComparer.Ordinal);
        acrossHeadings = repeated.Where(group => group.Distinct().Count() > 1).Select(group => group.Key).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>A title as it is printed in a section.</summary>
    public string Of(ReportSection section, Phrase title)
    {
        var line = Line(title);
        if (!shared.Contains(line))
        {
            return line;
        }

        var heading = Line(section.Heading);
        var subject = heading != line && !shared.Contains(heading) ? heading : distinctions.TryGetValue(section.Id, out var found) ? Line(found) : string.Empty;
        if (subject.Length > 0 && subject != heading && heading != line && acrossHeadings.Contains(line) && section.Subject is null)
        {
            subject = language == ReportLanguage.Chinese ? $"{heading}，{subject}" : $"{heading}, {subject}";
        }

        if (subject.Split(Product).All(part => line.Contains(part, StringComparison.Ordinal)))
        {
            return line;
        }

        return (heading == line, language) switch
        {
            (true, ReportLanguage.Chinese) => $"{line}：{subject}",
            (true, _) => $"{line}: {subject}",
            (_, ReportLanguage.Chinese) => $"{line}（{subject}）",
            _ => $"{line} ({subject})",
        };
    }

    private static IEnumerable<Phrase> Titles(ReportSection section) =>
        [section.Heading, .. section.Printed.Select(table => table.Title), .. section.Figures.Select(figure => figure.Title)];

    private string Line(Phrase phrase) => PlainText.OneLine(phrase.In(language));
}
