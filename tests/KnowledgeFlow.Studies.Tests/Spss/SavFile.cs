using System.Text;
using KnowledgeFlow.Studies.Tests.DataFiles;

namespace KnowledgeFlow.Studies.Tests.Spss;

/// <summary>A small SPSS system file, written byte by byte: a number "Q1" with labels and a string "CITY" of eight bytes.</summary>
internal sealed record SavFile
{
    public bool BigEndian { get; init; }

    public Encoding Encoding { get; init; } = Encoding.UTF8;

    /// <summary>The code page of the integer record, or null for none.</summary>
    public int? CodePage { get; init; } = 65001;

    /// <summary>The name of the encoding record, or null for none.</summary>
    public string? EncodingName { get; init; }

    public string Label { get; init; } = "label";

    public byte[]? LabelBytes { get; init; }

    public int Cases { get; init; } = 2;

    public (double Number, string Text)[] Rows { get; init; } = [(1, "Nord"), (-double.MaxValue, "")];

    /// <summary>Cases as bytecode.</summary>
    public bool Compressed { get; init; }

    public int Weight { get; init; }

    /// <summary>Format type, width and decimals of the number.</summary>
    public int Format { get; init; } = (5 << 16) | (8 << 8);

    public byte[] ToArray()
    {
        var file = new BinaryBytes(BigEndian);
        file.Ascii("$FL2@(#) SPSS DATA FILE".PadRight(64)).Int32(2, 2, Compressed ? 1 : 0, Weight, Cases).Double(100).Ascii("01 Jan 2400:00:00".PadRight(84));
        Variable(file, 0, "Q1", Format, LabelBytes ?? Encoding.GetBytes(Label));
        Variable(file, 8, "CITY", 1 << 16, []);
        file.Int32(3, 1).Double(1);
        var yes = Encoding.GetBytes(Label);
        file.Byte(yes.Length).Field(yes, ((yes.Length + 8) / 8 * 8) - 1).Int32(4, 1, 1);
        if (CodePage is { } page)
        {
            file.Int32(7, 3, 4, 8, 20, 0, 0, -1, 1, 1, BigEndian ? 1 : 2, page);
        }

        if (EncodingName is { } name)
        {
            file.Int32(7, 20, 1, name.Length).Ascii(name);
        }

        file.Int32(999, 0);
        if (Compressed)
        {
            WriteCompressed(file);
        }
        else
        {
            foreach (var (number, text) in Rows)
            {
                file.Double(number).Field(Encoding.GetBytes(text), 8, (byte)' ');
            }
        }

        return file.ToArray();
    }

    private static void Variable(BinaryBytes file, int width, string name, int format, byte[] label)
    {
        file.Int32(2, width, label.Length > 0 ? 1 : 0, 0, format, format).Ascii(name.PadRight(8));
        if (label.Length > 0)
        {
            file.Int32(label.Length).Field(label, (label.Length + 3) / 4 * 4);
        }
    }

    // Every case in a group of its own: a number, a string, and the rest passed over.
    private void WriteCompressed(BinaryBytes file)
    {
        foreach (var (number, text) in Rows)
        {
            var code = number == -double.MaxValue ? 255 : number is >= -99 and <= 151 && number == Math.Floor(number) ? (int)number + 100 : 253;
            file.Byte(code).Byte(text.Length == 0 ? 254 : 253).Field([], 6);
            if (code == 253)
            {
                file.Double(number);
            }

            if (text.Length > 0)
            {
                file.Field(Encoding.GetBytes(text), 8, (byte)' ');
            }
        }

        file.Byte(252).Field([], 7);
    }
}
