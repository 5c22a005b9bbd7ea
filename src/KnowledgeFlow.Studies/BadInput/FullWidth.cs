using System.Collections.Frozen;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.BadInput;

/// <summary>Signs of East Asian typing that look like those of ASCII, and stand where only those of ASCII mean something.</summary>
public static class FullWidth
{
    private static readonly FrozenDictionary<char, string> Signs = new Dictionary<char, string>
    {
        ['：'] = ":", ['，'] = ",", ['、'] = ",", ['；'] = ";", ['［'] = "[", ['］'] = "]", ['【'] = "[", ['】'] = "]", ['｛'] = "{", ['｝'] = "}",
        ['（'] = "(", ['）'] = ")", ['—'] = "-", ['－'] = "-", ['–'] = "-", ['−'] = "-", ['～'] = "~", ['〜'] = "~", ['＝'] = "=", ['＋'] = "+", ['＊'] = "*", ['＃'] = "#",
        ['“'] = "\"", ['”'] = "\"", ['‘'] = "'", ['’'] = "'", ['｜'] = "|", ['＜'] = "<", ['＞'] = ">", ['＾'] = "^", ['．'] = ".", ['　'] = " ",
    }.ToFrozenDictionary();

    /// <summary>The ASCII sign that a character looks like, or null.</summary>
    public static string? Ascii(char sign) => sign is >= '０' and <= '９' ? ((char)(sign - '０' + '0')).ToString() : Signs.GetValueOrDefault(sign);

    /// <summary>The text with ASCII signs in their place.</summary>
    public static string ToAscii(string text) => string.Concat(text.Select(sign => Ascii(sign) ?? sign.ToString()));

    /// <summary>The first such sign in a text and its place, or null.</summary>
    public static (int Place, char Sign, string Ascii)? First(string text)
    {
        for (var k = 0; k < text.Length; k++)
        {
            if (Ascii(text[k]) is { } ascii)
            {
                return (k, text[k], ascii);
            }
        }

        return null;
    }

    /// <summary>Names the first such sign of a text, or says nothing.</summary>
    public static Phrase Hint(string text) => First(text) is var (_, sign, ascii)
        ? Phrase.Format($"“{sign}” is a full-width sign; write \"{InNames(ascii)}\" in its place. ", $"“{sign}”是全角符号，请改为半角的“{InNames(ascii)}”。")
        : Phrase.Empty;

    /// <summary>Names the first such sign of a text that would name something of those known if it were written in ASCII; a name may hold such signs by right.</summary>
    public static Phrase Hint(string text, IEnumerable<string> known)
    {
        var names = known.ToHashSet(StringComparer.Ordinal);
        var parts = ToAscii(text).Split([',', ';', ' ', '[', ']', '{', '}', '(', ')', ':', '^'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(part => part.Split(['-', '~'], StringSplitOptions.TrimEntries).Prepend(part));
        return First(text) is not null && parts.Any(names.Contains) ? Hint(text) : Phrase.Empty;
    }

    // A range of names is written with a hyphen.
    private static string InNames(string ascii) => ascii == "~" ? "-" : ascii;
}
