using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.StudyFiles;

/// <summary>Reads a theme: the name of one, or a YAML file that says in what it differs from one.</summary>
internal static class ThemeReader
{
    private static readonly YamlFileKind Kind = new(
        new Phrase("theme", "主题文件"),
        "THEME",
        "theme.yaml",
        new Phrase("Write what differs: like: apa, decimals: {bounded: 2}, …", "请写出不同之处：like: apa, decimals: {bounded: 2}, …"),
        new Phrase("a study names it under theme:", "研究文件以 theme: 指明它"));

    private static readonly string[] Keys =
        ["like", "leading_zero", "stars", "star_levels", "decimals", "latin_font", "east_asian_font", "heading_font", "text_size", "table_size", "note_size", "heavy_rule", "light_rule", "caption"];

    /// <param name="studyPath">Where the study file stands, from which the theme's path is taken.</param>
    /// <param name="node">What stands under <c>theme:</c>.</param>
    public static ChapterTheme Read(string studyPath, StudyNode node)
    {
        var name = node.Text();
        return name switch
        {
            "apa" => ChapterTheme.Apa,
            "three-line" => ChapterTheme.ThreeLine,
            _ => File(Path.Combine(Path.GetDirectoryName(studyPath) ?? string.Empty, name), node),
        };
    }

    private static ChapterTheme File(string path, StudyNode node)
    {
        if (!System.IO.File.Exists(path))
        {
            throw node.Problem(StudyFileMessages.NoTheme(node.Text()));
        }

        return Theme(YamlFile.Parse(path, YamlFile.Text(path, Kind), Kind).Mapping(InputOwner.Theme, Keys));
    }

    private static ChapterTheme Theme(StudyMapping mapping)
    {
        var like = mapping.Optional("like")?.Choice(("apa", ChapterTheme.Apa), ("three-line", ChapterTheme.ThreeLine)) ?? ChapterTheme.Apa;
        return like with
        {
            LeadingZero = mapping.Optional("leading_zero")?.Boolean() ?? like.LeadingZero,
            Stars = mapping.Optional("stars")?.Boolean() ?? like.Stars,
            StarLevels = mapping.Optional("star_levels") is { } levels ? Levels(levels) : like.StarLevels,
            Decimals = mapping.Optional("decimals") is { } decimals ? Decimals(decimals.Mapping(InputOwner.Key("decimals"), "estimate", "score", "bounded", "p", "percent")) : like.Decimals,
            LatinFont = mapping.Optional("latin_font")?.Text() ?? like.LatinFont,
            EastAsianFont = mapping.Optional("east_asian_font")?.Text() ?? like.EastAsianFont,
            HeadingFont = mapping.Optional("heading_font")?.Text() ?? like.HeadingFont,
            TextSize = Points(mapping, "text_size", 6, 30) ?? like.TextSize,
            TableSize = Points(mapping, "table_size", 6, 30) ?? like.TableSize,
            NoteSize = Points(mapping, "note_size", 6, 30) ?? like.NoteSize,
            HeavyRule = Points(mapping, "heavy_rule", 0.25, 6) ?? like.HeavyRule,
            LightRule = Points(mapping, "light_rule", 0.25, 6) ?? like.LightRule,
            Caption = mapping.Optional("caption")?.Choice(("two-lines", CaptionLayout.NumberAboveTitle), ("one-line", CaptionLayout.OneLineCentred)) ?? like.Caption,
        };
    }

    private static double? Points(StudyMapping mapping, string key, double least, double most) => mapping.Optional(key)?.NumberBetween(least, most);

    private static ThemeDecimals Decimals(StudyMapping mapping) =>
        new(Places(mapping, "estimate"), Places(mapping, "score"), Places(mapping, "bounded"), Places(mapping, "p"), Places(mapping, "percent"));

    private static int? Places(StudyMapping mapping, string key) => mapping.Optional(key)?.Integer(0, 10);

    private static ImmutableArray<double> Levels(StudyNode node)
    {
        var levels = node.List().Select(level => level.NumberBetween(0, 1)).ToImmutableArray();
        return levels.Length is > 0 and <= 4 && levels.SequenceEqual(levels.OrderDescending()) && levels.All(level => level is > 0 and < 1)
            ? levels
            : throw node.Problem(StudyFileMessages.StarLevels());
    }
}
