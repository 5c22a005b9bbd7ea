using System.Globalization;

namespace KnowledgeFlow.Plotting.Canvases;

/// <summary>A colour of the sRGB space.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static Colour White { get; } = new(255, 255, 255);

    public static Colour Black { get; } = new(0, 0, 0);

    /// <summary>Of text and axes.</summary>
    public static Colour Ink { get; } = new(0x22, 0x22, 0x22);

    /// <summary>Of lines that help and do not speak: references, leaders.</summary>
    public static Colour Grey { get; } = new(0x70, 0x70, 0x70);

    /// <summary>The colour of <c>#rrggbb</c>.</summary>
    public string Hex => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    /// <summary>A colour of <c>#rrggbb</c>, <c>#rgb</c>, or the names that Skia writes.</summary>
    public static Colour Parse(string text) => text switch
    {
        "black" => Black,
        "white" => White,
        ['#', var red, var green, var blue] => Parse($"#{red}{red}{green}{green}{blue}{blue}"),
        _ => new Colour(Part(text, 1), Part(text, 3), Part(text, 5)),
    };

    /// <summary>Relative luminance from 0 (black) to 1 (white), as WCAG 2.2 defines it.</summary>
    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>Perceived lightness L* from 0 to 100 (CIE 1976).</summary>
    public double Lightness => Luminance > 216.0 / 24389 ? (116 * Math.Cbrt(Luminance)) - 16 : Luminance * 24389 / 27;

    /// <summary>Between two colours: the first at 0, the second at 1.</summary>
    public static Colour Mix(Colour first, Colour second, double share)
    {
        return new Colour(Part(first.Red, second.Red), Part(first.Green, second.Green), Part(first.Blue, second.Blue));

        byte Part(byte from, byte to) => (byte)Math.Round(from + ((to - from) * Math.Clamp(share, 0, 1)));
    }

    /// <summary>Contrast ratio from 1 to 21, as WCAG 2.2 defines it; text needs 4.5.</summary>
    public double ContrastWith(Colour other) =>
        (Math.Max(Luminance, other.Luminance) + 0.05) / (Math.Min(Luminance, other.Luminance) + 0.05);

    /// <summary>The text colour, black or white, that is read more easily on this one; one of the two always has a contrast above 4.5.</summary>
    public Colour TextOnIt => ContrastWith(Black) >= ContrastWith(White) ? Black : White;

    private static byte Part(string text, int place) => byte.Parse(text.AsSpan(place, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static double Linear(byte part)
    {
        var value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
