using KnowledgeFlow.Studies.BinaryFiles;

namespace KnowledgeFlow.Studies.Spss;

/// <summary>The first 176 bytes of an SPSS system file.</summary>
/// <param name="Compression">How cases are stored.</param>
/// <param name="WeightElement">The element of the weighting variable, from 1; 0 for none.</param>
/// <param name="Cases">The number of cases; negative where the writer did not know it.</param>
/// <param name="Bias">What compression adds to small whole numbers.</param>
internal sealed record SpssHeader(SpssCompression Compression, int WeightElement, int Cases, double Bias)
{
    private const int MagicLength = 4;
    private const int ProductLength = 60;
    private const int DateTimeAndLabelLength = 9 + 8 + 64 + 3;

    /// <summary>Reads the header and finds the byte order.</summary>
    public static SpssHeader Read(BinaryInput input)
    {
        var zlib = input.Bytes(MagicLength).AsSpan().SequenceEqual("$FL3"u8);
        input.Skip(ProductLength);

        // The layout code is 2 or 3 in the writer's byte order, and so tells it.
        var layout = input.Position;
        if (input.Int32() is not (2 or 3))
        {
            input.BigEndian = !input.BigEndian;
            input.Seek(layout);
            if (input.Int32() is not (2 or 3))
            {
                throw input.Damaged(SpssDamage.NoLayout);
            }
        }

        // Case sizes are wrong or −1 in many files; the dictionary tells the size.
        input.Skip(sizeof(int));
        var compression = input.Int32();
        if (compression is < 0 or > 2)
        {
            throw input.Damaged(SpssDamage.Compression(compression));
        }

        var weight = input.Int32();
        var cases = input.Int32();
        var bias = input.Double();
        input.Skip(DateTimeAndLabelLength);
        return new SpssHeader(zlib ? SpssCompression.Zlib : (SpssCompression)compression, weight, cases, bias);
    }
}
