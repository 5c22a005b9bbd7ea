using System.Text;

namespace KnowledgeFlow.Reporting.Formats;

/// <summary>
/// The pieces between which a column's heading may break over lines: words; and as Chinese breaks between any characters, where a word of some looks better whole,
/// even parts of a few characters, of which none is left with one alone.
/// </summary>
internal static class HeadingPieces
{
    /// <summary>The pieces, each with the blank behind it; together they are the heading.</summary>
    public static IEnumerable<string> Of(string heading)
    {
        const int Together = 4;
        var piece = new StringBuilder();
        var runes = heading.EnumerateRunes().ToArray();
        for (var place = 0; place < runes.Length;)
        {
            if (!BreaksAround(runes[place]))
            {
                piece.Append(runes[place].ToString());
                if (runes[place++].Value == ' ')
                {
                    yield return Taken(piece);
                }

                continue;
            }

            if (piece.Length > 0)
            {
                yield return Taken(piece);
            }

            var word = runes.Skip(place).TakeWhile((rune, index) => BreaksAround(rune) && (index == 0 || !OpensBracket(rune))).ToArray();
            var parts = (word.Length + Together - 1) / Together;
            for (var part = 0; part < parts; part++)
            {
                piece.AppendJoin(string.Empty, word[(word.Length * part / parts)..(word.Length * (part + 1) / parts)]);
                if (part < parts - 1)
                {
                    yield return Taken(piece);
                }
            }

            place += word.Length;
        }

        if (piece.Length > 0)
        {
            yield return Taken(piece);
        }
    }

    private static string Taken(StringBuilder piece)
    {
        var text = piece.ToString();
        piece.Clear();
        return text;
    }

    // A bracket opens a part of its own.
    private static bool BreaksAround(Rune rune) => IsFullWidth(rune) && !ClosingMarks.Contains(rune.ToString(), StringComparison.Ordinal);

    private static bool OpensBracket(Rune rune) => rune.Value is '（' or '《' or '【';

    private const string ClosingMarks = "，。、；：！？）》」』】";

    /// <summary>Whether a character is as wide as a Chinese one.</summary>
    public static bool IsFullWidth(Rune rune) => rune.Value >= 0x2E80;
}
