using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using KnowledgeFlow.Fuzzing.Cases;

namespace KnowledgeFlow.Fuzzing.Running;

/// <summary>
/// What every input must keep: an exit status of 0, 1 or 2; a message of no more than two thousand characters; no NaN in what is printed or written; whole JSON, CSV and
/// SVG; the input as it was, and nothing left lying about.
/// </summary>
internal static partial class FuzzOracle
{
    private const int LongestMessage = 2000;

    /// <summary>What the input broke.</summary>
    public static IEnumerable<string> Broken(FuzzCase input, FuzzOutcome outcome, string folder)
    {
        if (outcome.Status is not (0 or 1 or 2))
        {
            yield return outcome.Status is null ? "it does not end" : $"status {outcome.Status}: {Trace(outcome.Error)}";
            yield break;
        }

        // A report of verification has an entry for a study that cannot be read, so that the others are told of; it is whole then too.
        var report = input.Arguments is ["verify", ..] && Array.IndexOf([.. input.Arguments], "--format") is >= 0 and var place ? input.Arguments[place + 1] : null;
        if (report is "json" or "junit" && outcome.Output.Length > 0 && Fault(outcome.Output, report == "json" ? ".json" : ".svg") is { } broken)
        {
            yield return $"the {report} on standard output: {broken}";
        }

        if (outcome.Status == 2 && (outcome.Error.Length == 0 || (report is null or "text" && outcome.Output.Length > 0)))
        {
            yield return "a refusal has one message and prints nothing";
        }

        if (outcome.Status != 0 && outcome.Error.Length > LongestMessage)
        {
            yield return $"a message of {outcome.Error.Length} characters";
        }

        var mayHaveNaN = input.Files.Keys.Any(name => input.Text(name).Contains("NaN", StringComparison.Ordinal));
        if (!mayHaveNaN && NotANumber().IsMatch(outcome.Output + outcome.Error))
        {
            yield return "NaN is printed";
        }

        if (input.Files.FirstOrDefault(file => !File.Exists(Path.Combine(folder, file.Key)) || !File.ReadAllBytes(Path.Combine(folder, file.Key)).AsSpan().SequenceEqual(file.Value)) is { Key: { } changed })
        {
            yield return $"{changed} is not as it was";
        }

        if (Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).FirstOrDefault(name => name != "out" && !input.Files.ContainsKey(name!)) is { } left)
        {
            yield return $"{left} is left lying about";
        }

        var written = Path.Combine(folder, "out");
        foreach (var file in Directory.Exists(written) ? Directory.EnumerateFiles(written, "*", SearchOption.AllDirectories) : [])
        {
            if (Fault(file, mayHaveNaN) is { } fault)
            {
                yield return $"{Path.GetRelativePath(written, file)}: {fault}";
            }
        }
    }

    private static string? Fault(string path, bool mayHaveNaN)
    {
        if (Path.GetExtension(path) is not (".json" or ".svg" or ".csv" or ".md" or ".txt" or ".html" or ".tex" or ".R" or ".inp" or ".sps" or ".dat" or ".yaml"))
        {
            return new FileInfo(path).Length > 0 ? null : "an empty file";
        }

        var text = File.ReadAllText(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
        if (!mayHaveNaN && NotANumber().IsMatch(text))
        {
            return "NaN is written";
        }

        return Fault(text, Path.GetExtension(path));
    }

    private static string? Fault(string text, string kind)
    {
        try
        {
            switch (kind)
            {
                case ".json":
                    JsonDocument.Parse(text).Dispose();
                    return null;
                case ".svg":
                    using (var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit }))
                    {
                        while (reader.Read())
                        {
                        }
                    }

                    return null;
                case ".csv":
                    return Ragged(text);
                default:
                    return null;
            }
        }
        catch (Exception malformed) when (malformed is JsonException or XmlException)
        {
            return malformed.Message;
        }
    }

    // RFC 4180, read without leniency.
    private static string? Ragged(string text)
    {
        var (fields, expected, quoted, at) = (1, -1, false, text.StartsWith('\uFEFF') ? 1 : 0);
        for (var start = true; at < text.Length; at++)
        {
            var letter = text[at];
            if (quoted)
            {
                if (letter == '"')
                {
                    quoted = at + 1 < text.Length && text[at + 1] == '"';
                    at += quoted ? 1 : 0;
                }
            }
            else if (letter == '"')
            {
                if (!start)
                {
                    return "a quote inside a field that is not quoted";
                }

                (quoted, start) = (true, false);
            }
            else if (letter == ',')
            {
                (fields, start) = (fields + 1, true);
            }
            else if (letter == '\n')
            {
                if (expected >= 0 && fields != expected)
                {
                    return $"a record of {fields} fields where the header has {expected}";
                }

                (expected, fields, start) = (fields, 1, true);
            }
            else
            {
                start = false;
            }
        }

        return quoted ? "a quoted field is not closed" : null;
    }

    private static string Trace(string error)
    {
        var lines = error.Split('\n').Where(line => !line.StartsWith("kflow: the program failed", StringComparison.Ordinal)).ToList();
        var places = lines.Where(line => line.Contains(" at KnowledgeFlow", StringComparison.Ordinal)).Select(line => line.Trim()).Take(3);
        return string.Join(" | ", lines.Take(1).Concat(places.Any() ? places : lines.Skip(1).Take(2)));
    }

    [GeneratedRegex(@"(?<![\w])NaN(?![\w])")]
    private static partial Regex NotANumber();
}
