using System.Text;
using SkiaSharp;

namespace KnowledgeFlow.Plotting.Fonts;

/// <summary>A font and the bytes that it came from.</summary>
internal sealed class FontFile
{
    private readonly byte[] content;

    private FontFile(byte[] content, SKTypeface typeface)
    {
        this.content = content;
        Typeface = typeface;
    }

    public SKTypeface Typeface { get; }

    /// <summary>A font of a file's bytes.</summary>
    /// <exception cref="ArgumentException">The bytes are no font.</exception>
    public static FontFile Of(byte[] content)
    {
        using var data = SKData.CreateCopy(content);
        return new FontFile(content, SKTypeface.FromData(data) ?? throw new ArgumentException("These bytes are no font.", nameof(content)));
    }

    /// <summary>A font that comes with the program.</summary>
    public static FontFile Bundled(string name)
    {
        using var stream = typeof(FontFile).Assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return Of(content);
    }

    /// <summary>Whether the font has a character.</summary>
    public bool Has(Rune character) => Typeface.ContainsGlyph(character.Value);

    /// <summary>The same font with some characters only.</summary>
    public FontFile CutTo(IEnumerable<int> characters) => Of(FontSubset.Of(content, characters));
}
