using System.Text;

namespace KnowledgeFlow.Studies.Tests;

/// <summary>
/// Compares a text with the committed file under <c>Snapshots</c>. A missing or different snapshot fails and leaves <c>NAME.received.EXT</c>
/// beside the copied snapshots in the test output, for a person to look at and, if right, to commit.
/// </summary>
internal static class Snapshot
{
    public static void ShouldMatch(string name, string text)
    {
        var expected = Path.Combine(AppContext.BaseDirectory, "Snapshots", name);
        var received = Path.ChangeExtension(expected, ".received" + Path.GetExtension(name));
        var committed = File.Exists(expected) ? File.ReadAllText(expected, Encoding.UTF8) : null;
        if (committed == text + "\n")
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(expected)!);
        File.WriteAllText(received, text + "\n");
        committed.Should().NotBeNull($"the snapshot {name} must be committed; what was found is in {received}");
        (text + "\n").Should().Be(committed, $"what was found is in {received}");
    }
}
