using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.BinaryFiles;

namespace KnowledgeFlow.Studies.Parquet;

/// <summary>
/// Reads structures of Thrift's compact protocol from the present place of an input, refusing lists and texts that are longer than the bytes left,
/// and fields that are not of the type that the format declares: the library reads each as its declared type without a look at the one that is
/// written, and so would take the bytes after it for something else, in the end without an end.
/// </summary>
/// <param name="input">The file.</param>
internal sealed class ThriftReader(BinaryInput input)
{
    private const int DeepestNesting = 32;

    /// <summary>Reads a structure.</summary>
    /// <param name="declared">What the format declares it to be.</param>
    /// <exception cref="BadInputException">The bytes are no such structure.</exception>
    public ThriftStruct Read(ThriftDeclaration declared) => ReadStruct(declared, 0);

    private static bool IsTruth(ThriftType type) => type is ThriftType.True or ThriftType.False;

    private ThriftStruct ReadStruct(ThriftDeclaration? declared, int depth)
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
            if (header == (byte)ThriftType.Stop)
            {
                return new ThriftStruct(numbers, structs, lists);
            }

            field = header >> 4 is var step and > 0 ? field + step : ZigZag(short.MaxValue);
            if (field > short.MaxValue)
            {
                throw input.Damaged(ParquetDamage.Field(field));
            }

            // The library passes over an unknown structure as if its fields had no contents, which is so for truth values alone.
            var known = declared?.Field(field);
            Require(declared is null ? IsTruth(type) : known is null || known.Type == (IsTruth(type) ? ThriftType.True : type), type, depth);
            switch (type)
            {
                case ThriftType.True or ThriftType.False:
                    numbers[(int)field] = type == ThriftType.True ? 1 : 0;
                    break;
                case ThriftType.Struct:
                    structs[(int)field] = ReadStruct(known, depth + 1);
                    break;
                case ThriftType.List or ThriftType.Set:
                    lists[(int)field] = ReadList(known?.Element, depth + 1);
                    break;
                default:
                    numbers[(int)field] = ReadNumber(type, depth + 1);
                    break;
            }
        }
    }

    private ImmutableArray<ThriftStruct> ReadList(ThriftDeclaration? declared, int depth)
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

        // The library passes over unknown truth values without their bytes.
        Require(count == 0 || (declared is null ? !IsTruth(type) : declared.Type == type), type, depth);
        var structs = ImmutableArray.CreateBuilder<ThriftStruct>();
        for (var i = 0L; i < count; i++)
        {
            if (type == ThriftType.Struct)
            {
                structs.Add(ReadStruct(declared, depth));
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
            case ThriftType.I16:
                return ZigZag(short.MaxValue);
            case ThriftType.I32:
                return ZigZag(int.MaxValue);
            case ThriftType.I64:
                return ZigZag(long.MaxValue);
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

    private void Require(bool isAsDeclared, ThriftType type, int depth)
    {
        if (!isAsDeclared)
        {
            throw input.Damaged(ParquetDamage.FieldType((int)type, depth));
        }
    }

    private long ZigZag(long largest)
    {
        var written = (ulong)VarInt();
        var number = (long)(written >> 1) ^ -(long)(written & 1);
        return number <= largest && number >= -largest - 1 ? number : throw input.Damaged(ParquetDamage.NumberSize(number));
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
