using KnowledgeFlow.Studies.BadInput;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KnowledgeFlow.Studies.Yaml;

/// <summary>The text of a study file, kept so that an error can show the line it points at.</summary>
internal sealed class StudyText(string path, string text)
{
    private readonly string[] lines = text.ReplaceLineEndings("\n").Split('\n');

    public string Path { get; } = path;

    public string Text { get; } = text;

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
}
