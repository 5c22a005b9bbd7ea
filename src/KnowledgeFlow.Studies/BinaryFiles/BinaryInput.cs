using System.Buffers.Binary;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;
namespace KnowledgeFlow.Studies.BinaryFiles;

/// <summary>
/// Reads the numbers and bytes of a binary file in its byte order. Nothing is read beyond its end, and no room is taken for more bytes than it
/// still holds, whatever lengths it claims.
/// </summary>
/// <param name="stream">The file; it can be sought in.</param>
/// <param name="damaged">What to throw where the file ends too early.</param>
internal sealed class BinaryInput(Stream stream, DamagedFile damaged)
{
    private const int BufferSize = 1 << 16;

    private readonly byte[] buffer = new byte[BufferSize];
    private long bufferStart;
    private int fill;
    private int next;

    /// <summary>Numbers have their most significant byte first.</summary>
    public bool BigEndian { get; set; }

    /// <summary>The file's length in bytes.</summary>
    public long Length { get; } = stream.Length;

    /// <summary>The next byte's place, from 0.</summary>
    public long Position => bufferStart + next;

    /// <summary>How many bytes are left.</summary>
    public long Remaining => Length - Position;

    /// <summary>The exception for what is wrong at the present place.</summary>
    public BadInputException Damaged(Phrase finding) => damaged.At(Position, finding);

    /// <summary>Goes to a place that the file names.</summary>
    /// <exception cref="BadInputException">The file has no such place.</exception>
    public void Seek(long position)
    {
        if (position < 0 || position > Length)
        {
            throw Damaged(BinaryFileDamage.Position(position, Length));
        }

        if (position >= bufferStart && position <= bufferStart + fill)
        {
            next = (int)(position - bufferStart);
            return;
        }

        stream.Position = position;
        (bufferStart, fill, next) = (position, 0, 0);
    }

    /// <summary>Passes over bytes.</summary>
    /// <exception cref="BadInputException">The file ends before.</exception>
    public void Skip(long count)
    {
        Require(count);
        Seek(Position + count);
    }

    /// <summary>The next bytes in an array of their own.</summary>
    /// <exception cref="BadInputException">The file ends before.</exception>
    public byte[] Bytes(long count)
    {
        Require(count);
        var bytes = new byte[count];
        Fill(bytes);
        return bytes;
    }

    /// <summary>Fills a place with the next bytes.</summary>
    /// <exception cref="BadInputException">The file ends before.</exception>
    public void Fill(Span<byte> destination)
    {
        if (!TryFill(destination))
        {
            throw damaged.EndsAt(Length);
        }
    }

    /// <summary>Fills a place with the next bytes, or tells that the file has no more of them than a part.</summary>
    public bool TryFill(Span<byte> destination)
    {
        while (destination.Length > 0)
        {
            if (next == fill && !Refill())
            {
                return false;
            }

            var count = Math.Min(destination.Length, fill - next);
            buffer.AsSpan(next, count).CopyTo(destination);
            next += count;
            destination = destination[count..];
        }

        return true;
    }

    /// <summary>A byte, from 0 to 255.</summary>
    public byte Byte()
    {
        if (next == fill && !Refill())
        {
            throw damaged.EndsAt(Length);
        }

        return buffer[next++];
    }

    /// <summary>A whole number of two bytes.</summary>
    public short Int16()
    {
        Span<byte> bytes = stackalloc byte[sizeof(short)];
        Fill(bytes);
        return BigEndian ? BinaryPrimitives.ReadInt16BigEndian(bytes) : BinaryPrimitives.ReadInt16LittleEndian(bytes);
    }

    /// <summary>A whole number of four bytes.</summary>
    public int Int32()
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        Fill(bytes);
        return BigEndian ? BinaryPrimitives.ReadInt32BigEndian(bytes) : BinaryPrimitives.ReadInt32LittleEndian(bytes);
    }

    /// <summary>A whole number of eight bytes.</summary>
    public long Int64()
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        Fill(bytes);
        return BigEndian ? BinaryPrimitives.ReadInt64BigEndian(bytes) : BinaryPrimitives.ReadInt64LittleEndian(bytes);
    }

    /// <summary>A double.</summary>
    public double Double() => BitConverter.Int64BitsToDouble(Int64());

    private void Require(long count)
    {
        if (count < 0)
        {
            throw Damaged(BinaryFileDamage.Length(count));
        }

        if (count > Remaining)
        {
            throw damaged.EndsAt(Length);
        }
    }

    private bool Refill()
    {
        bufferStart += fill;
        next = 0;
        stream.Position = bufferStart;
        fill = stream.Read(buffer, 0, (int)Math.Min(BufferSize, Length - bufferStart));
        return fill > 0;
    }
}
