using System.Buffers.Binary;
using System.Runtime.InteropServices;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.BinaryFiles;

namespace KnowledgeFlow.Studies.Spss;

/// <summary>Cases whose elements are codes of one byte, eight to a group, each group before the elements that its codes leave to be read.</summary>
internal sealed class SpssBytecodeCases : SpssCases
{
    private const int ElementSize = 8;
    private const byte Padding = 0;
    private const byte End = 252;
    private const byte Verbatim = 253;
    private const byte Blanks = 254;
    private const byte Missing = 255;

    private readonly Fill tryFill;
    private readonly BinaryInput input;

    // What the elements of each code are, as they stand in memory.
    private readonly ulong[] elementOf = new ulong[256];
    private readonly byte[] codes = new byte[ElementSize];
    private int next = ElementSize;
    private bool ended;

    public SpssBytecodeCases(Fill tryFill, BinaryInput input, double bias, double systemMissing)
    {
        this.tryFill = tryFill;
        this.input = input;
        for (var code = Padding + 1; code < End; code++)
        {
            elementOf[code] = Element(code - bias);
        }

        MemoryMarshal.Cast<byte, ulong>("        "u8)[..1].CopyTo(elementOf.AsSpan(Blanks));
        elementOf[Missing] = Element(systemMissing);
    }

    /// <summary>Fills a place with the next bytes, or tells that there are none.</summary>
    public delegate bool Fill(Span<byte> destination);

    /// <inheritdoc/>
    public override bool TryRead(Span<byte> elements)
    {
        for (var at = 0; at < elements.Length; at += ElementSize)
        {
            if (!TryReadElement(elements.Slice(at, ElementSize)))
            {
                return at == 0 ? false : throw Ended();
            }
        }

        return true;
    }

    private bool TryReadElement(Span<byte> element)
    {
        while (!ended)
        {
            if (next == ElementSize)
            {
                next = 0;
                if (!tryFill(codes))
                {
                    break;
                }
            }

            var code = codes[next++];
            switch (code)
            {
                case Padding:
                    continue;
                case End:
                    ended = true;
                    return false;
                case Verbatim:
                    return tryFill(element) ? true : throw Ended();
                default:
                    MemoryMarshal.Write(element, in elementOf[code]);
                    return true;
            }
        }

        ended = true;
        return false;
    }

    private BadInputException Ended() => input.Damaged(SpssDamage.CaseCutOff);

    private ulong Element(double number)
    {
        var bits = BitConverter.DoubleToUInt64Bits(number);
        return input.BigEndian == BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(bits) : bits;
    }
}
