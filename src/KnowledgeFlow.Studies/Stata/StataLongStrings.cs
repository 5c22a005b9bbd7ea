using System.Buffers.Binary;
using KnowledgeFlow.Studies.BinaryFiles;

namespace KnowledgeFlow.Studies.Stata;

/// <summary>The long strings (strL) behind the observations, by the variable and observation where each stands first.</summary>
internal sealed class StataLongStrings
{
    // R's haven divides a place of release 119 like one of 118. The two cannot be mistaken below 65,536 variables.
    private const int WrittenByOthers = 2;

    private readonly Dictionary<(long Variable, long Observation), byte[]> strings = [];
    private readonly StataLayout layout;
    private readonly bool bigEndian;

    private StataLongStrings(StataLayout layout, bool bigEndian) => (this.layout, this.bigEndian) = (layout, bigEndian);

    /// <summary>The long strings of a file that has none.</summary>
    public static StataLongStrings None(StataLayout layout) => new(layout, bigEndian: false);

    /// <summary>Reads them up to the tag that ends them; the input is behind the one that begins them.</summary>
    public static StataLongStrings Read(BinaryInput input, StataLayout layout, bool isNeeded)
    {
        const int TagLength = 3;
        var read = new StataLongStrings(layout, input.BigEndian);
        while (true)
        {
            var tag = input.Bytes(TagLength);
            if (tag.AsSpan().SequenceEqual("</s"u8))
            {
                return read;
            }

            if (!tag.AsSpan().SequenceEqual("GSO"u8))
            {
                throw input.Damaged(StataDamage.LongStringPlace);
            }

            var variable = input.Int32();
            var observation = layout.LongStringObservation == sizeof(long) ? input.Int64() : input.Int32();
            _ = input.Byte();
            var length = input.Int32();
            if (isNeeded)
            {
                read.strings[(variable, observation)] = input.Bytes(length);
            }
            else
            {
                input.Skip(length);
            }
        }
    }

    /// <summary>The string of a place as an observation holds it; empty where there is none.</summary>
    public byte[] At(byte[] place)
    {
        // Trailing zeros may have been trimmed.
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        bytes.Clear();
        place.CopyTo(bytes);
        var variable = layout.LongStringVariable;
        return Find(bytes, variable) ?? (layout.Release == 119 ? Find(bytes, WrittenByOthers) : null) ?? [];
    }

    private byte[]? Find(ReadOnlySpan<byte> place, int variable) =>
        strings.GetValueOrDefault((Number(place[..variable]), Number(place[variable..])));

    private long Number(ReadOnlySpan<byte> bytes)
    {
        Span<byte> whole = stackalloc byte[sizeof(long)];
        whole.Clear();
        if (bigEndian)
        {
            bytes.CopyTo(whole[(sizeof(long) - bytes.Length)..]);
            return BinaryPrimitives.ReadInt64BigEndian(whole);
        }

        bytes.CopyTo(whole);
        return BinaryPrimitives.ReadInt64LittleEndian(whole);
    }
}
