using System.Globalization;
using System.IO.Compression;
using System.Text;
using Parquet;
using Parquet.Schema;

namespace KnowledgeFlow.Benchmarks;

/// <summary>The answers of <see cref="AnswerFile"/> as other kinds of file: <c>xlsx</c>, <c>sav</c> (bytecode), <c>parquet</c>.</summary>
internal static class AnswerFileKinds
{
    private const int RowsOfGroup = 100_000;

    /// <summary>The study over a kind of file; both are written unless they are there already.</summary>
    public static string EnsureStudy(string kind)
    {
        AnswerFile.Ensure();
        if (kind == "csv")
        {
            return AnswerFile.StudyPath;
        }

        var path = Path.ChangeExtension(AnswerFile.Path, kind);
        if (!File.Exists(path))
        {
            using var stream = File.Create(path);
            switch (kind)
            {
                case "xlsx":
                    WriteWorkbook(stream);
                    break;
                case "sav":
                    WriteSpss(stream);
                    break;
                case "parquet":
                    WriteParquetAsync(stream).GetAwaiter().GetResult();
                    break;
                default:
                    throw new ArgumentException($"There is no kind {kind}.", nameof(kind));
            }
        }

        var study = Path.ChangeExtension(AnswerFile.StudyPath, $".{kind}.yaml");
        File.WriteAllText(study, File.ReadAllText(AnswerFile.StudyPath).Replace(Path.GetFileName(AnswerFile.Path), Path.GetFileName(path), StringComparison.Ordinal));
        return study;
    }

    private static IEnumerable<string> Rows() => File.ReadLines(AnswerFile.Path).Skip(1);

    private static void WriteWorkbook(Stream stream)
    {
        const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        var columns = Enumerable.Range(0, AnswerFile.Items).Select(column => column < 26 ? ((char)('A' + column)).ToString() : $"A{(char)('A' + column - 26)}").ToArray();
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create);
        Write(archive, "_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"{Relation}officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Write(archive, "xl/workbook.xml", $"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"{Relation[..^1]}\"><sheets><sheet name=\"answers\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>");
        Write(archive, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"s\" Type=\"{Relation}worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        Write(archive, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
        using var sheet = new StreamWriter(archive.CreateEntry("xl/worksheets/sheet1.xml").Open());
        sheet.Write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">");
        for (var item = 0; item < AnswerFile.Items; item++)
        {
            sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{columns[item]}1\" t=\"inlineStr\"><is><t>Q{item + 1}</t></is></c>"));
        }

        sheet.Write("</row>");
        var number = 1;
        foreach (var row in Rows())
        {
            number++;
            sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{number}\">"));
            for (var item = 0; item < AnswerFile.Items; item++)
            {
                sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{columns[item]}{number}\"><v>{row[2 * item]}</v></c>"));
            }

            sheet.Write("</row>");
        }

        sheet.Write("</sheetData></worksheet>");
    }

    private static void Write(ZipArchive archive, string name, string xml)
    {
        using var part = archive.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(xml));
    }

    // Codes of one byte need no more than themselves for whole numbers from 1 to 5.
    private static void WriteSpss(Stream stream)
    {
        const int Format = (5 << 16) | (1 << 8), Group = 8, Bias = 100;
        using var writer = new BinaryWriter(stream);
        writer.Write(Encoding.ASCII.GetBytes("$FL2@(#) SPSS DATA FILE".PadRight(64)));
        foreach (var number in new[] { 2, AnswerFile.Items, 1, 0, AnswerFile.Rows })
        {
            writer.Write(number);
        }

        writer.Write((double)Bias);
        writer.Write(Encoding.ASCII.GetBytes("01 Jan 2400:00:00".PadRight(84)));
        for (var item = 1; item <= AnswerFile.Items; item++)
        {
            foreach (var number in new[] { 2, 0, 0, 0, Format, Format })
            {
                writer.Write(number);
            }

            writer.Write(Encoding.ASCII.GetBytes($"Q{item.ToString(CultureInfo.InvariantCulture)}".PadRight(Group)));
        }

        writer.Write(999);
        writer.Write(0);
        foreach (var row in Rows())
        {
            for (var item = 0; item < AnswerFile.Items; item++)
            {
                writer.Write((byte)(Bias + row[2 * item] - '0'));
            }
        }

        writer.Write(new byte[Group]);
    }

    private static async Task WriteParquetAsync(Stream stream)
    {
        var fields = Enumerable.Range(1, AnswerFile.Items).Select(item => new DataField<int>($"Q{item.ToString(CultureInfo.InvariantCulture)}")).ToArray();
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream);
        foreach (var rows in Rows().Chunk(RowsOfGroup))
        {
            using var group = writer.CreateRowGroup();
            for (var item = 0; item < AnswerFile.Items; item++)
            {
                await group.WriteAsync<int>(fields[item], rows.Select(row => row[2 * item] - '0').ToArray());
            }
        }
    }
}
