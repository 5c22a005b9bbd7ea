using System.Buffers.Binary;
using System.Collections.Immutable;
using KnowledgeFlow.Studies.BinaryFiles;

namespace KnowledgeFlow.Studies.Stata;

/// <summary>The sets of value labels at a file's end: values in ascending order and their labels in the file's encoding.</summary>
internal static class StataValueLabels
{
    private const int Padding = 3;
    private const int ShortPadding = 1;
    private const int ShortLabel = 8;
    private const int LargestSharing = 16;

    /// <summary>Reads the sets, by name; the input is at the first.</summary>
    public static List<(byte[] Name, ImmutableArray<(double Value, byte[] Label)> Labels)> Read(BinaryInput input, StataLayout layout)
    {
        var value = new StataValue(input.BigEndian, layout.HasExtendedMissing);
        var sets = new List<(byte[], ImmutableArray<(double, byte[])>)>();
        while (HasSet(input, layout))
        {
            sets.Add(layout.HasShortValueLabels ? ShortSet(input, layout) : Set(input, layout, value));
            if (layout.IsTagged)
            {
                input.Skip("</lbl>".Length);
            }
        }

        return sets;
    }

    private static bool HasSet(BinaryInput input, StataLayout layout) =>
        layout.IsTagged ? input.Bytes("<lbl>".Length).AsSpan().SequenceEqual("<lbl>"u8) : input.Remaining > layout.Name + sizeof(int);

    private static (byte[], ImmutableArray<(double, byte[])>) Set(BinaryInput input, StataLayout layout, StataValue value)
    {
        _ = input.Int32();
        var name = Name(input, layout.Name);
        input.Skip(Padding);
        var count = input.Int32();
        var textLength = input.Int32();
        var offsets = input.Bytes((long)count * sizeof(int));
        var values = input.Bytes((long)count * sizeof(int));
        var text = input.Bytes(textLength);
        var labels = ImmutableArray.CreateBuilder<(double, byte[])>(count);

        // Labels may share a text, but a small file must not fill a memory with its own repeated.
        var room = (LargestSharing * (long)textLength) + ShortLabel;
        for (var i = 0; i < count; i++)
        {
            var offset = Number(offsets, i, input.BigEndian);
            if (offset < 0 || offset > text.Length)
            {
                throw input.Damaged(StataDamage.LabelPlace(offset, text.Length));
            }

            var rest = text.AsSpan(offset);
            var end = rest.IndexOf((byte)0);
            var label = rest[..(end < 0 ? rest.Length : end)];
            room -= label.Length;
            if (room < 0)
            {
                throw input.Damaged(StataDamage.LabelsOverlap);
            }

            labels.Add((value.OfLong(Number(values, i, input.BigEndian)), label.ToArray()));
        }

        return (name, labels.MoveToImmutable());
    }

    private static (byte[], ImmutableArray<(double, byte[])>) ShortSet(BinaryInput input, StataLayout layout)
    {
        var count = (ushort)input.Int16();
        var name = Name(input, layout.Name);
        input.Skip(ShortPadding);
        var values = input.Bytes(count * (long)sizeof(short));
        var labels = ImmutableArray.CreateBuilder<(double, byte[])>(count);
        for (var i = 0; i < count; i++)
        {
            var field = values.AsSpan(i * sizeof(short));
            var value = input.BigEndian ? BinaryPrimitives.ReadInt16BigEndian(field) : BinaryPrimitives.ReadInt16LittleEndian(field);
            labels.Add((value, Name(input, ShortLabel)));
        }

        return (name, labels.MoveToImmutable());
    }

    private static byte[] Name(BinaryInput input, int length)
    {
        var field = input.Bytes(length);
        var end = Array.IndexOf(field, (byte)0);
        return end < 0 ? field : field[..end];
    }

    private static int Number(byte[] numbers, int index, bool bigEndian)
    {
        var field = numbers.AsSpan(index * sizeof(int));
        return bigEndian ? BinaryPrimitives.ReadInt32BigEndian(field) : BinaryPrimitives.ReadInt32LittleEndian(field);
    }
}
