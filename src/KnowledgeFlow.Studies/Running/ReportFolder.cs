using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;
namespace KnowledgeFlow.Studies.Running;

/// <summary>
/// A folder that a command writes to: whole or not at all. It is prepared beside its place under a temporary name and then moved there, or, where its place
/// cannot be moved (the root of a file system, a parent that nobody may write to), inside of it with a journal. It replaces nothing but an earlier output of the
/// same command, which it knows by a manifest of every file in it, and nothing that the command itself reads.
/// </summary>
public sealed class ReportFolder
{
    /// <summary>The name of the manifest in every output folder.</summary>
    public const string ManifestName = "kflow-output.json";

    private readonly string given;
    private readonly string path;
    private readonly string command;
    private readonly string[] inputs;

    /// <summary>A folder that may be written to.</summary>
    /// <param name="path">The folder; it may be absent, empty, or an earlier output.</param>
    /// <param name="command">The command that writes it, such as <c>run</c>.</param>
    /// <param name="inputs">The files that the command reads, which must not lie in it.</param>
    /// <exception cref="BadInputException">It is a file, or holds what is no earlier output of the command.</exception>
    /// <exception cref="FolderNotWrittenException">The disk or its rights refuse.</exception>
    public ReportFolder(string path, string command, params IEnumerable<string> inputs)
    {
        given = path;
        this.command = command;
        this.inputs = [.. inputs.Where(input => input.Length > 0 && !input.Contains('\0'))];
        if (string.IsNullOrWhiteSpace(path) || path.Contains('\0'))
        {
            given = "--out";
            throw Refused(RunningMessages.FolderWithoutName);
        }

        this.path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Directory.Exists(this.path) && new DirectoryInfo(this.path).ResolveLinkTarget(returnFinalTarget: true) is { } target)
        {
            this.path = Path.TrimEndingDirectorySeparator(target.FullName);
        }
        else if (new FileInfo(this.path).LinkTarget is not null)
        {
            throw Refused(RunningMessages.BrokenLink);
        }

        RemoveAbandoned();
        RequireReplaceable();
        RequireWritable();
    }

    private string Parent => Path.GetDirectoryName(path) ?? throw Refused(RunningMessages.RootOfDisk);

    // Where a folder is the root of a file system nothing beside it is on the same one, and it cannot be renamed.
    private bool IsMountPoint => Directory.Exists(path) && DriveInfo.GetDrives().Any(drive => Path.TrimEndingDirectorySeparator(drive.RootDirectory.FullName) == path);

    /// <summary>Writes the files, replacing an earlier output.</summary>
    /// <exception cref="BadInputException">The folder has come to hold what is no earlier output.</exception>
    /// <exception cref="FolderNotWrittenException">The disk refused; the folder is as it was.</exception>
    public void Write(IReadOnlyCollection<ReportFile> files)
    {
        RequireReplaceable();
        try
        {
            Exception? refusal = null;
            if (IsMountPoint || !CanWorkIn(Existing(Parent), ref refusal))
            {
                WriteInPlace(files);
                return;
            }

            Directory.CreateDirectory(Parent);
            using var working = new WorkingFolder(Parent, Path.GetFileName(path));
            Prepare(working.Fresh, files);
            Replace(working.Fresh, working.Old);
        }
        catch (Exception disk) when (disk is IOException or UnauthorizedAccessException)
        {
            throw new FolderNotWrittenException(disk);
        }
    }

    /// <summary>Writes the files into the folder that is there, one after another, so that a later run can take back what a killed one has begun.</summary>
    /// <exception cref="IOException">The disk refused; the folder is as it was.</exception>
    public void WriteInPlace(IReadOnlyCollection<ReportFile> files)
    {
        using var working = new WorkingFolder(path, string.Empty);
        Prepare(working.Fresh, files);
        string[] old = OutputManifest.Read(path) is { } manifest ? [.. manifest.Files.Where(file => File.Exists(Path.Combine(path, file))).Order(StringComparer.Ordinal), ManifestName] : [];
        new ReplacementJournal([.. old], [.. files.Select(file => file.Path), ManifestName]).Carry(path, working.Journal, working.Fresh, working.Old);
    }

    private void Prepare(string fresh, IReadOnlyCollection<ReportFile> files)
    {
        foreach (var file in files.Append(OutputManifest.Render(command, files)))
        {
            var destination = Inside(fresh, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(destination)!);
            File.WriteAllBytes(destination, file.Content.Span);
        }
    }

    // Names of files are made safe where they are made; this is the last door.
    private static string Inside(string folder, string file)
    {
        var destination = Path.GetFullPath(Path.Combine(folder, file));
        return IsInside(folder, destination)
            ? destination
            : throw new ArgumentException($"The file {file} would be written outside its folder.", nameof(file));
    }

    private static bool IsInside(string folder, string file) => file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

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
            throw Refused(RunningMessages.IsFile);
        }

        // A folder may be a home or a whole disk: nothing in it is looked at before the manifest says that it is an earlier output.
        if (!Directory.Exists(path) || Directory.EnumerateFileSystemEntries(path).All(entry => WorkingFolder.IsName(Path.GetFileName(entry))))
        {
            return;
        }

        var known = OutputManifest.Read(path) ?? throw Refused(RunningMessages.OtherFiles);
        if (inputs.FirstOrDefault(input => IsInside(path, Resolved(input))) is { } own)
        {
            throw Refused(RunningMessages.HoldsInput(Path.GetFileName(own)));
        }

        if (known.Command is { } maker && maker != command)
        {
            throw Refused(RunningMessages.OfOtherCommand(maker, command));
        }

        if (Present(new DirectoryInfo(path)).FirstOrDefault(file => file != ManifestName && !known.Files.Contains(file)) is { } stranger)
        {
            throw Refused(RunningMessages.HoldsStranger(stranger));
        }
    }

    // What was computed for an hour should not fail at the last step for want of a right.
    private void RequireWritable()
    {
        Exception? refusal = null;
        if (!(IsMountPoint ? CanWorkIn(path, ref refusal) : CanWorkIn(Existing(Parent), ref refusal) || (Directory.Exists(path) && CanWorkIn(path, ref refusal))))
        {
            throw new FolderNotWrittenException(given, refusal!);
        }
    }

    private void RemoveAbandoned()
    {
        foreach (var place in new[] { Path.GetDirectoryName(path), path }.Where(Directory.Exists))
        {
            try
            {
                WorkingFolder.RemoveAbandoned(place!);
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                // What cannot be looked at is refused below, with a reason.
            }
        }
    }

    private static bool CanWorkIn(string place, ref Exception? refusal)
    {
        try
        {
            using var probe = new WorkingFolder(place, string.Empty);
            return true;
        }
        catch (Exception disk) when (disk is IOException or UnauthorizedAccessException)
        {
            refusal = disk;
            return false;
        }
    }

    // The nearest folder above that is there.
    private static string Existing(string folder)
    {
        while (!Path.Exists(folder) && Path.GetDirectoryName(folder) is { } above)
        {
            folder = above;
        }

        return folder;
    }

    private static string Resolved(string file)
    {
        var full = new FileInfo(Path.GetFullPath(file));
        var folder = full.Directory!.Exists ? full.Directory.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? full.Directory.FullName : full.Directory.FullName;
        return Path.Combine(folder, full.Name);
    }

    // Files, links (but not what they lead to), and folders that are empty: what is in the folder and could be lost.
    private IEnumerable<string> Present(DirectoryInfo folder)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            if (entry is DirectoryInfo { LinkTarget: null } inner && inner.EnumerateFileSystemInfos().Any())
            {
                foreach (var file in WorkingFolder.IsName(inner.Name) ? [] : Present(inner))
                {
                    yield return file;
                }
            }
            else if (!WorkingFolder.IsName(entry.Name))
            {
                yield return Path.GetRelativePath(path, entry.FullName).Replace('\\', '/');
            }
        }
    }

    private BadInputException Refused(Phrase reason) =>
        RunningMessages.FolderRefused(reason).At(InputPlace.File(given));
}
