using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KnowledgeFlow.Reporting.Numbers;

namespace KnowledgeFlow.Reporting.Formats;

/// <summary>
/// The file names of a report's tables or figures. An id is a file name already in ordinary cases; ids that carry a
/// survey's own words may hold what some file system refuses, be longer than it allows, or differ in case alone.
/// </summary>
public sealed class ReportFileNames
{
    /// <summary>Bytes of UTF-8; file systems allow 255 and the ending comes on top.</summary>
    private const int LongestName = 200;

    private readonly ImmutableDictionary<string, string> names;

    /// <summary>Names for the given ids, of which none stands twice.</summary>
    public ReportFileNames(IEnumerable<string> ids)
    {
        var names = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var id in ids)
        {
            var plain = Shortened(Allowed(id), id);
            var name = plain;
            for (var copy = 2; !taken.Add(name); copy++)
            {
                name = string.Create(CultureInfo.InvariantCulture, $"{plain}~{copy}");
            }

            names.Add(id, name);
        }

        this.names = names.ToImmutable();
    }

    /// <summary>The file name of an id, without ending.</summary>
    public string this[string id] => names[id];

    /// <summary>
    /// The id with everything escaped as <c>%XX</c> that Windows, macOS or Linux keeps out of names (<c>/ \ : * ? " &lt; &gt; |</c>,
    /// controls, a first dot or blank), and the percent sign itself, so that different ids stay different.
    /// </summary>
    private static string Allowed(string id)
    {
        var name = new StringBuilder(id.Length);
        foreach (var rune in id.EnumerateRunes())
        {
            var refused = rune.Value < 0x20 || rune.Value == 0x7F || (rune.IsAscii && "/\\:*?\"<>|%".Contains((char)rune.Value, StringComparison.Ordinal));
            var leading = name.Length == 0 && rune.Value is '.' or ' ';
            name.Append(refused || leading ? string.Create(CultureInfo.InvariantCulture, $"%{rune.Value:X2}") : rune.ToString());
        }

        return name.ToString();
    }

    private static string Shortened(string name, string id)
    {
        if (Encoding.UTF8.GetByteCount(name) <= LongestName)
        {
            return name;
        }

        var kept = new StringBuilder();
        var bytes = 0;
        foreach (var rune in name.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > LongestName)
            {
                break;
            }

            kept.Append(rune.ToString());
        }

        return string.Create(CultureInfo.InvariantCulture, $"{kept}~{StableHash.Of(id):x8}");
    }
}
