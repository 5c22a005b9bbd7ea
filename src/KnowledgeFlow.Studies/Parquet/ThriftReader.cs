using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.BinaryFiles;

namespace KnowledgeFlow.Studies.Parquet;

/// <summary>
/// Reads structures of Thrift's compact protocol from the present place of an input, refusing lists and texts that are longer than the bytes left.
/// </summary>
/// <param name="input">The file.</param>
internal sealed class ThriftReader(BinaryInput input)
{
    private const int DeepestNesting = 32;

    private enum ThriftType
    {
        Stop = 0,
        True = 1,
        False = 2,
        Byte = 3,
        I16 = 4,
        I32 = 5,
        I64 = 6,
        Double = 7,
        Binary = 8,
        List = 9,
        Set = 10,
        Map = 11,
        Struct = 12,
        Uuid = 13,
    }

    /// <summary>Reads a structure.</summary>
    /// <exception cref="BadInputException">The bytes are no such structure.</exception>
    public ThriftStruct Read() => ReadStruct(0);

    private ThriftStruct ReadStruct(int depth)
    {
        if (depth > DeepestNesting)
        {
            throw input.Damaged(ParquetDamage.TooDeep);
        }

        var numbers = new Dictionary<int, long>();
        var structs = new Dictionary<int, ThriftStruct>();
        var lists = new Dictionary<int, ImmutableArray<ThriftStruct>>();
        var field = 0L;
        while (true)
        {
            var header = input.Byte();
            var type = (ThriftType)(header & 0x0F);
            if (type == ThriftType.Stop)
            {
                return new ThriftStruct(numbers, structs, lists);
            }

            field = header >> 4 is var step and > 0 ? field + step : ZigZag();
            if (field is < short.MinValue or > short.MaxValue)
            {
                throw input.Damaged(ParquetDamage.Field(field));
            }

            switch (type)
            {
                case ThriftType.True or ThriftType.False:
                    numbers[(int)field] = type == ThriftType.True ? 1 : 0;
                    break;
                case ThriftType.Struct:
                    structs[(int)field] = ReadStruct(depth + 1);
                    break;
                case ThriftType.List or ThriftType.Set:
                    lists[(int)field] = ReadList(depth + 1);
                    break;
                default:
                    numbers[(int)field] = ReadNumber(type, depth + 1);
                    break;
            }
        }
    }

    private ImmutableArray<ThriftStruct> ReadList(int depth)
    {
        const int LongList = 15;
        var header = input.Byte();
        var type = (ThriftType)(header & 0x0F);
        var count = header >> 4 is var few and < LongList ? few : VarInt();

        // An element takes a byte at the least.
        if (count < 0 || count > input.Remaining)
        {
            throw input.Damaged(ParquetDamage.ListLength(count));
        }

        var structs = ImmutableArray.CreateBuilder<ThriftStruct>();
        for (var i = 0L; i < count; i++)
        {
            if (type == ThriftType.Struct)
            {
                structs.Add(ReadStruct(depth));
            }
            else if (type is ThriftType.True or ThriftType.False)
            {
                _ = input.Byte();
            }
            else if (type is ThriftType.List or ThriftType.Set)
            {
                throw input.Damaged(ParquetDamage.ListOfLists);
            }
            else
            {
                _ = ReadNumber(type, depth);
            }
        }

        return structs.ToImmutable();
    }

    private long ReadNumber(ThriftType type, int depth)
    {
        const int UuidLength = 16;
        switch (type)
        {
            case ThriftType.Byte:
                return (sbyte)input.Byte();
            case ThriftType.I16 or ThriftType.I32 or ThriftType.I64:
                return ZigZag();
            case ThriftType.Double:
                return input.Int64();
            case ThriftType.Binary:
                var length = VarInt();
                input.Skip(length);
                return length;
            case ThriftType.Uuid:
                input.Skip(UuidLength);
                return 0;
            default:
                throw input.Damaged(ParquetDamage.FieldType((int)type, depth));
        }
    }

    private long ZigZag()
    {
        var number = (ulong)VarInt();
        return (long)(number >> 1) ^ -(long)(number & 1);
    }

    private long VarInt()
    {
        const int Bits = 7, LargestShift = 63;
        var number = 0UL;
        for (var shift = 0; shift <= LargestShift; shift += Bits)
        {
            var next = input.Byte();
            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return (long)number;
            }
        }

        throw input.Damaged(ParquetDamage.LongNumber);
    }
}
