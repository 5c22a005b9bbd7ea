using System.IO.Compression;
using KnowledgeFlow.Studies.BinaryFiles;

namespace KnowledgeFlow.Studies.Spss;

/// <summary>The bytes of a .zsav file's cases: blocks compressed by zlib, listed at the file's end.</summary>
internal sealed class SpssBlocks
{
    private const int HeaderLength = 3 * sizeof(long);
    private const int EntryLength = (2 * sizeof(long)) + (2 * sizeof(int));

    // Deflate spends at least two bits on 258 bytes.
    private const long LargestRatio = 1032;

    private readonly BinaryInput input;
    private readonly (long Position, int Length, int Expanded)[] blocks;
    private byte[] current = [];
    private int next;
    private int block;

    public SpssBlocks(BinaryInput input)
    {
        this.input = input;
        var start = input.Position;
        if (input.Int64() != start)
        {
            throw input.Damaged(SpssDamage.OtherBeginning);
        }

        var trailer = input.Int64();
        input.Skip(sizeof(long));
        input.Seek(trailer);
        input.Skip(2 * sizeof(long));
        input.Skip(sizeof(int));
        var count = input.Int32();
        if (count < 0 || (long)count * EntryLength > input.Remaining)
        {
            throw input.Damaged(SpssDamage.BlockCount(count));
        }

        blocks = new (long, int, int)[count];
        var (expanded, position) = (0L, start + HeaderLength);
        for (var i = 0; i < count; i++)
        {
            input.Skip(sizeof(long));
            blocks[i] = (input.Int64(), 0, input.Int32());
            blocks[i].Length = input.Int32();
            expanded += blocks[i].Expanded;
            if (blocks[i].Position != position || blocks[i].Length < 0 || blocks[i].Expanded < 0
                || blocks[i].Expanded > LargestRatio * blocks[i].Length || (position += blocks[i].Length) > trailer)
            {
                throw input.Damaged(SpssDamage.BlockPlace(i + 1, count));
            }
        }

        if (expanded > DecompressionLimit.Of(input.Length))
        {
            throw input.Damaged(SpssDamage.Expansion(expanded));
        }
    }

    /// <summary>Fills a place with the next bytes, or tells that there are none.</summary>
    public bool TryFill(Span<byte> destination)
    {
        while (destination.Length > 0)
        {
            if (next == current.Length && !TryNextBlock())
            {
                return false;
            }

            var count = Math.Min(destination.Length, current.Length - next);
            current.AsSpan(next, count).CopyTo(destination);
            next += count;
            destination = destination[count..];
        }

        return true;
    }

    private bool TryNextBlock()
    {
        if (block == blocks.Length)
        {
            return false;
        }

        var (position, length, expanded) = blocks[block++];
        input.Seek(position);
        using var zlib = new ZLibStream(new MemoryStream(input.Bytes(length), writable: false), CompressionMode.Decompress);
        if (current.Length != expanded)
        {
            current = new byte[expanded];
        }

        next = 0;
        try
        {
            zlib.ReadExactly(current);
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException)
        {
            throw input.Damaged(SpssDamage.BlockNotExpanded(block, blocks.Length));
        }

        return true;
    }
}
