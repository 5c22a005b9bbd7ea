using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Specification;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.StudyFiles;

/// <summary>Reads where the answers are: a path, or <c>{file, sheet, header_rows, skip, encoding, delimiter, decimal, missing}</c>.</summary>
internal static class DataSourceReader
{
    private const int MostHeaderRows = 100;
    private const int MostSkippedLines = 10_000;

    public static DataSource Read(string studyPath, StudyNode node)
    {
        if (!node.IsMapping)
        {
            return Source(studyPath, node, null);
        }

        var mapping = node.Mapping(InputOwner.Key("data"), "file", "sheet", "header_rows", "skip", "encoding", "delimiter", "decimal", "missing");
        return Source(studyPath, mapping.Required("file"), mapping);
    }

    private static DataSource Source(string studyPath, StudyNode file, StudyMapping? mapping) => new(
        new Located<string>(file.Text(), file.Place),
        Path.Combine(Path.GetDirectoryName(studyPath) ?? string.Empty, file.Text()),
        mapping?.Optional("encoding")?.LocatedText(),
        mapping?.Optional("delimiter") is { } delimiter ? Delimiter(delimiter) : null,
        mapping?.Optional("missing") is { } missing ? Codes(missing) : [])
    {
        Sheet = mapping?.Optional("sheet")?.LocatedText(),
        HeaderRows = mapping?.Optional("header_rows")?.Integer(1, MostHeaderRows),
        Skip = mapping?.Optional("skip")?.Integer(0, MostSkippedLines) ?? 0,
        DecimalMark = mapping?.Optional("decimal")?.Choice((".", '.'), (",", ','), ("point", '.'), ("comma", ',')),
    };

    /// <summary>Codes for no answer: one, or a list.</summary>
    public static ImmutableArray<string> Codes(StudyNode node) => [.. node.ListOrOne().Select(code => code.Text())];

    // Delimiters themselves are taken too, but their names read better in a message.
    private static char Delimiter(StudyNode node) =>
        node.Text() is "," or ";" or "\t" ? node.Text()[0] : node.Choice(("comma", ','), ("semicolon", ';'), ("tab", '\t'), ("|", '|'));
}
