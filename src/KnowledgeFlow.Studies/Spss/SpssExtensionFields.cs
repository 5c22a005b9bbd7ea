using System.Buffers.Binary;

namespace KnowledgeFlow.Studies.Spss;

/// <summary>Walks through the fields of an extension record; past its end every field is refused.</summary>
/// <param name="record">The record's bytes.</param>
/// <param name="bigEndian">The byte order of its numbers.</param>
internal sealed class SpssExtensionFields(byte[] record, bool bigEndian)
{
    private int at;

    public bool TryByte(out byte value)
    {
        value = at < record.Length ? record[at] : (byte)0;
        return at++ < record.Length;
    }

    public bool TryNumber(out int number)
    {
        number = 0;
        if (record.Length - at < sizeof(int))
        {
            return false;
        }

        number = Peek();
        at += sizeof(int);
        return true;
    }

    public bool TryLong(out long number)
    {
        number = 0;
        if (!TryBytes(sizeof(long), out var bytes))
        {
            return false;
        }

        number = bigEndian ? BinaryPrimitives.ReadInt64BigEndian(bytes) : BinaryPrimitives.ReadInt64LittleEndian(bytes);
        return true;
    }

    /// <summary>Text behind its length.</summary>
    public bool TryText(out byte[] text)
    {
        text = [];
        return TryNumber(out var length) && TryBytes(length, out text);
    }

    public bool TryBytes(int length, out byte[] bytes)
    {
        bytes = [];
        if (length < 0 || length > record.Length - at)
        {
            return false;
        }

        bytes = record[at..(at + length)];
        at += length;
        return true;
    }

    /// <summary>Passes over a number where it is this one.</summary>
    public void SkipNumber(int number)
    {
        if (record.Length - at >= sizeof(int) && Peek() == number)
        {
            at += sizeof(int);
        }
    }

    private int Peek()
    {
        var field = record.AsSpan(at);
        return bigEndian ? BinaryPrimitives.ReadInt32BigEndian(field) : BinaryPrimitives.ReadInt32LittleEndian(field);
    }
}
