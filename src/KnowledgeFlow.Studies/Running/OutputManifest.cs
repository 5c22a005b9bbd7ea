using System.Collections.Immutable;
using System.Text.Json;
using KnowledgeFlow.Reporting.Formats;

namespace KnowledgeFlow.Studies.Running;

/// <summary>What an output folder says of itself: which command made it, and every file in it.</summary>
/// <param name="Command">The command; null in folders of versions that did not write it down.</param>
/// <param name="Files">The files, but for the manifest itself.</param>
internal sealed record OutputManifest(string? Command, ImmutableHashSet<string> Files)
{
    private const string Format = "kflow-output/1";

    /// <summary>The manifest of a folder, or null where it has none.</summary>
    public static OutputManifest? Read(string folder)
    {
        try
        {
            using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, ReportFolder.ManifestName)));
            var root = manifest.RootElement;
            return root.GetProperty("format").GetString() == Format
                ? new OutputManifest(
                    root.TryGetProperty("command", out var command) ? command.GetString() : null,
                    [.. root.GetProperty("files").EnumerateArray().Select(file => file.GetString()!)])
                : null;
        }
        catch (Exception unreadable) when (unreadable is FileNotFoundException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The manifest as a file of the folder.</summary>
    public static ReportFile Render(string command, IEnumerable<ReportFile> files)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("command", command);
            json.WriteStartArray("files");
            foreach (var name in files.Select(file => file.Path).Order(StringComparer.Ordinal))
            {
                json.WriteStringValue(name);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return new ReportFile(ReportFolder.ManifestName, memory.ToArray());
    }
}
