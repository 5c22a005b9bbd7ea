using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using KnowledgeFlow.Reporting.Chapters;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Formats;

/// <summary>What an Office file says of itself: its title, its language and the program that made it. The library's own properties would come with a random name and the hour.</summary>
internal static class PackageProperties
{
    /// <summary>Writes the properties of a document.</summary>
    public static void Write(CoreFilePropertiesPart part, Chapter chapter) => Write(part, chapter.Title, chapter.Software, chapter.Language);

    /// <summary>Writes the properties of a document.</summary>
    public static void Write(CoreFilePropertiesPart part, string title, string software, ReportLanguage language)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace terms = "http://purl.org/dc/elements/1.1/";
        var properties = new XElement(core + "coreProperties", new XElement(terms + "title", title), new XElement(terms + "creator", software), new XElement(terms + "language", language == ReportLanguage.Chinese ? "zh-CN" : "en-GB"));
        using var stream = part.GetStream(FileMode.Create);
        properties.Save(stream);
    }
}
