using System.Buffers.Binary;
using SkiaSharp;

namespace KnowledgeFlow.Plotting.Files;

/// <summary>A picture as PNG of 300 dots an inch on a white ground, saying so in its pHYs chunk, which Skia does not write.</summary>
internal static class PngFile
{
    private const double DotsPerInch = 300;
    private const double MetresPerInch = 0.0254;
    private const int ChunkLength = 9;

    /// <summary>Of deflate: a step down from the usual 6 halves its time for 3 % more bytes.</summary>
    private const int CompressionLevel = 4;

    /// <summary>Signature (8 bytes) and header chunk (25): pHYs comes after them and before the data.</summary>
    private const int AfterHeader = 33;

    /// <summary>Draws a picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="width">Its width in points.</param>
    /// <param name="height">Its height in points.</param>
    /// <param name="pointsPerUnit">How long a unit of the picture is in points.</param>
    public static byte[] Of(SKPicture picture, double width, double height, double pointsPerUnit)
    {
        const double DotsPerPoint = DotsPerInch / 72;
        var info = new SKImageInfo(Dots(width), Dots(height), SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var surface = SKSurface.Create(info);
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale((float)(DotsPerPoint * pointsPerUnit));
        surface.Canvas.DrawPicture(picture);
        using var pixels = surface.PeekPixels();

        // Line art repeats itself: the filters of photographs, tried on every row, make it larger.
        using var png = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.None, CompressionLevel)) ?? throw new InvalidOperationException("Skia could not encode a picture of its own.");
        return WithResolution(png.AsSpan());

        static int Dots(double points) => Math.Max(1, (int)Math.Round(points * DotsPerPoint));
    }

    private static byte[] WithResolution(ReadOnlySpan<byte> png)
    {
        Span<byte> chunk = stackalloc byte[4 + 4 + ChunkLength + 4];
        var dotsPerMetre = (uint)Math.Round(DotsPerInch / MetresPerInch);
        BinaryPrimitives.WriteUInt32BigEndian(chunk, ChunkLength);
        "pHYs"u8.CopyTo(chunk[4..]);
        BinaryPrimitives.WriteUInt32BigEndian(chunk[8..], dotsPerMetre);
        BinaryPrimitives.WriteUInt32BigEndian(chunk[12..], dotsPerMetre);
        chunk[16] = 1;
        BinaryPrimitives.WriteUInt32BigEndian(chunk[17..], Checksum(chunk[4..17]));
        return [.. png[..AfterHeader], .. chunk, .. png[AfterHeader..]];
    }

    /// <summary>CRC-32 as PNG has it (ISO 3309).</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var checksum = uint.MaxValue;
        foreach (var value in bytes)
        {
            checksum ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                checksum = (checksum & 1) == 0 ? checksum >> 1 : (checksum >> 1) ^ 0xEDB88320;
            }
        }

        return ~checksum;
    }
}
