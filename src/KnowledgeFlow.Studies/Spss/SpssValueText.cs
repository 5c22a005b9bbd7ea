using System.Buffers.Binary;
using System.Text;
using KnowledgeFlow.Studies.BinaryFiles;
using KnowledgeFlow.Studies.Imports;

namespace KnowledgeFlow.Studies.Spss;

/// <summary>Writes values as the canonical text of answers.</summary>
/// <param name="encoding">The encoding of strings.</param>
/// <param name="systemMissing">The number that stands for none.</param>
/// <param name="bigEndian">The byte order of numbers.</param>
internal sealed class SpssValueText(Encoding encoding, double systemMissing, bool bigEndian)
{
    // The first day of the Gregorian calendar is day 1.
    private static readonly DateTime Epoch = new(1582, 10, 14, 0, 0, 0, DateTimeKind.Unspecified);

    // The bounds of ranges that are open; the lowest number but one is the system-missing value.
    private static readonly double Lowest = BitConverter.Int64BitsToDouble(unchecked((long)0xFFEFFFFFFFFFFFFE));

    /// <summary>A number's eight bytes.</summary>
    public double Number(ReadOnlySpan<byte> bytes) => bigEndian ? BinaryPrimitives.ReadDoubleBigEndian(bytes) : BinaryPrimitives.ReadDoubleLittleEndian(bytes);

    /// <summary>A string's bytes.</summary>
    public string OfString(byte[] bytes) => FixedText.Decode(encoding, bytes);

    /// <summary>A number, as a moment where its format says so; nothing where it stands for none.</summary>
    public string OfNumber(double number, SpssFormat format) =>
        number == systemMissing || number == -double.MaxValue ? string.Empty
        : format.IsDate || format.IsDateTime ? IsoMoment.Of(Epoch, number, format.IsDate) ?? RawCell.OfNumber(number).Text
        : RawCell.OfNumber(number).Text;

    /// <summary>A value of a variable, as the dictionary holds it.</summary>
    public string Of(byte[] value, SpssVariable variable) => variable.IsString ? OfString(value) : OfNumber(Number(value), variable.Record.Format);

    /// <summary>The range of user-missing values, or null.</summary>
    public (double Low, double High)? RangeOf(SpssVariable variable)
    {
        if (!variable.Missing.HasRange || variable.IsString)
        {
            return null;
        }

        var (low, high) = (Number(variable.Missing.Values[0]), Number(variable.Missing.Values[1]));
        return (low <= Lowest ? double.NegativeInfinity : low, high == double.MaxValue ? double.PositiveInfinity : high);
    }
}
