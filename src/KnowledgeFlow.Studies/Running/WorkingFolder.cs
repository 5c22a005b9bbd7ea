using System.Diagnostics;
using System.Globalization;

namespace KnowledgeFlow.Studies.Running;

/// <summary>
/// Where a run keeps what is not finished: folders of names that begin with a dot and the run's own number, and a lock that tells later runs whether
/// the process that made them still lives. What a killed process left is removed by the next run that works in the same place.
/// </summary>
internal sealed class WorkingFolder : IDisposable
{
    private const string Prefix = ".kflow-";

    private readonly string place;
    private readonly string run = Guid.NewGuid().ToString("N");
    private readonly FileStream held;

    /// <summary>Begins to work in a folder.</summary>
    /// <param name="place">The folder, which exists.</param>
    /// <param name="target">The name, beside the working folders, of what is to be replaced; empty where they lie inside of it.</param>
    /// <exception cref="IOException">Nothing can be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">Nobody may write there.</exception>
    public WorkingFolder(string place, string target)
    {
        this.place = place;
        held = new FileStream(Named(place, run, "lock"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        using var writer = new StreamWriter(held, leaveOpen: true);
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}\n{Environment.ProcessId}\n{target}\n"));
    }

    /// <summary>What is being written.</summary>
    public string Fresh => Named(place, run, "new");

    /// <summary>What is being replaced.</summary>
    public string Old => Named(place, run, "old");

    /// <summary>Which files are being moved where, while they are.</summary>
    public string Journal => Named(place, run, "journal");

    /// <summary>Whether a name is that of such a folder or file.</summary>
    public static bool IsName(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) && Path.GetExtension(name) is ".new" or ".old" or ".lock" or ".journal";

    /// <summary>Puts right what runs that were killed have left in a folder: what they were replacing is put back, what they were writing is removed.</summary>
    public static void RemoveAbandoned(string place)
    {
        foreach (var path in Directory.EnumerateFiles(place, $"{Prefix}*.lock").ToList())
        {
            try
            {
                RemoveIfAbandoned(place, path);
            }
            catch (Exception inUse) when (inUse is IOException or UnauthorizedAccessException)
            {
                // Somebody works there, or nobody may tidy up: it is no reason not to run.
            }
        }
    }

    /// <summary>Removes all of it.</summary>
    public void Dispose()
    {
        DeleteIfThere(Fresh);
        DeleteIfThere(Old);
        File.Delete(Journal);
        held.Dispose();
        File.Delete(held.Name);
    }

    private static void RemoveIfAbandoned(string place, string path)
    {
        using (var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            using var reader = new StreamReader(held, leaveOpen: true);
            var (machine, process, target) = (reader.ReadLine(), reader.ReadLine(), reader.ReadLine());

            // File systems without locks let anybody open the file, and then the process decides; of another machine only age can.
            var lives = machine == Environment.MachineName ? IsAlive(process) : DateTime.UtcNow - File.GetLastWriteTimeUtc(path) < TimeSpan.FromDays(1);
            if (lives)
            {
                return;
            }

            var run = Path.GetFileNameWithoutExtension(path)[Prefix.Length..];
            var (fresh, old, journal) = (Named(place, run, "new"), Named(place, run, "old"), Named(place, run, "journal"));
            if (File.Exists(journal))
            {
                ReplacementJournal.Read(journal).RollBack(place, fresh, old);
            }
            else if (!string.IsNullOrEmpty(target) && Directory.Exists(old) && !Path.Exists(Path.Combine(place, target)))
            {
                Directory.Move(old, Path.Combine(place, target));
            }

            DeleteIfThere(fresh);
            DeleteIfThere(old);
            File.Delete(journal);
        }

        File.Delete(path);
    }

    private static bool IsAlive(string? process)
    {
        if (!int.TryParse(process, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id == 0)
        {
            return false;
        }

        try
        {
            using var found = Process.GetProcessById(id);
            return !found.HasExited && id != Environment.ProcessId;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private static string Named(string place, string run, string kind) => Path.Combine(place, $"{Prefix}{run}.{kind}");

    private static void DeleteIfThere(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
