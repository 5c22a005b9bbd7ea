using System.Buffers.Binary;

namespace KnowledgeFlow.Studies.Stata;

/// <summary>Reads a stored number; the highest values of each type stand for none.</summary>
/// <param name="bigEndian">The byte order.</param>
/// <param name="extended">The file has 27 missing values, where older ones have one.</param>
internal sealed class StataValue(bool bigEndian, bool extended)
{
    private const int FloatMissing = 0x7F00_0000;
    private const int FloatStep = 11;
    private const long DoubleMissing = 0x7FE0_0000_0000_0000;
    private const int DoubleStep = 40;

    /// <summary>The number, or a <see cref="StataMissing"/>.</summary>
    public double Read(StataType type, ReadOnlySpan<byte> field) => type switch
    {
        StataType.Byte => Whole((sbyte)field[0], sbyte.MaxValue),
        StataType.Int => Whole(bigEndian ? BinaryPrimitives.ReadInt16BigEndian(field) : BinaryPrimitives.ReadInt16LittleEndian(field), short.MaxValue),
        StataType.Long => OfLong(bigEndian ? BinaryPrimitives.ReadInt32BigEndian(field) : BinaryPrimitives.ReadInt32LittleEndian(field)),
        StataType.Float => Single(bigEndian ? BinaryPrimitives.ReadInt32BigEndian(field) : BinaryPrimitives.ReadInt32LittleEndian(field)),
        _ => Double(bigEndian ? BinaryPrimitives.ReadInt64BigEndian(field) : BinaryPrimitives.ReadInt64LittleEndian(field)),
    };

    /// <summary>A whole number of four bytes, as value labels have them too.</summary>
    public double OfLong(int value) => Whole(value, int.MaxValue);

    private double Whole(int value, int highest)
    {
        var missing = value - (long)(extended ? highest - StataMissing.Highest : highest);
        return missing >= 0 ? StataMissing.Of(missing) : value;
    }

    private double Single(int bits)
    {
        var number = BitConverter.Int32BitsToSingle(bits);
        return bits >= FloatMissing ? StataMissing.Of(extended ? (bits - FloatMissing) >> FloatStep : 0)
            : float.IsFinite(number) ? number
            : StataMissing.Of(0);
    }

    private double Double(long bits)
    {
        var number = BitConverter.Int64BitsToDouble(bits);
        return bits >= DoubleMissing ? StataMissing.Of(extended ? (bits - DoubleMissing) >> DoubleStep : 0)
            : double.IsFinite(number) ? number
            : StataMissing.Of(0);
    }
}
