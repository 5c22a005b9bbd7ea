using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using KnowledgeFlow.Reporting.Chapters;

namespace KnowledgeFlow.Reporting.Formats.Word;

/// <summary>Runs of text and fields of a Word document.</summary>
internal static class WordRuns
{
    /// <summary>Text; its line breaks are breaks of the line.</summary>
    public static Run Text(string text, params OpenXmlElement[] properties)
    {
        var run = new Run();
        if (properties.Length > 0)
        {
            run.Append(new RunProperties(properties));
        }

        foreach (var (index, line) in text.Split('\n').Index())
        {
            if (index > 0)
            {
                run.Append(new Break());
            }

            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    /// <summary>Text in pieces, symbols of statistics in italics.</summary>
    /// <param name="pieces">The pieces.</param>
    /// <param name="properties">What else their letters are.</param>
    public static IEnumerable<Run> Pieces(IEnumerable<(string Text, bool IsSymbol)> pieces, Func<OpenXmlElement[]> properties) =>
        pieces.Select(piece => Text(piece.Text, piece.IsSymbol ? [new Italic(), .. properties().Where(property => property is not Italic)] : properties()));

    /// <summary>A sentence or note, symbols of statistics in italics.</summary>
    public static IEnumerable<Run> Prose(string text) => Pieces(StatisticalSymbols.InText(text), () => []);

    /// <summary>A field with the result that it has before Word computes it again.</summary>
    /// <param name="code">The field's code.</param>
    /// <param name="result">What it shows.</param>
    public static OpenXmlElement[] Field(string code, params OpenXmlElement[] result) =>
    [
        new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new Run(new FieldCode($" {code} ") { Space = SpaceProcessingModeValues.Preserve }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        .. result,
        new Run(new FieldChar { FieldCharType = FieldCharValues.End }),
    ];

    /// <summary>Runs of a chapter; what refers to a table or figure is a field that follows its number.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="bookmarks">The bookmark of each table and figure.</param>
    public static IEnumerable<OpenXmlElement> Of(IEnumerable<ChapterRun> runs, IReadOnlyDictionary<string, string> bookmarks) => StatisticalSymbols.InRuns(runs).SelectMany(piece =>
        piece.Run.Reference is { } id && bookmarks.TryGetValue(id, out var bookmark) ? Field($"REF {bookmark} \\h", Text(piece.Text)).AsEnumerable() : Pieces([(piece.Text, piece.IsSymbol)], () => []));
}
