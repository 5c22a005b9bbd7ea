using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KnowledgeFlow.Reporting.Formats.Word;

/// <summary>The styles of somebody's own Word document or template, which the chapter takes over.</summary>
public sealed class WordTemplate
{
    private readonly string styles;

    private WordTemplate(string styles) => this.styles = styles;

    /// <summary>The styles of a document or template.</summary>
    /// <param name="file">The bytes of a <c>.docx</c> or <c>.dotx</c>.</param>
    /// <returns>Null where the bytes are no such file, or it has no styles.</returns>
    public static WordTemplate? Of(byte[] file)
    {
        try
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
            return document.MainDocumentPart?.StyleDefinitionsPart?.Styles is { } styles ? new WordTemplate(styles.OuterXml) : null;
        }
        catch (Exception refused) when (refused is OpenXmlPackageException or InvalidDataException or FileFormatException or System.Xml.XmlException)
        {
            return null;
        }
    }

    /// <summary>The template's styles, and of ours those that it lacks.</summary>
    /// <param name="ours">The styles of the chapter's theme.</param>
    internal Styles Completed(Styles ours)
    {
        var styles = new Styles(this.styles);
        var names = styles.Elements<Style>().Select(NameOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var style in ours.Elements<Style>().Where(style => !names.Contains(NameOf(style))))
        {
            styles.Append(style.CloneNode(deep: true));
        }

        return styles;
    }

    private static string NameOf(Style style) => style.StyleName?.Val?.Value ?? string.Empty;
}
