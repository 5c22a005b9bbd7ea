using System.IO.Compression;
using System.Text;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.DataFiles;
using KnowledgeFlow.Studies.Imports;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Tests.DataFiles;

public sealed class DataFileTests
{
    public static TheoryData<string, byte[]> KindsThatAreNotRead => new()
    {
        { "spss-portable", Encoding.ASCII.GetBytes(new string('A', 200) + "SPSSPORT".PadRight(8) + "ASCII SPSS PORT FILE") },
        { "spss-encrypted", [0x1C, 0, 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes("ENCRYPTEDSAV\u0015"), .. new byte[60]] },
        { "sas", [.. new byte[12], 0xC2, 0xEA, 0x81, 0x60, 0xB3, 0x14, 0x11, 0xCF, 0xBD, 0x92, 8, 0, .. new byte[60]] },
        { "sas-transport", Encoding.ASCII.GetBytes("HEADER RECORD*******LIBRARY HEADER RECORD!!!!!!!000000000000000000000000000000  ") },
        { "word", Zip("[Content_Types].xml", "word/document.xml") },
        { "old-word", CompoundDocument("WordDocument") },
        { "encrypted-workbook", CompoundDocument("EncryptedPackage") },
        { "zip", Zip("answers.csv") },
        { "cut-zip", Zip("xl/workbook.xml")[..^30] },
        { "gzip", [0x1F, 0x8B, 8, 0] },
        { "pdf", "%PDF-1.7\n"u8.ToArray() },
        { "html", "<!DOCTYPE html><html><body>Log in</body></html>"u8.ToArray() },
        { "xml", "<?xml version=\"1.0\"?><Workbook/>"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(KindsThatAreNotRead))]
    public void KindThatIsNotReadIsNamedWithARemedy(string kind, byte[] file)
    {
        var read = () => Read(file);
        Snapshot.ShouldMatch($"data-files/{kind}.txt", read.Should().Throw<BadInputException>().Which.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Q1,Q2\n1,2\n")]
    [InlineData("PK\u0003")]
    [InlineData("r\u0001")]
    public void WhatIsNothingElseIsText(string text)
    {
        Read(Encoding.UTF8.GetBytes(text)).Should().BeNull();
    }

    private static DataFileContents? Read(byte[] file)
    {
        var place = new Located<string>("answers.dat", InputPlace.File("study.yaml"));
        return DataFile.Read(new DataSource(place, "answers.dat", null, null, []), new MemoryStream(file));
    }

    private static byte[] Zip(params string[] names)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var name in names)
            {
                archive.CreateEntry(name);
            }
        }

        return stream.ToArray();
    }

    // A header that puts the directory into the first sector behind it.
    private static byte[] CompoundDocument(string stream)
    {
        var file = new byte[1024];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(file);
        file[30] = 9;
        Encoding.Unicode.GetBytes(stream).CopyTo(file, 512 + 128);
        return file;
    }
}
