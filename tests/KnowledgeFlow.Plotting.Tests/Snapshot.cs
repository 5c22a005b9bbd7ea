using System.Text;

namespace KnowledgeFlow.Plotting.Tests;

/// <summary>
/// Compares what was rendered with the committed file under <c>Snapshots</c>. A missing or different snapshot fails and leaves
/// <c>NAME.received.EXT</c> beside the copied snapshots in the test output, for a person to look at and, if right, to commit.
/// </summary>
internal static class Snapshot
{
    public static void ShouldMatch(string name, ReadOnlySpan<byte> rendered)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Snapshots");
        var expected = Path.Combine(folder, name);
        var received = Path.Combine(folder, Path.GetFileNameWithoutExtension(name) + ".received" + Path.GetExtension(name));
        var exists = File.Exists(expected);
        if (exists && rendered.SequenceEqual(File.ReadAllBytes(expected)))
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllBytes(received, rendered.ToArray());
        exists.Should().BeTrue($"the snapshot {name} must be committed; what was rendered is in {received}");
        Encoding.UTF8.GetString(rendered).Should().Be(File.ReadAllText(expected), $"what was rendered is in {received}");
    }

    public static void ShouldMatch(string name, string rendered) => ShouldMatch(name, Encoding.UTF8.GetBytes(rendered));
}
