namespace KnowledgeFlow.Studies.Parquet;

/// <summary>
/// A file of which only checked pages are read. The library goes on from page to page until it has as many values as it was promised, and takes
/// the end of the file for numbers without an end: a page that is not the file's, or nothing where something should be, is an exception here.
/// </summary>
/// <param name="file">The file; it can be sought in, and is left open.</param>
/// <param name="pages">Where its checked pages start.</param>
internal sealed class CheckedPageStream(Stream file, IReadOnlySet<long> pages) : Stream
{
    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => file.Length;

    /// <inheritdoc/>
    public override long Position
    {
        get => file.Position;
        set => file.Position = value;
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">No checked page starts there.</exception>
    public override long Seek(long offset, SeekOrigin origin) => origin != SeekOrigin.Begin || offset == 0 || pages.Contains(offset)
        ? file.Seek(offset, origin)
        : throw new InvalidDataException("No page starts here.");

    /// <inheritdoc/>
    /// <exception cref="EndOfStreamException">The file has ended.</exception>
    public override int ReadByte() => file.ReadByte() is var next and >= 0 ? next : throw new EndOfStreamException();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    /// <exception cref="EndOfStreamException">The file has ended.</exception>
    public override int Read(Span<byte> buffer) => Some(file.Read(buffer), buffer.Length);

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    /// <exception cref="EndOfStreamException">The file has ended.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Some(await file.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Length);

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private static int Some(int read, int wanted) => read > 0 || wanted == 0 ? read : throw new EndOfStreamException();
}
