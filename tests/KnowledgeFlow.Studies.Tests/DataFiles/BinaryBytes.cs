using System.Buffers.Binary;

namespace KnowledgeFlow.Studies.Tests.DataFiles;

/// <summary>Writes the bytes of a binary file in either byte order.</summary>
internal sealed class BinaryBytes(bool bigEndian)
{
    private readonly List<byte> written = [];

    public int Length => written.Count;

    public BinaryBytes Raw(ReadOnlySpan<byte> bytes)
    {
        written.AddRange(bytes);
        return this;
    }

    public BinaryBytes Ascii(string text) => Raw(System.Text.Encoding.Latin1.GetBytes(text));

    /// <summary>Bytes filled up to a length.</summary>
    public BinaryBytes Field(byte[] bytes, int length, byte filling = 0)
    {
        Raw(bytes.AsSpan(0, Math.Min(bytes.Length, length)));
        for (var i = bytes.Length; i < length; i++)
        {
            written.Add(filling);
        }

        return this;
    }

    public BinaryBytes Byte(int value) => Raw([(byte)value]);

    public BinaryBytes Int16(int value)
    {
        var bytes = new byte[2];
        if (bigEndian)
        {
            BinaryPrimitives.WriteInt16BigEndian(bytes, (short)value);
        }
        else
        {
            BinaryPrimitives.WriteInt16LittleEndian(bytes, (short)value);
        }

        return Raw(bytes);
    }

    public BinaryBytes Int32(params int[] values)
    {
        foreach (var value in values)
        {
            var bytes = BitConverter.GetBytes(value);
            Raw(bigEndian ? [.. bytes.Reverse()] : bytes);
        }

        return this;
    }

    public BinaryBytes Int64(long value)
    {
        var bytes = BitConverter.GetBytes(value);
        return Raw(bigEndian ? [.. bytes.Reverse()] : bytes);
    }

    public BinaryBytes Double(double value) => Int64(BitConverter.DoubleToInt64Bits(value));

    public byte[] ToArray() => [.. written];
}
