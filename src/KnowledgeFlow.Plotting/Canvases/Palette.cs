using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Figures;

namespace KnowledgeFlow.Plotting.Canvases;

/// <summary>
/// Colours and patterns that readers with any colour vision, and readers of a grey copy, can tell apart.
/// </summary>
internal sealed class Palette
{
    private const double Lightest = 88;
    private const double Darkest = 32;
    private static readonly Colour Warm = new(0x7f, 0x3b, 0x08);
    private static readonly Colour Cool = new(0x05, 0x30, 0x61);
    private static readonly Colour WarmTint = new(0xfd, 0xdb, 0xb0);
    private static readonly Colour CoolTint = new(0xd3, 0xe6, 0xf2);
    private static readonly Colour Darkgrey = new(0x40, 0x40, 0x40);
    private static readonly Colour Negative = new(0x21, 0x66, 0xac);
    private static readonly Colour Positive = new(0xb2, 0x18, 0x2b);

    private static readonly ImmutableArray<ImmutableArray<double>> Dashes = [[], [7, 3], [2, 2.5], [9, 3, 2, 3], [12, 4], [5, 2, 1.5, 2, 1.5, 2], [4, 4]];

    private readonly bool grey;
    private readonly ImmutableArray<Colour> lines;

    private Palette(bool grey, ImmutableArray<Colour> lines)
    {
        this.grey = grey;
        this.lines = lines;
    }

    /// <summary>Colours.</summary>
    public static Palette Colours { get; } = new(
        grey: false,
        [.. LineColours.Colours.Select(Colour.Parse)]);

    /// <summary>Greys only.</summary>
    public static Palette Greys { get; } = new(
        grey: true,
        [.. LineColours.Greys.Select(Colour.Parse)]);

    /// <summary>The colour of the nth line.</summary>
    public Colour Line(int index) => lines[index % lines.Length];

    /// <summary>The dash pattern of the nth line; the first is solid. Where colours come round again, they meet other patterns.</summary>
    public ImmutableArray<double> Dash(int index) => Dashes[(index + (index / lines.Length)) % Dashes.Length];

    /// <summary>
    /// The colour of an answer on a scale: warm below the middle, grey in it, cool above it, darker towards the ends. The two
    /// sides take turns down a ladder of lightness, so that no two answers of one scale look alike in grey.
    /// </summary>
    /// <param name="category">The answer, counted from 0.</param>
    /// <param name="categories">How many there are.</param>
    public Colour Answer(int category, int categories)
    {
        var fromMiddle = category - ((categories - 1) / 2.0);
        if (fromMiddle == 0)
        {
            return new Colour(0xe9, 0xe9, 0xe9);
        }

        var rank = Math.Ceiling(Math.Abs(fromMiddle)) - 1;
        var steps = 2.0 * (categories / 2);
        var lightness = Lightest - ((Lightest - Darkest) * ((2 * rank) + (fromMiddle < 0 ? 1.5 : 0.5)) / steps);
        if (grey)
        {
            return WithLightness(Colour.White, Colour.Black, lightness);
        }

        return fromMiddle < 0 ? WithLightness(WarmTint, Warm, lightness) : WithLightness(CoolTint, Cool, lightness);
    }

    /// <summary>The colour between a light and a dark one that has a given lightness.</summary>
    private static Colour WithLightness(Colour light, Colour dark, double lightness)
    {
        var (low, high) = (0.0, 1.0);
        while (high - low > 1e-3)
        {
            var middle = (low + high) / 2;
            if (Colour.Mix(light, dark, middle).Lightness > lightness)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return Colour.Mix(light, dark, high);
    }

    /// <summary>The colour of a correlation: blue below zero, white at zero, red above; in greys the same on both sides, for the numbers have their signs.</summary>
    public Colour Correlation(double value) =>
        Colour.Mix(Colour.White, grey ? Darkgrey : value < 0 ? Negative : Positive, Math.Abs(value));
}
