using System.Text;

namespace KnowledgeFlow.Reporting.Tests;

public class SnapshotTests
{
    [Fact]
    public void AMissingSnapshotFailsAndLeavesWhatWasReceived()
    {
        var received = Path.Combine(AppContext.BaseDirectory, "Snapshots", "never-committed.received.txt");
        FluentActions.Invoking(() => Snapshot.ShouldMatch("never-committed.txt", "text")).Should().Throw<Exception>();
        File.ReadAllText(received, Encoding.UTF8).Should().Be("text");
        File.Delete(received);
    }
}
