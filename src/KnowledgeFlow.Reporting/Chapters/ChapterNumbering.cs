using System.Collections.Frozen;
using System.Globalization;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Chapters;

/// <summary>The numbers of a chapter's tables and figures, in order of their appearance.</summary>
internal sealed class ChapterNumbering
{
    private readonly FrozenDictionary<string, (string Label, int Number)> _labels;

    /// <summary>Numbers for the ids of tables and of figures, each in order.</summary>
    public ChapterNumbering(IEnumerable<string> tables, IEnumerable<string> figures, ReportLanguage language, int? chapter)
    {
        var labels = new Dictionary<string, (string, int)>(StringComparer.Ordinal);
        Add(tables, language == ReportLanguage.Chinese ? "表" : "Table ");
        Add(figures, language == ReportLanguage.Chinese ? "图" : "Figure ");
        _labels = labels.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(IEnumerable<string> ids, string kind)
        {
            var prefix = chapter is { } number ? string.Create(CultureInfo.InvariantCulture, $"{kind}{number}{(language == ReportLanguage.Chinese ? '-' : '.')}") : kind;
            foreach (var (index, id) in ids.Index()) labels[id] = (string.Create(CultureInfo.InvariantCulture, $"{prefix}{index + 1}"), index + 1);
        }
    }

    /// <summary>The label of a table or figure, such as <c>Table 3</c>, and its place.</summary>
    public (string Label, int Number) this[string id] => _labels[id];

    /// <summary>The label, or null where the chapter has no such table or figure.</summary>
    public string? Find(string id) => _labels.TryGetValue(id, out var label) ? label.Label : null;
}
