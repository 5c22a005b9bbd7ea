using System.Text.Json;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Running;

/// <summary>
/// A folder that a report is written to: whole or not at all. It is prepared beside its place under a temporary name and then moved
/// there, and replaces nothing but an earlier output, which it knows by a manifest of every file in it.
/// </summary>
public sealed class ReportFolder
{
    /// <summary>The name of the manifest in every output folder.</summary>
    public const string ManifestName = "kflow-output.json";

    private const string ManifestFormat = "kflow-output/1";

    private readonly string given;
    private readonly string path;

    /// <summary>A folder that may be written to.</summary>
    /// <param name="path">The folder; it may be absent, empty, or an earlier output.</param>
    /// <exception cref="BadInputException">It is a file, or holds what is no earlier output.</exception>
    public ReportFolder(string path)
    {
        given = path;
        if (string.IsNullOrWhiteSpace(path) || path.Contains('\0'))
        {
            given = "--out";
            throw Refused("the folder has no name");
        }

        this.path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Directory.Exists(this.path) && new DirectoryInfo(this.path).ResolveLinkTarget(returnFinalTarget: true) is { } target)
        {
            this.path = Path.TrimEndingDirectorySeparator(target.FullName);
        }

        else if (new FileInfo(this.path).LinkTarget is not null)
        {
            throw Refused("it is a link that leads to no folder");
        }

        RequireReplaceable();
    }

    /// <summary>Writes the files, replacing an earlier output.</summary>
    /// <exception cref="BadInputException">The folder has come to hold what is no earlier output.</exception>
    /// <exception cref="IOException">The disk refused; the folder is as it was.</exception>
    public void Write(IReadOnlyCollection<ReportFile> files)
    {
        RequireReplaceable();
        var parent = Path.GetDirectoryName(path)
            ?? throw Refused("it is the root of the disk");
        Directory.CreateDirectory(parent);
        var run = Guid.NewGuid().ToString("N");
        var fresh = Path.Combine(parent, $".kflow-{run}.new");
        var old = Path.Combine(parent, $".kflow-{run}.old");
        try
        {
            foreach (var file in files.Append(Manifest(files)))
            {
                var destination = Inside(fresh, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(destination)!);
                File.WriteAllBytes(destination, file.Content.Span);
            }

            Replace(fresh, old);
        }
        finally
        {
            DeleteIfThere(fresh);
            DeleteIfThere(old);
        }
    }

    // Names of files are made safe where they are made; this is the last door.
    private static string Inside(string folder, string file)
    {
        var destination = Path.GetFullPath(Path.Combine(folder, file));
        return destination.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? destination
            : throw new ArgumentException($"The file {file} would be written outside its folder.", nameof(file));
    }

    private void Replace(string fresh, string old)
    {
        if (!Directory.Exists(path))
        {
            Directory.Move(fresh, path);
            return;
        }

        Directory.Move(path, old);
        try
        {
            Directory.Move(fresh, path);
        }
        catch
        {
            Directory.Move(old, path);
            throw;
        }
    }

    private void RequireReplaceable()
    {
        if (File.Exists(path))
        {
            throw Refused("it is a file");
        }

        if (!Directory.Exists(path))
        {
            return;
        }

        // A folder may be a home or a whole disk: nothing in it is looked at before the manifest says that it is an earlier output.
        if (!Directory.EnumerateFileSystemEntries(path).Any())
        {
            return;
        }

        var known = ReadManifest() ?? throw Refused("it holds files that are no earlier output of kflow");
        if (Present(new DirectoryInfo(path)).FirstOrDefault(file => file != ManifestName && !known.Contains(file)) is { } stranger)
        {
            throw Refused($"{stranger} in it was not written by kflow and would be lost");
        }
    }

    // Files, links (but not what they lead to), and folders that are empty: what is in the folder and could be lost.
    private IEnumerable<string> Present(DirectoryInfo folder)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            if (entry is DirectoryInfo { LinkTarget: null } inner && inner.EnumerateFileSystemInfos().Any())
            {
                foreach (var file in Present(inner))
                {
                    yield return file;
                }
            }
            else
            {
                yield return Path.GetRelativePath(path, entry.FullName).Replace('\\', '/');
            }
        }
    }

    private HashSet<string>? ReadManifest()
    {
        try
        {
            using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(path, ManifestName)));
            return manifest.RootElement.GetProperty("format").GetString() == ManifestFormat
                ? [.. manifest.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetString()!)]
                : null;
        }
        catch (Exception unreadable) when (unreadable is FileNotFoundException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static ReportFile Manifest(IReadOnlyCollection<ReportFile> files)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("format", ManifestFormat);
            json.WriteStartArray("files");
            foreach (var name in files.Select(file => file.Path).Order(StringComparer.Ordinal))
            {
                json.WriteStringValue(name);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return new ReportFile(ManifestName, memory.ToArray());
    }

    private BadInputException Refused(string reason) =>
        new InputProblem($"the report cannot be written here: {reason}", InputPlace.File(given), "Name another folder with --out, or move away what is there.").ToException();

    private static void DeleteIfThere(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
