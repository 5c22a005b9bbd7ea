using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.StudyFiles;

/// <summary>Reads the look of all figures: <c>figures: {width: 85mm | 175mm, font: FILE, grey: true, native: true}</c>.</summary>
internal static class FigureStyleReader
{
    /// <summary>How fonts begin: TrueType, OpenType, and Apple's TrueType.</summary>
    private static readonly byte[][] Beginnings = [[0, 1, 0, 0], "OTTO"u8.ToArray(), "true"u8.ToArray()];

    /// <param name="studyPath">Where the study file stands, from which the font's path is taken.</param>
    /// <param name="node">What stands under <c>figures:</c>, or null.</param>
    public static FigureStyle Read(string studyPath, StudyNode? node)
    {
        if (node is null)
        {
            return FigureStyle.Default;
        }

        var mapping = node.Mapping(InputOwner.Key("figures"), "width", "font", "grey", "native");
        return new FigureStyle(
            mapping.Optional("width")?.Choice(("85mm", FigureStyle.ColumnWidth), ("175mm", FigureStyle.PageWidth)) ?? FigureStyle.ColumnWidth,
            mapping.Optional("font") is { } font ? FontPath(studyPath, font) : null,
            mapping.Optional("grey")?.Boolean() ?? false,
            mapping.Optional("native")?.Boolean() ?? false);
    }

    private static string FontPath(string studyPath, StudyNode node)
    {
        var path = Path.Combine(Path.GetDirectoryName(studyPath) ?? string.Empty, node.Text());
        if (!File.Exists(path))
        {
            throw node.Problem(StudyFileMessages.NoFontFile(node.Text()));
        }

        using var file = File.OpenRead(path);
        var beginning = new byte[4];
        file.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false);
        return Array.Exists(Beginnings, known => known.AsSpan().SequenceEqual(beginning))
            ? path
            : throw node.Problem(StudyFileMessages.NoFont(node.Text()));
    }
}
