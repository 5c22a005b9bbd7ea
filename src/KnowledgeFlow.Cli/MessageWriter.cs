using System.Text;

namespace KnowledgeFlow.Cli;

/// <summary>Standard error where nobody may be listening: a message that cannot be delivered changes nothing else, and the exit status still tells.</summary>
/// <param name="stream">Where messages go.</param>
public sealed class MessageWriter(TextWriter stream) : TextWriter
{
    /// <inheritdoc/>
    public override Encoding Encoding => stream.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => Deliver(value, static (to, text) => to.Write(text));

    /// <inheritdoc/>
    public override void Write(string? value) => Deliver(value, static (to, text) => to.Write(text));

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Deliver(value, static (to, text) => to.WriteLine(text));

    /// <inheritdoc/>
    public override void Flush() => Deliver(0, static (to, _) => to.Flush());

    private void Deliver<T>(T value, Action<TextWriter, T> write)
    {
        try
        {
            write(stream, value);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
        }
    }
}
