using System.Collections.Immutable;
using System.Text.Json;

namespace KnowledgeFlow.Studies.Running;

/// <summary>
/// Which files of a folder give way to which, written down before the first of them is moved, so that whoever comes after a run that was killed can put
/// all of them back.
/// </summary>
/// <param name="Old">The files that were there, relative to the folder.</param>
/// <param name="Fresh">The files that take their place.</param>
internal sealed record ReplacementJournal(ImmutableArray<string> Old, ImmutableArray<string> Fresh)
{
    /// <summary>Reads a journal.</summary>
    /// <exception cref="IOException">It was not written to its end: nothing has been moved.</exception>
    public static ReplacementJournal Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), ReplacementJournalFormat.Default.ReplacementJournal) ?? new ReplacementJournal([], []);
        }
        catch (JsonException)
        {
            return new ReplacementJournal([], []);
        }
    }

    /// <summary>Moves the old files out and the fresh ones in; puts everything back where that fails.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="journal">Where this is written down.</param>
    /// <param name="fresh">Where the fresh files are.</param>
    /// <param name="old">Where the old ones go.</param>
    public void Carry(string folder, string journal, string fresh, string old)
    {
        using (var stream = new FileStream(journal, FileMode.CreateNew))
        {
            JsonSerializer.Serialize(stream, this, ReplacementJournalFormat.Default.ReplacementJournal);
            stream.Flush(flushToDisk: true);
        }

        try
        {
            Move(Old, folder, old);
            Move(Fresh, fresh, folder);
        }
        catch
        {
            RollBack(folder, fresh, old);
            throw;
        }
        finally
        {
            File.Delete(journal);
        }

        RemoveEmptyFolders(folder);
    }

    /// <summary>Puts the old files back. What has been moved in is known by not being among the fresh files any more.</summary>
    public void RollBack(string folder, string fresh, string old)
    {
        foreach (var file in Fresh.Where(file => !File.Exists(Path.Combine(fresh, file)) && File.Exists(Path.Combine(folder, file)) && (!Old.Contains(file) || File.Exists(Path.Combine(old, file)))))
        {
            File.Delete(Path.Combine(folder, file));
        }

        Move([.. Old.Where(file => File.Exists(Path.Combine(old, file)))], old, folder);
        RemoveEmptyFolders(folder);
    }

    private static void Move(ImmutableArray<string> files, string from, string to)
    {
        foreach (var file in files.Where(file => File.Exists(Path.Combine(from, file))))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(to, file))!);
            File.Move(Path.Combine(from, file), Path.Combine(to, file));
        }
    }

    // An empty folder would count as somebody's.
    private static void RemoveEmptyFolders(string folder)
    {
        foreach (var inner in new DirectoryInfo(folder).EnumerateDirectories().Where(inner => inner.LinkTarget is null && !WorkingFolder.IsName(inner.Name)).ToList())
        {
            RemoveEmptyFolders(inner.FullName);
            if (!inner.EnumerateFileSystemInfos().Any())
            {
                inner.Delete();
            }
        }
    }
}
