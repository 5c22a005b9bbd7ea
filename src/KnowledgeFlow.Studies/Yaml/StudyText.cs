using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KnowledgeFlow.Studies.BadInput;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KnowledgeFlow.Studies.Yaml;

/// <summary>The text of a study file, kept so that an error can show the line it points at.</summary>
internal sealed partial class StudyText(string path, string text)
{
    private readonly string[] lines = text.ReplaceLineEndings("\n").Split('\n');

    public string Path { get; } = path;

    public string Text { get; } = text;

    /// <summary>Whether a text is the exact name of a column of the data that the file describes, so that it is no range of names; nothing is unless told.</summary>
    public Func<string, bool> IsColumn { get; set; } = _ => false;

    public InputPlace PlaceOf(YamlNode node)
    {
        var length = node.Start.Line == node.End.Line ? (int)(node.End.Column - node.Start.Column) : int.MaxValue;
        return At(node.Start, length);
    }

    /// <summary>The first tab among the characters that indent a line, or null.</summary>
    public InputPlace? IndentingTab()
    {
        var line = Array.FindIndex(lines, line => line.AsSpan(0, line.Length - line.AsSpan().TrimStart(" \t").Length).Contains('\t'));
        return line < 0 ? null : InputPlace.Text(Path, line + 1, lines[line].IndexOf('\t') + 1, 1, lines[line]);
    }

    /// <summary>
    /// The problem of a full-width sign where YAML wants one of ASCII, or null: a colon behind a key, else, in the line that cannot be read, the first sign
    /// outside of quotes. Elsewhere such signs are text by right.
    /// </summary>
    /// <param name="faulty">The line that cannot be read, from 1; 0 for none in particular.</param>
    public BadInputException? FullWidthSign(int faulty = 0)
    {
        var line = Array.FindIndex(lines, text => KeyWithFullWidthColon().IsMatch(text));
        if (line >= 0)
        {
            var colon = lines[line].IndexOf('：');
            return YamlMessages.FullWidthSign('：', ":").At(InputPlace.Text(Path, line + 1, colon + 1, 1, lines[line]));
        }

        if (faulty < 1 || faulty > lines.Length || FullWidth.First(Quoted().Replace(lines[faulty - 1], quoted => new string(' ', quoted.Length))) is not var (place, sign, ascii))
        {
            return null;
        }

        return YamlMessages.FullWidthSign(sign, ascii).At(InputPlace.Text(Path, faulty, place + 1, 1, lines[faulty - 1]));
    }

    /// <summary>The problem of a key whose colon has no blank behind it, in the last such line down to one that cannot be read; null where there is none.</summary>
    /// <param name="faulty">The line that cannot be read, from 1.</param>
    public BadInputException? MissingBlank(int faulty)
    {
        for (var line = Math.Min(faulty, lines.Length); line > 0; line--)
        {
            if (KeyWithoutBlank().Match(lines[line - 1]) is { Success: true } match)
            {
                var key = match.Groups["key"];
                return YamlMessages.NoBlank(key.Value).At(InputPlace.Text(Path, line, key.Index + key.Length + 1, 1, lines[line - 1]));
            }
        }

        return null;
    }

    /// <summary>Where a text stands first; the whole file where it does not.</summary>
    public InputPlace First(string wanted)
    {
        var line = Array.FindIndex(lines, line => line.Contains(wanted, StringComparison.Ordinal));
        return line < 0
            ? InputPlace.File(Path)
            : InputPlace.Text(Path, line + 1, lines[line].IndexOf(wanted, StringComparison.Ordinal) + 1, wanted.Length, lines[line]);
    }

    public InputPlace At(Mark mark, int length = 1)
    {
        // The marks of a file that ends early lie one line beyond the last.
        var line = (int)Math.Clamp(mark.Line, 1, lines.Length);
        var text = lines[line - 1];
        return InputPlace.Text(Path, line, (int)Math.Clamp(mark.Column, 1, text.Length + 1), length, text);
    }

    /// <summary>Where the lines of a scalar stand; empty where the file does not hold them as they are, as when it folds or escapes them.</summary>
    public ImmutableArray<InputLine> LinesOf(YamlScalarNode node)
    {
        var texts = (node.Value ?? string.Empty).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var isBlock = node.Style is ScalarStyle.Literal;
        var first = (int)node.Start.Line + (isBlock ? 1 : 0);
        var found = ImmutableArray.CreateBuilder<InputLine>(texts.Length);
        for (var k = 0; k < texts.Length; k++)
        {
            var line = first + k <= lines.Length ? lines[first + k - 1] : string.Empty;
            var start = isBlock ? line.Length - texts[k].Length : line.IndexOf(texts[k], Math.Clamp((int)node.Start.Column - 1, 0, line.Length), StringComparison.Ordinal);
            if (start < 0 || !line.AsSpan(start).StartsWith(texts[k]) || (!isBlock && texts.Length > 1))
            {
                return [];
            }

            found.Add(new InputLine(Path, first + k, start + 1, line));
        }

        return found.ToImmutable();
    }

    [GeneratedRegex(@"^\s*(?:-\s*)?[A-Za-z_][\w.-]*\s*：", RegexOptions.CultureInvariant)]
    private static partial Regex KeyWithFullWidthColon();

    // Addresses and drives (https://, C:\) are values.
    [GeneratedRegex(@"^\s*(?:-\s*)?(?<key>[A-Za-z_]\w+):[^\s:/\\]", RegexOptions.CultureInvariant)]
    private static partial Regex KeyWithoutBlank();

    [GeneratedRegex(@"""[^""]*""|'[^']*'", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
