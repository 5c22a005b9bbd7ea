using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.BinaryFiles;

namespace KnowledgeFlow.Studies.Workbooks;

/// <summary>
/// Checks the lengths in the container of an .xls file ([MS-CFB]) before the library takes room for what they claim: numbers of sectors, chains of
/// sectors, sizes of streams.
/// </summary>
internal sealed class CompoundDocument
{
    private const int HeaderLength = 512;
    private const int DirectoryEntryLength = 128;
    private const uint LargestSector = 0xFFFFFFFA;

    private readonly BinaryInput input;
    private readonly int sectorSize;
    private readonly List<uint> next = [];

    private CompoundDocument(BinaryInput input, int sectorSize) => (this.input, this.sectorSize) = (input, sectorSize);

    private long Sectors => input.Length / sectorSize;

    /// <summary>Checks the file; the stream is left at an unknown place.</summary>
    /// <exception cref="BadInputException">A length cannot be.</exception>
    public static void Check(Stream stream, DamagedFile damaged)
    {
        const int ShiftOffset = 30, CountsOffset = 40, SmallShift = 9, LargeShift = 12, MiniShift = 6, UnusedInHeader = 8;
        var input = new BinaryInput(stream, damaged);
        input.Seek(Math.Min(ShiftOffset, input.Length));
        int shift = input.Int16(), miniShift = input.Int16();
        if (shift is not (SmallShift or LargeShift) || miniShift != MiniShift)
        {
            throw input.Damaged(WorkbookDamage.SectorSize(shift, miniShift));
        }

        var document = new CompoundDocument(input, 1 << shift);
        input.Seek(CountsOffset);
        document.CheckCount(input.Int32());
        document.CheckCount(input.Int32());
        var directory = (uint)input.Int32();
        input.Skip(UnusedInHeader);
        _ = input.Int32();
        document.CheckCount(input.Int32());
        var list = (uint)input.Int32();
        document.CheckCount(input.Int32());
        document.ReadAllocation(list);
        document.CheckDirectory(directory);
    }

    // A table of sectors is itself in sectors, which the header lists, and sectors of lists when those do not fit.
    private void ReadAllocation(uint list)
    {
        const int InHeader = 109;
        var tables = Numbers(InHeader);
        var seen = 0L;
        while (list <= LargestSector && seen++ <= Sectors && TrySeek(list))
        {
            var more = Numbers((sectorSize / sizeof(int)) - 1);
            tables.AddRange(more);
            list = (uint)input.Int32();
        }

        foreach (var table in tables.Where(table => table <= LargestSector).Distinct())
        {
            if (TrySeek(table))
            {
                next.AddRange(Numbers(sectorSize / sizeof(int)));
            }
        }
    }

    private void CheckDirectory(uint sector)
    {
        const int SizeOffset = 120;
        var seen = 0L;
        while (sector <= LargestSector)
        {
            if (seen++ > Sectors || !TrySeek(sector))
            {
                throw input.Damaged(WorkbookDamage.EndlessDirectory);
            }

            var start = input.Position;
            for (var entry = start; entry < start + sectorSize; entry += DirectoryEntryLength)
            {
                // The upper half of the size is rubbish in files of small sectors.
                input.Seek(entry + SizeOffset);
                var size = (uint)input.Int32();
                if (size > input.Length)
                {
                    throw input.Damaged(WorkbookDamage.StreamSize(size));
                }
            }

            sector = sector < next.Count ? next[(int)sector] : uint.MaxValue;
        }
    }

    private void CheckCount(int sectors)
    {
        if (sectors < 0 || sectors > Sectors)
        {
            throw input.Damaged(WorkbookDamage.SectorCount(sectors, Sectors));
        }
    }

    private bool TrySeek(uint sector)
    {
        var position = HeaderLength + ((long)sector * sectorSize) + (sectorSize > HeaderLength ? sectorSize - HeaderLength : 0);
        if (position + sectorSize > input.Length)
        {
            return false;
        }

        input.Seek(position);
        return true;
    }

    private List<uint> Numbers(int count)
    {
        var numbers = new List<uint>(count);
        for (var i = 0; i < count; i++)
        {
            numbers.Add((uint)input.Int32());
        }

        return numbers;
    }
}
