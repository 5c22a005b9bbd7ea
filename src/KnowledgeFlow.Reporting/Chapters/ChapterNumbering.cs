using System.Collections.Frozen;
using System.Globalization;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Chapters;

/// <summary>The numbers of a chapter's tables and figures, in order of their appearance.</summary>
internal sealed class ChapterNumbering
{
    private readonly FrozenDictionary<string, (string Label, int Number)> tables;
    private readonly FrozenDictionary<string, (string Label, int Number)> figures;

    /// <summary>Numbers for the ids of tables and of figures, each in order; a table and a figure may have one id.</summary>
    public ChapterNumbering(IEnumerable<string> tables, IEnumerable<string> figures, ReportLanguage language, int? chapter)
    {
        this.tables = Numbered(tables, language == ReportLanguage.Chinese ? "表" : "Table ");
        this.figures = Numbered(figures, language == ReportLanguage.Chinese ? "图" : "Figure ");

        FrozenDictionary<string, (string, int)> Numbered(IEnumerable<string> ids, string kind)
        {
            var prefix = chapter is { } number ? string.Create(CultureInfo.InvariantCulture, $"{kind}{number}{(language == ReportLanguage.Chinese ? '-' : '.')}") : kind;
            return ids.Select((id, index) => (id, (string.Create(CultureInfo.InvariantCulture, $"{prefix}{index + 1}"), index + 1))).ToFrozenDictionary(entry => entry.id, entry => entry.Item2, StringComparer.Ordinal);
        }
    }

    /// <summary>The label of a table, such as <c>Table 3</c>, and its place.</summary>
    public (string Label, int Number) Table(string id) => tables[id];

    /// <summary>The label of a figure, such as <c>Figure 2</c>, and its place.</summary>
    public (string Label, int Number) Figure(string id) => figures[id];

    /// <summary>The anchor of a figure: its id, unless a table has that.</summary>
    public string AnchorOfFigure(string id) => tables.ContainsKey(id) ? $"figure.{id}" : id;

    /// <summary>The label of a table, else of a figure of that id; null where the chapter has neither.</summary>
    public string? Find(string id) => tables.TryGetValue(id, out var table) ? table.Label : figures.TryGetValue(id, out var figure) ? figure.Label : null;
}
