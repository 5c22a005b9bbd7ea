using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KnowledgeFlow.Reporting.Chapters;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;

namespace KnowledgeFlow.Reporting.Formats.Tex;

/// <summary>Names of files and labels that TeX reads without harm: letters and digits of ASCII, full stops and hyphens.</summary>
internal sealed class TexNames
{
    private const int Longest = 80;

    private readonly ImmutableDictionary<string, (string Name, bool IsTable)> names;

    /// <summary>Names for the tables and figures of a chapter.</summary>
    public TexNames(Chapter chapter)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = ImmutableDictionary.CreateBuilder<string, (string, bool)>(StringComparer.Ordinal);
        foreach (var block in chapter.Blocks)
        {
            if (block is ChapterBlock.Table table)
            {
                names.Add(table.Id, (Free(table.Id), true));
            }

            if (block is ChapterBlock.Picture picture)
            {
                names.Add(picture.Anchor, (Free(picture.Anchor), false));
            }
        }

        this.names = names.ToImmutable();

        string Free(string id)
        {
            var plain = Allowed(id);
            var name = plain;
            for (var copy = 2; !taken.Add(name); copy++)
            {
                name = string.Create(CultureInfo.InvariantCulture, $"{plain}-{copy}");
            }

            return name;
        }
    }

    /// <summary>The name of a table or figure.</summary>
    /// <param name="anchor">A table's id, or what references to a figure point at.</param>
    public string this[string anchor] => names[anchor].Name;

    /// <summary>The label of a table or figure.</summary>
    public string Label(string anchor) => (names[anchor].IsTable ? "tab:" : "fig:") + names[anchor].Name;

    /// <summary>Words that refer to a table or figure by its number.</summary>
    public string Reference(string anchor, ReportLanguage language)
    {
        if (!names.TryGetValue(anchor, out var name))
        {
            return TexText.Of(anchor, language);
        }

        var word = language == ReportLanguage.Chinese ? (name.IsTable ? "表" : "图") : name.IsTable ? "Table~" : "Figure~";
        return $"{word}\\ref{{{Label(anchor)}}}";
    }

    private static string Allowed(string id)
    {
        var name = new StringBuilder(id.Length);
        foreach (var rune in id.EnumerateRunes())
        {
            var kept = rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value is '.' or '-');
            name.Append(kept ? rune.ToString() : rune.Value == '_' ? "-" : string.Create(CultureInfo.InvariantCulture, $"-{rune.Value:X}"));
        }

        return name.Length <= Longest ? name.ToString() : string.Create(CultureInfo.InvariantCulture, $"{name.ToString(0, Longest)}-{StableHash.Of(id):x8}");
    }
}
