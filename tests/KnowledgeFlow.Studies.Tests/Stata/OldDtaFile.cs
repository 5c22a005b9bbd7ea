using System.Text;
using KnowledgeFlow.Studies.Tests.DataFiles;

namespace KnowledgeFlow.Studies.Tests.Stata;

/// <summary>A Stata file of the layout before release 117, written byte by byte from Stata's description of it: gender with labels, a double, a string and a day.</summary>
internal sealed record OldDtaFile(int Release)
{
    private const double Missing = 8.98846567431158e307;

    public bool BigEndian { get; init; }

    public Encoding Encoding { get; init; } = Encoding.ASCII;

    public string Label { get; init; } = "Gender";

    public string StringName { get; init; } = "city";

    public string StringLabel { get; init; } = string.Empty;

    public string NumberFormat { get; init; } = "%9.0g";

    public double[] Numbers { get; init; } = [0.5, -2, Missing];

    private int Name => Release >= 110 ? 33 : 9;

    public byte[] ToArray()
    {
        var file = new BinaryBytes(BigEndian);
        file.Byte(Release).Byte(BigEndian ? 1 : 2).Byte(1).Byte(0).Int16(4);
        _ = Release >= 103 ? file.Int32(3) : file.Int16(3);
        file.Field([], Release >= 108 ? 81 : Release >= 103 ? 32 : 30).Field([], Release >= 105 ? 18 : 0);
        file.Raw(Release >= 111 ? [251, 255, 8, 253] : [(byte)'b', (byte)'d', 127 + 8, (byte)'l']);
        foreach (var name in new[] { "gender", "share", StringName, "day" })
        {
            file.Field(Encoding.GetBytes(name), Name);
        }

        file.Field([], 2 * 5);
        foreach (var format in new[] { "%8.0g", NumberFormat, "%8s", "%d" })
        {
            file.Field(Encoding.GetBytes(format), Release >= 114 ? 49 : Release >= 105 ? 12 : 7);
        }

        foreach (var set in new[] { "sex", "", "", "" })
        {
            file.Field(Encoding.GetBytes(set), Name);
        }

        foreach (var label in new[] { Label, "", StringLabel, "" })
        {
            file.Field(Encoding.GetBytes(label), Release >= 108 ? 81 : 32);
        }

        if (Release >= 105)
        {
            // A characteristic to be passed over, and the end of the list.
            file.Byte(1);
            _ = Release >= 110 ? file.Int32(3) : file.Int16(3);
            file.Ascii("abc").Byte(0);
            _ = Release >= 110 ? file.Int32(0) : file.Int16(0);
        }

        WriteRows(file);
        WriteLabels(file);
        return file.ToArray();
    }

    private void WriteRows(BinaryBytes file)
    {
        var missingByte = Release >= 113 ? 101 : 127;
        var missingLong = Release >= 113 ? int.MaxValue - 26 : int.MaxValue;
        file.Byte(1).Double(Numbers[0]).Field(Encoding.GetBytes("Nord"), 8).Int32(0);
        file.Byte(2).Double(Numbers[1]).Field([], 8).Int32(23_528);
        file.Byte(missingByte).Double(Numbers[2]).Field(Encoding.GetBytes("West"), 8).Int32(missingLong);
    }

    private void WriteLabels(BinaryBytes file)
    {
        if (Release < 108)
        {
            file.Int16(2).Field(Encoding.GetBytes("sex"), 9).Byte(0).Int16(1).Int16(2).Field(Encoding.GetBytes("male"), 8).Field(Encoding.GetBytes("female"), 8);
            return;
        }

        var text = Encoding.GetBytes("male\0female\0");
        file.Int32(8 + 16 + text.Length).Field(Encoding.GetBytes("sex"), Name).Field([], 3).Int32(2, text.Length, 0, 5, 1, 2).Raw(text);
    }
}
