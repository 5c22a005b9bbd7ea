using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Reporting.Chapters;

/// <summary>Writes printed tables, sentences and captions in one language and one theme.</summary>
internal sealed class ChapterWriter(ChapterTheme theme, ReportLanguage language, ChapterNumbering numbering, NumberFormatter formatter)
{
    public string Line(Phrase phrase) => PlainText.OneLine(phrase.In(language));

    /// <param name="table">The table.</param>
    /// <param name="title">Its title, where its own is not to be printed.</param>
    public ChapterBlock.Table Table(PrintedTable table, string? title = null)
    {
        var (label, number) = numbering.Table(table.Id);
        ImmutableArray<bool> whole = [.. Enumerable.Range(0, table.Columns.Length).Select(column => IsWhole(table, column))];
        var rows = table.Rows.Select(row => Row(row, whole)).ToImmutableArray();
        var notes = table.Notes.Select(Runs).Where(runs => runs.Any(run => run.Text.Length > 0));
        if (rows.Any(row => row.Cells.Any(cell => cell.Runs.Any(HasStars))))
        {
            notes = notes.Append([new ChapterRun(MeaningOfStars())]);
        }

        return new ChapterBlock.Table(
            table.Id,
            label,
            number,
            title ?? Line(table.Title),
            Line(table.RowHeading),
            [.. table.Columns.Select(column => new ChapterColumn(Line(column.Heading), column.Spanner is { } spanner ? Line(spanner) : string.Empty, column.IsText) { IsLabel = column.IsLabel })],
            rows,
            [.. notes]);
    }

    /// <param name="figure">The figure.</param>
    /// <param name="title">Its title.</param>
    public ChapterBlock.Picture Picture(Figure figure, string title)
    {
        var (label, number) = numbering.Figure(figure.Id);
        return new ChapterBlock.Picture(figure, numbering.AnchorOfFigure(figure.Id), label, number, title, [.. figure.Notes.Select(Line).Where(note => note.Length > 0)]);
    }

    /// <summary>Sentences one after the other.</summary>
    public ChapterBlock.Paragraph Paragraph(ImmutableArray<Sentence> sentences)
    {
        var runs = ImmutableArray.CreateBuilder<ChapterRun>();
        foreach (var sentence in sentences)
        {
            if (runs.Count > 0 && language == ReportLanguage.English)
            {
                runs.Add(new ChapterRun(" "));
            }

            runs.AddRange(Runs(sentence));
        }

        return new ChapterBlock.Paragraph(runs.ToImmutable());
    }

    private ChapterRow Row(PrintedRow row, ImmutableArray<bool> whole) => new(
        row.Kind,
        row.Indent,
        Line(row.Label),
        [.. row.Cells.Select((cell, column) => new ChapterCell([.. cell.Parts.Select(part => Run(part, whole[column], stars: true))]))]);

    // A column whose every number is whole prints none of its decimals; estimates that are all 0 are no counts.
    private static bool IsWhole(PrintedTable table, int column)
    {
        var values = table.Rows.SelectMany(row => row.Cells[column].Parts).OfType<PrintedPart.Value>().ToList();
        return values.All(IsWhole) && !(values.Exists(value => value.Cell is Cell.NumberCell) && values.TrueForAll(value => value is { Cell: Cell.NullCell } or { Cell: Cell.NumberCell { Value: 0 } } && value.Style == NumberStyle.Estimate));
    }

    private static bool IsWhole(PrintedPart.Value value) => value is { Style.Kind: NumberKind.Plain, Cell: Cell.NullCell or Cell.IntegerCell or Cell.TextCell }
        || (value.Style.Kind == NumberKind.Plain && value.Style != NumberStyle.Percent && value.Cell is Cell.NumberCell { Value: var number } && number == Math.Truncate(number) && Math.Abs(number) < 1e9);

    // Sentences name the p-value itself; stars belong to tables.
    private ImmutableArray<ChapterRun> Runs(Sentence sentence) => [.. sentence.In(language).Select(part => Run(part, isWhole: false, stars: false))];

    private ChapterRun Run(PrintedPart part, bool isWhole, bool stars) => part switch
    {
        PrintedPart.Words words => new ChapterRun(Words(words.Text.In(language))),
        PrintedPart.Reference reference => new ChapterRun(numbering.Find(reference.Id) ?? reference.Id) { Reference = numbering.Find(reference.Id) is null ? null : reference.Id },
        PrintedPart.Value value => new ChapterRun(Text(value, isWhole, stars)) { Address = value.Address, Exact = value.Cell },
        _ => throw new InvalidOperationException("Unknown part."),
    };

    private string Text(PrintedPart.Value value, bool isWhole, bool stars)
    {
        var style = isWhole ? value.Style with { Decimals = 0 } : theme.Restyled(value.Style);
        return value.Cell switch
        {
            Cell.NumberCell { Significance: { } p } number when stars => formatter.Format(number.Value, style) + theme.StarsOf(p),
            Cell.NumberCell number => formatter.Format(number.Value, style),
            var cell => PlainText.OneLine(formatter.Format(cell, style)),
        };
    }

    // Words inside a line keep the blanks at their ends, which divide them from their neighbours.
    private static string Words(string text)
    {
        var line = PlainText.OneLine(text);
        if (line.Length == 0)
        {
            return text.Length > 0 && char.IsWhiteSpace(text[0]) ? " " : string.Empty;
        }

        return (char.IsWhiteSpace(text[0]) ? " " : string.Empty) + line + (char.IsWhiteSpace(text[^1]) ? " " : string.Empty);
    }

    private bool HasStars(ChapterRun run) => run.Exact is Cell.NumberCell { Significance: { } p } && theme.StarsOf(p).Length > 0;

    private string MeaningOfStars()
    {
        var levels = theme.StarLevels.Select((level, index) =>
        {
            var number = formatter.Format(level, new NumberStyle(NumberKind.Bounded, Decimals(level)));
            return $"{new string('*', index + 1)} p < {number}";
        });
        return language == ReportLanguage.Chinese ? string.Join("，", levels) + "。" : string.Join(", ", levels) + ".";
    }

    private static int Decimals(double level) => level.ToString("0.##########", CultureInfo.InvariantCulture).Length - 2;
}
