using System.Globalization;
using System.Text;

namespace KnowledgeFlow.Studies.Exporting.Spss;

/// <summary>Writes names, numbers and commands as SPSS and PSPP read them.</summary>
internal static class SpssText
{
    private const int Width = 100;

    /// <summary>What names may be; columns that the syntax itself makes begin with <c>kf_</c>.</summary>
    public static NameRules Rules { get; } = new(
        60,
        IsCaseSensitive: false,
        NameRules.Words("all and by eq ge gt le lt ne not or to with"),
        OwnPrefix);

    /// <summary>What the names of columns begin with that the syntax makes.</summary>
    public const string OwnPrefix = "kf_";

    /// <summary>What the names of one analysis's own columns begin with.</summary>
    public static string Own(int place) => FormattableString.Invariant($"{OwnPrefix}{place}");

    /// <summary>A number.</summary>
    public static string Number(double value) => value.ToString("0.################", CultureInfo.InvariantCulture);

    /// <summary>A text in single quotes, cut to a number of bytes.</summary>
    public static string Quoted(string text, int bytes)
    {
        var cut = new StringBuilder();
        foreach (var rune in CommentText.Of(text).EnumerateRunes().TakeWhile(rune => (bytes -= rune.Utf8SequenceLength) >= 0))
        {
            cut.Append(rune);
        }

        return $"'{cut.Replace("'", "''")}'";
    }

    /// <summary>A comment: a line that begins with a star and ends with a full stop.</summary>
    public static IEnumerable<string> Comment(string text) =>
        CommentText.Wrapped(CommentText.Of(text).Split(' ').SelectMany(word => word.Chunk(Width).Select(part => new string(part))), Width).Select(line => $"* {line.TrimEnd('.', ' ')}.");

    /// <summary>A command: its name, and each subcommand on lines of its own.</summary>
    public static IEnumerable<string> Command(string name, params IEnumerable<string> subcommands)
    {
        var lines = subcommands.SelectMany(subcommand => CommentText.Wrapped(subcommand.Split(' '), Width).Select((line, i) => (i == 0 ? "  /" : "    ") + line)).Prepend(name).ToList();
        lines[^1] += ".";
        return lines;
    }
}
