using System.Globalization;
using System.Text;

namespace KnowledgeFlow.Plotting.Files;

/// <summary>
/// What Skia's documents lack in their catalogue: the language, which screen readers speak, the title in the window's bar, and an outline. It is added as an incremental
/// update (ISO 32000-1, 7.5.6): objects behind the end of the file that take the place of those before.
/// </summary>
internal static class PdfCatalogue
{
    private const string Catalogue = "<</Type /Catalog";

    /// <summary>A document with its language and an outline.</summary>
    /// <param name="document">A document by Skia, whose objects have a table in plain text.</param>
    /// <param name="language">The language's tag.</param>
    /// <param name="entries">The outline, of two levels: what each entry says, its level, and the named place that it leads to.</param>
    /// <exception cref="ArgumentException">The document is none that Skia wrote.</exception>
    public static byte[] Completed(byte[] document, string language, IReadOnlyList<(string Text, int Level, string Place)> entries)
    {
        var text = Encoding.Latin1.GetString(document);
        var trailer = text.LastIndexOf("trailer", StringComparison.Ordinal);
        var (size, root) = (Number(text, "/Size ", trailer), Number(text, "/Root ", trailer));
        var catalogue = Between(text, string.Create(CultureInfo.InvariantCulture, $"\n{root} 0 obj\n{Catalogue}"), ">>\nendobj");
        var objects = new List<(int Number, string Content)>
        {
            (root, $"{Catalogue}{catalogue}\n/Lang ({language})\n/ViewerPreferences <</DisplayDocTitle true>>{(entries.Count > 0 ? $"\n/Outlines {Reference(size)}\n/PageMode /UseOutlines" : string.Empty)}>>"),
        };
        objects.AddRange(Outline(entries, size));

        var update = new StringBuilder();
        var offsets = new List<int>();
        foreach (var (number, content) in objects)
        {
            offsets.Add(document.Length + update.Length);
            update.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{content}\nendobj\n");
        }

        var table = document.Length + update.Length;
        update.Append("xref\n");
        foreach (var (index, (number, _)) in objects.Index())
        {
            update.Append(CultureInfo.InvariantCulture, $"{number} 1\n{offsets[index]:D10} 00000 n \n");
        }

        var information = Between(text, "/Info ", ">>", trailer);
        update.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {size + objects.Count - 1}\n/Root {Reference(root)}\n/Info {information}\n/Prev {Number(text, "startxref\n", trailer)}>>\nstartxref\n{table}\n%%EOF\n");
        return [.. document, .. Encoding.Latin1.GetBytes(update.ToString())];
    }

    private static IEnumerable<(int Number, string Content)> Outline(IReadOnlyList<(string Text, int Level, string Place)> entries, int root)
    {
        if (entries.Count == 0)
        {
            yield break;
        }

        int Of(int entry) => root + 1 + entry;
        int[] tops = [.. Enumerable.Range(0, entries.Count).Where(entry => entries[entry].Level == 0 || entry == 0)];
        yield return (root, $"<</Type /Outlines /First {Reference(Of(tops[0]))} /Last {Reference(Of(tops[^1]))} /Count {Plain(tops.Length)}>>");
        foreach (var (place, top) in tops.Index())
        {
            var end = place + 1 < tops.Length ? tops[place + 1] : entries.Count;
            var children = end - top - 1;
            yield return (Of(top), Item(entries[top], root, place > 0 ? Of(tops[place - 1]) : null, place + 1 < tops.Length ? Of(tops[place + 1]) : null,
                children == 0 ? string.Empty : $" /First {Reference(Of(top + 1))} /Last {Reference(Of(end - 1))} /Count {Plain(-children)}"));
            for (var child = top + 1; child < end; child++)
            {
                yield return (Of(child), Item(entries[child], Of(top), child > top + 1 ? Of(child - 1) : null, child + 1 < end ? Of(child + 1) : null, string.Empty));
            }
        }
    }

    private static string Item((string Text, int Level, string Place) entry, int parent, int? before, int? after, string children) =>
        $"<</Title <{Convert.ToHexString([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(entry.Text)])}> /Parent {Reference(parent)}"
        + $"{(before is { } previous ? $" /Prev {Reference(previous)}" : string.Empty)}{(after is { } next ? $" /Next {Reference(next)}" : string.Empty)}{children} /Dest /{entry.Place}>>";

    private static string Reference(int number) => $"{Plain(number)} 0 R";

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text, string before, int from)
    {
        var start = Find(text, before, from) + before.Length;
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return int.Parse(text.AsSpan(start, end - start), CultureInfo.InvariantCulture);
    }

    private static string Between(string text, string before, string after, int from = 0)
    {
        var start = Find(text, before, from) + before.Length;
        return text[start..Find(text, after, start)];
    }

    private static int Find(string text, string sought, int from)
    {
        var place = from < 0 ? -1 : text.IndexOf(sought, from, StringComparison.Ordinal);
        return place >= 0 ? place : throw new ArgumentException($"The document has no {sought.Trim()}.", nameof(text));
    }
}
