using System.Collections.Concurrent;
using System.Text;
using SkiaSharp;

namespace KnowledgeFlow.Plotting.Fonts;

/// <summary>
/// What figures are drawn with: a font of the user's, if there is one, and behind it the bundled one, Noto Sans SC in two weights.
/// All are loaded from data and nothing is asked of the machine, so that figures are the same everywhere, on machines
/// without fonts too. Lengths of text are sums of advance widths: there is no kerning and no hinting.
/// </summary>
internal sealed class FigureFonts
{
    /// <summary>What stands for a character that no font has.</summary>
    public const char Missing = '□';

    private readonly ConcurrentDictionary<(Rune Character, bool Bold), (SKTypeface Typeface, double Ems)> glyphs = [];
    private readonly FontFile? preferred;
    private readonly FontFile regular;
    private readonly FontFile bold;

    private FigureFonts(FontFile? preferred, FontFile regular, FontFile bold)
    {
        this.preferred = preferred;
        this.regular = regular;
        this.bold = bold;
    }

    /// <summary>The family of the user's font, or null.</summary>
    public string? PreferredFamily => preferred?.Typeface.FamilyName;

    /// <summary>The bundled font behind a preferred one.</summary>
    /// <param name="preferred">The preferred font's file, or null.</param>
    /// <exception cref="ArgumentException">The file holds no font.</exception>
    public static FigureFonts Load(byte[]? preferred) =>
        new(preferred is null ? null : FontFile.Of(preferred), FontFile.Bundled("NotoSansSC-Regular.ttf"), FontFile.Bundled("NotoSansSC-Bold.ttf"));

    /// <summary>Whether some font has a character.</summary>
    public bool Has(Rune character) => TypefaceOf(character, bold: false) is not null;

    /// <summary>The length of one line of text.</summary>
    public double Width(string text, double size, bool bold = false) => text.EnumerateRunes().Sum(rune => Glyph(rune, bold).Ems) * size;

    /// <summary>The text as stretches of one typeface each.</summary>
    public IEnumerable<TextRun> Runs(string text, bool bold)
    {
        var run = new StringBuilder();
        SKTypeface? typeface = null;
        var ems = 0.0;
        foreach (var rune in text.EnumerateRunes())
        {
            var glyph = Glyph(rune, bold);
            if (typeface is not null && glyph.Typeface != typeface)
            {
                yield return new TextRun(run.ToString(), typeface, ems);
                run.Clear();
                ems = 0;
            }

            typeface = glyph.Typeface;
            ems += glyph.Ems;
            run.Append(Has(rune) ? rune.ToString() : Missing);
        }

        if (typeface is not null)
        {
            yield return new TextRun(run.ToString(), typeface, ems);
        }
    }

    /// <summary>A typeface that has all of a text, or nearly: for what draws a text with one typeface only.</summary>
    public SKTypeface ForAll(string text, bool bold) =>
        preferred is not null && text.EnumerateRunes().All(preferred.Has) ? preferred.Typeface : (bold ? this.bold : regular).Typeface;

    /// <summary>A font of one size, as we want text drawn: its outlines, unhinted.</summary>
    public static SKFont At(double size, SKTypeface typeface) => new(typeface, (float)size) { Subpixel = true, Hinting = SKFontHinting.None };

    /// <summary>The same fonts with no more than the characters of some texts, for files that carry their fonts with them.</summary>
    public FigureFonts CutTo(IReadOnlyCollection<int> characters) =>
        new(preferred?.CutTo(characters), regular.CutTo(characters), bold.CutTo(characters));

    private (SKTypeface Typeface, double Ems) Glyph(Rune character, bool bold) => glyphs.GetOrAdd((character, bold), key =>
    {
        var typeface = TypefaceOf(key.Character, key.Bold);
        using var font = At(1000, typeface ?? (key.Bold ? this.bold : regular).Typeface);
        var drawn = typeface is null ? Missing.ToString() : key.Character.ToString();
        return (font.Typeface, Math.Round(font.MeasureText(drawn)) / 1000);
    });

    private SKTypeface? TypefaceOf(Rune character, bool bold)
    {
        if (preferred is not null && preferred.Has(character))
        {
            return preferred.Typeface;
        }

        var bundled = bold ? this.bold : regular;
        return bundled.Has(character) ? bundled.Typeface : null;
    }
}
