using System.Collections.Immutable;
using KnowledgeFlow.Studies.BinaryFiles;

namespace KnowledgeFlow.Studies.Spss;

/// <summary>Reads the records before the cases, in the order in which they come.</summary>
internal sealed class SpssRecordReader
{
    private const int ElementSize = 8;
    private const int DocumentLineLength = 80;
    private const int LargestWidth = 255;
    private const int Continuation = -1;

    private readonly BinaryInput input;
    private readonly ImmutableArray<SpssVariableRecord>.Builder variables = ImmutableArray.CreateBuilder<SpssVariableRecord>();
    private readonly ImmutableArray<SpssLabelRecord>.Builder labels = ImmutableArray.CreateBuilder<SpssLabelRecord>();
    private readonly ImmutableDictionary<SpssExtension, byte[]>.Builder extensions = ImmutableDictionary.CreateBuilder<SpssExtension, byte[]>();
    private int elements;
    private int continuations;

    private SpssRecordReader(BinaryInput input) => this.input = input;

    private enum RecordType
    {
        Variable = 2,
        ValueLabels = 3,
        LabelledVariables = 4,
        Documents = 6,
        Extension = 7,
        End = 999,
    }

    /// <summary>Reads up to the first case.</summary>
    public static SpssRecords Read(BinaryInput input)
    {
        var header = SpssHeader.Read(input);
        var reader = new SpssRecordReader(input);
        reader.ReadRecords();
        return new SpssRecords(header, reader.variables.ToImmutable(), reader.elements, reader.labels.ToImmutable(), reader.extensions.ToImmutable());
    }

    private void ReadRecords()
    {
        while (true)
        {
            var type = (RecordType)input.Int32();
            if (continuations > 0 && type != RecordType.Variable)
            {
                throw input.Damaged(SpssDamage.ContinuationLacking);
            }

            switch (type)
            {
                case RecordType.Variable:
                    ReadVariable();
                    break;
                case RecordType.ValueLabels:
                    ReadLabels();
                    break;
                case RecordType.Documents:
                    input.Skip((long)input.Int32() * DocumentLineLength);
                    break;
                case RecordType.Extension:
                    ReadExtension();
                    break;
                case RecordType.End:
                    input.Skip(sizeof(int));
                    return;
                default:
                    throw input.Damaged(SpssDamage.RecordType((int)type));
            }
        }
    }

    private void ReadVariable()
    {
        var width = input.Int32();
        var hasLabel = input.Int32() != 0;
        var missing = input.Int32();
        var format = SpssFormat.Of(input.Int32());
        input.Skip(sizeof(int));
        var name = input.Bytes(ElementSize);
        var label = hasLabel ? PaddedText(input.Int32(), sizeof(int)) : [];
        var missingValues = ReadMissing(missing);
        if (width is < Continuation or > LargestWidth || (width == Continuation) != continuations > 0)
        {
            throw input.Damaged(SpssDamage.Width(width));
        }

        if (width == Continuation)
        {
            continuations--;
        }
        else
        {
            variables.Add(new SpssVariableRecord(elements, width, name, label, missingValues, format));
            continuations = Math.Max(1, (width + ElementSize - 1) / ElementSize) - 1;
        }

        elements++;
    }

    private SpssMissingValues ReadMissing(int kind)
    {
        // −2 is a range, −3 a range and one value.
        if (kind is < -3 or -1 or > 3)
        {
            throw input.Damaged(SpssDamage.MissingKind(kind));
        }

        var values = new byte[Math.Abs(kind)][];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = input.Bytes(ElementSize);
        }

        return kind == 0 ? SpssMissingValues.None : new SpssMissingValues(values, kind < 0);
    }

    private void ReadLabels()
    {
        var count = input.Int32();
        var pairs = new List<(byte[] Value, byte[] Label)>();
        for (var i = 0; i < count; i++)
        {
            var value = input.Bytes(ElementSize);
            var length = input.Byte();
            var label = input.Bytes(length);
            input.Skip(Padding(length + 1, ElementSize));
            pairs.Add((value, label));
        }

        if ((RecordType)input.Int32() != RecordType.LabelledVariables)
        {
            throw input.Damaged(SpssDamage.LabelsWithoutVariables);
        }

        var elementsLabelled = new List<int>();
        var variablesLabelled = input.Int32();
        for (var i = 0; i < variablesLabelled; i++)
        {
            elementsLabelled.Add(input.Int32() - 1);
        }

        labels.Add(new SpssLabelRecord([.. pairs], [.. elementsLabelled]));
    }

    private void ReadExtension()
    {
        var subtype = (SpssExtension)input.Int32();
        var size = input.Int32();
        var count = input.Int32();
        if (size < 0 || count < 0)
        {
            throw input.Damaged(SpssDamage.RecordSize(count, size));
        }

        var length = (long)size * count;
        if (Enum.IsDefined(subtype))
        {
            extensions[subtype] = input.Bytes(length);
        }
        else
        {
            input.Skip(length);
        }
    }

    private byte[] PaddedText(int length, int multiple)
    {
        var text = input.Bytes(length);
        input.Skip(Padding(length, multiple));
        return text;
    }

    private static int Padding(int length, int multiple) => (multiple - (length % multiple)) % multiple;
}
