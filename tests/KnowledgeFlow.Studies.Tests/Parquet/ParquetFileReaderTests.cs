using System.Globalization;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Imports;
using KnowledgeFlow.Studies.Tests.DataFiles;

namespace KnowledgeFlow.Studies.Tests.Parquet;

/// <summary>The files are DuckDB's (1.5.5); what stands in them is written in <c>parquet.mjs</c> beside them.</summary>
public sealed class ParquetFileReaderTests
{
    [Fact]
    public void EveryTypeIsReadAsItsValue()
    {
        var sheet = ReadData.Sheet(ReadData.Reference("answers.parquet"));

        sheet.Format.Should().Be("parquet");
        sheet.Row(0).Select(cell => cell.Text).Should().Equal("id", "city", "ok", "q1", "share", "half", "price", "day", "started", "took", "long_id");
        sheet.Row(1).Should().Equal(
            Number("1"), RawCell.OfText("Nord"), RawCell.OfBoolean(true), Number("5"), Number("0.1"), Number("1.5"), Number("12.3"),
            new RawCell(RawCellKind.Date, "2024-06-01"), new RawCell(RawCellKind.Date, "2024-06-01T09:37:16.25"), new RawCell(RawCellKind.Time, "00:05:52"), Number("12345678901234567"));
        sheet.Row(2)[..2].Should().Equal(Number("2"), RawCell.OfText(string.Empty));
        sheet.Row(2)[3..].Should().OnlyContain(cell => cell == RawCell.Blank);
        sheet.Row(3)[1..3].Should().Equal(RawCell.Blank, RawCell.Blank);
        sheet.Row(4)[1].Text.Should().Be("短い, \"quoted\"");
        sheet.Notes.Single().English.Should().StartWith("Columns of lists or bytes are left out: list");
    }

    [Theory]
    [InlineData("uncompressed")]
    [InlineData("gzip")]
    [InlineData("zstd")]
    [InlineData("brotli")]
    [InlineData("lz4_raw")]
    public void EveryCompressionGivesTheSameAnswers(string codec)
    {
        var sheet = ReadData.Sheet(ReadData.Reference($"codec_{codec}.parquet"));

        sheet.Columns[1].Values().Skip(1).Select(cell => cell.Text).Should().Equal(Enumerable.Range(0, 50).Select(i => ((i % 5) + 1).ToString(CultureInfo.InvariantCulture)));
        sheet.Columns[2].Values().Skip(1).Select(cell => cell.Text).Should().Equal(Enumerable.Range(0, 50).Select(i => FormattableString.Invariant($"word {i % 7}")));
        sheet.Columns[3].Values().Skip(1).Select(cell => cell.Text).Should().Equal(Enumerable.Range(0, 50).Select(i => i % 3 == 0 ? string.Empty : (i / 8.0).ToString(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void FileThatWasCutOffIsSaid()
    {
        ReadData.Message(ReadData.Reference("answers.parquet")[..^9]).Should().StartWith("answers.dat: this is a Parquet file and it is damaged: its footer is not at its end");
    }

    // The footer's last structure goes on into the length behind it: read to the footer's end alone, it had no end.
    [Fact]
    public void FooterThatIsLongerThanItsLengthIsSaid()
    {
        ReadData.Message(ReadData.Reference("endless_footer.parquet")).Should().StartWith("answers.dat: this is a Parquet file and it is damaged: its footer is not at its end");
    }

    [Theory]
    [InlineData("answers")]
    [InlineData("codec_uncompressed")]
    [InlineData("codec_gzip")]
    public void FileThatLacksAByteIsReadOrSaidInOneMessage(string name)
    {
        var file = ReadData.Reference($"{name}.parquet");
        for (var i = 0; i < file.Length; i++)
        {
            ShouldBeReadOrSaid([.. file[..i], .. file[(i + 1)..]]);
        }
    }

    [Theory]
    [InlineData(0x01)]
    [InlineData(0x04)]
    [InlineData(0x20)]
    public void FileWithAChangedByteIsReadOrSaidInOneMessage(byte change)
    {
        var file = ReadData.Reference("codec_gzip.parquet");
        for (var i = 0; i < file.Length; i++)
        {
            var changed = (byte[])file.Clone();
            changed[i] ^= change;
            ShouldBeReadOrSaid(changed);
        }
    }

    private static void ShouldBeReadOrSaid(byte[] file)
    {
        try
        {
            _ = ReadData.Contents(file);
        }
        catch (BadInputException said)
        {
            said.Message.Should().StartWith("answers.dat: ");
        }
    }

    private static RawCell Number(string text) => new(RawCellKind.Number, text);
}
