namespace KnowledgeFlow.Cli.Tests;

public sealed class MessageWriterTests
{
    [Fact]
    public void AMessageThatCannotBeDeliveredChangesNothing()
    {
        using var writer = new MessageWriter(new ClosedWriter());
        writer.WriteLine("lost");
        writer.Write('x');
        writer.Write("lost");
        writer.Flush();
    }

    [Fact]
    public void AMessageThatCanIs()
    {
        using var text = new StringWriter();
        using var writer = new MessageWriter(text);
        writer.WriteLine("said");
        writer.Write('x');
        text.ToString().Should().Be($"said{Environment.NewLine}x");
    }

    private sealed class ClosedWriter : StringWriter
    {
        public override void Write(char value) => throw new IOException("Bad file descriptor");

        public override void Write(string? value) => throw new IOException("Bad file descriptor");

        public override void WriteLine(string? value) => throw new IOException("Bad file descriptor");

        public override void Flush() => throw new IOException("Bad file descriptor");
    }
}
