using System.Globalization;
using System.Text;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Plotting.Canvases;

/// <summary>How our SVG files are written, whoever draws: numbers, escapes, text, and the document around it all.</summary>
internal static class Svg
{
    private const string FontFamilies = "'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', Arial, Helvetica, 'PingFang SC', 'Microsoft YaHei', sans-serif";

    /// <summary>A number of at most two decimals that no culture changes.</summary>
    public static string N(double value) => (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Text with what XML would read as markup escaped, on one line.</summary>
    public static string Escaped(string text) => PlainText.OneLine(text)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>A text element. It says how long the text is, so that a viewer without our font keeps it in its place.</summary>
    /// <param name="x">Abscissa of its point.</param>
    /// <param name="y">Ordinate of its baseline.</param>
    /// <param name="text">One line of text.</param>
    /// <param name="style">How it is drawn.</param>
    /// <param name="length">How long it is in our font.</param>
    /// <param name="full">The whole text where <paramref name="text"/> is shortened.</param>
    public static string Text(double x, double y, string text, TextStyle style, double length, string? full = null)
    {
        var anchor = style.Anchor switch { TextAnchor.Middle => " text-anchor=\"middle\"", TextAnchor.End => " text-anchor=\"end\"", _ => "" };
        var weight = style.Bold ? " font-weight=\"bold\"" : "";
        var turned = style.Upward ? $" transform=\"rotate(-90 {N(x)} {N(y)})\"" : "";
        var title = full is null ? "" : $"<title>{Escaped(full)}</title>";
        return $"<text x=\"{N(x)}\" y=\"{N(y)}\" font-size=\"{N(style.Size)}\"{anchor}{weight} textLength=\"{N(length)}\" lengthAdjust=\"spacingAndGlyphs\" fill=\"{style.Colour.Hex}\"{turned}>{title}{Escaped(text)}</text>";
    }

    /// <summary>The whole document on a white ground, with line feeds.</summary>
    /// <param name="size">The drawing's width and height in its own units.</param>
    /// <param name="pointsPerUnit">How long a unit is on paper.</param>
    /// <param name="words">A title and a description for those who cannot see it.</param>
    /// <param name="language">Its language.</param>
    /// <param name="body">Its elements, a line each.</param>
    /// <param name="fontFamily">A font to prefer to ours, or null.</param>
    public static string Document((double Width, double Height) size, double pointsPerUnit, (string Title, string Description) words, ReportLanguage language, string body, string? fontFamily)
    {
        var families = fontFamily is null ? FontFamilies : $"'{Escaped(fontFamily).Replace("'", "", StringComparison.Ordinal)}', {FontFamilies}";
        var millimetres = pointsPerUnit * 25.4 / 72;
        var document = new StringBuilder();
        document.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{N(size.Width * millimetres)}mm\" height=\"{N(size.Height * millimetres)}mm\" viewBox=\"0 0 {N(size.Width)} {N(size.Height)}\"");
        document.Append(CultureInfo.InvariantCulture, $" role=\"img\" xml:lang=\"{language.Tag()}\" font-family=\"{families}\">\n");
        document.Append("  <title>").Append(Escaped(words.Title)).Append("</title>\n");
        document.Append("  <desc>").Append(Escaped(words.Description)).Append("</desc>\n");
        document.Append(CultureInfo.InvariantCulture, $"  <rect width=\"{N(size.Width)}\" height=\"{N(size.Height)}\" fill=\"#ffffff\"/>\n");
        return document.Append(body).Append("</svg>\n").ToString();
    }
}
