using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Cli;

/// <summary>A format that a verification is asked for in, and where it goes.</summary>
/// <param name="Format">One of <see cref="VerificationFormats.Names"/>.</param>
/// <param name="Path">The file; null for what is printed.</param>
internal sealed record VerificationOutput(string Format, string? Path)
{
    /// <summary>What <c>--format</c> and <c>--out</c> ask for: <c>FORMAT</c> or <c>FORMAT=FILE</c>, at most one of them printed.</summary>
    /// <exception cref="BadInputException">There is no such format, or two are to be printed.</exception>
    public static IReadOnlyList<VerificationOutput> Parse(IReadOnlyList<string> formats, string? file)
    {
        List<VerificationOutput> outputs = [.. (formats.Count == 0 ? [VerificationFormats.Text] : formats).Select(Parse)];
        if (outputs.Count(output => output.Path is null) > 1)
        {
            throw CommandMessages.TwoFormatsPrinted().At(InputPlace.File("--format"));
        }

        return file is null ? outputs : [.. outputs.Select(output => output with { Path = output.Path ?? file })];
    }

    private static VerificationOutput Parse(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        var (format, path) = at < 0 ? (text, null) : (text[..at], text[(at + 1)..]);
        return VerificationFormats.Names.Contains(format) && path != string.Empty
            ? new VerificationOutput(format, path)
            : throw CommandMessages.NoVerificationFormat(path == string.Empty ? text : format, VerificationFormats.Names).At(InputPlace.File("--format"));
    }
}
