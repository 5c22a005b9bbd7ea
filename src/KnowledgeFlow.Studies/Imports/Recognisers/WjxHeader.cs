using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeFlow.Studies.Imports.Recognisers;

/// <summary>The header of a question's column in an export of 问卷星.</summary>
/// <param name="Number">The question's number, or 0 where the header has none and continues a matrix.</param>
/// <param name="Stem">The question, empty where the header leaves it to the column before.</param>
/// <param name="Row">The row of a matrix, or null.</param>
/// <param name="Option">The choice or the thing to rank, or null.</param>
internal sealed partial record WjxHeader(int Number, string Stem, string? Row, string? Option)
{
    /// <summary>The parts of a header: <c>7、stem</c>, <c>7、stem—row</c>, <c>7、stem(option)</c>, <c>7(option)</c>, <c>row</c>.</summary>
    public static WjxHeader Of(string header)
    {
        var continued = Continued().Match(header);
        if (continued.Success)
        {
            return new WjxHeader(NumberOf(continued), string.Empty, null, continued.Groups["option"].Value);
        }

        var numbered = Numbered().Match(header);
        if (!numbered.Success)
        {
            return new WjxHeader(0, string.Empty, header, null);
        }

        var text = numbered.Groups["text"].Value;
        return RowStart(text) is var dash and > 0
            ? new WjxHeader(NumberOf(numbered), text[..dash].Trim(), text[(dash + 1)..].Trim(), null)
            : new WjxHeader(NumberOf(numbered), text, null, null);
    }

    /// <summary>The header of a first choice, whose text ends with the choice in parentheses.</summary>
    public WjxHeader AsOption()
    {
        var depth = 0;
        for (var i = Stem.Length - 1; i > 0 && Stem.EndsWith(')'); i--)
        {
            depth += Stem[i] switch { ')' => 1, '(' => -1, _ => 0 };
            if (depth == 0)
            {
                return this with { Stem = Stem[..i].Trim(), Option = Stem[(i + 1)..^1].Trim() };
            }
        }

        return this;
    }

    // A dash that stands alone parts stem and row; two make the dash of a Chinese sentence.
    private static int RowStart(string text)
    {
        for (var i = text.Length - 2; i > 0; i--)
        {
            if (text[i] == '—' && text[i - 1] != '—' && text[i + 1] != '—')
            {
                return i;
            }
        }

        return -1;
    }

    private static int NumberOf(Match match) => int.Parse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<number>[0-9]{1,4})\s*[、.．](?![0-9])\s*(?<text>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?<number>[0-9]{1,4})\s*\((?<option>.*)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Continued();
}
