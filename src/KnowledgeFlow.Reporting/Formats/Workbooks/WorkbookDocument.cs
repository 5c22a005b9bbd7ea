using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using KnowledgeFlow.Reporting.Chapters;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;
using Cell = KnowledgeFlow.Reporting.Tables.Cell;

namespace KnowledgeFlow.Reporting.Formats.Workbooks;

/// <summary>A report's tables of results as a workbook.</summary>
internal sealed class WorkbookDocument
{
    private const int RowsAboveTheTable = 4;
    private const int ColumnsOfLabels = 2;

    private readonly Report report;
    private readonly ReportLanguage language;
    private readonly ChapterTheme theme;
    private readonly NumberFormatter formatter;
    private readonly WorkbookStyles styles;
    private readonly SheetNames names;
    private readonly string contents;

    /// <summary>The workbook of a report in a language.</summary>
    public WorkbookDocument(Report report, ReportLanguage language)
    {
        this.report = report;
        this.language = language;
        theme = report.Options.Theme ?? ChapterTheme.Of(language);
        formatter = new NumberFormatter(language) { LeadingZero = theme.LeadingZero };
        styles = new WorkbookStyles(theme, language);
        contents = language == ReportLanguage.Chinese ? "目录" : "Contents";
        names = new SheetNames(report.Sections.SelectMany(section => section.Tables).Select(table => table.Id), contents);
    }

    /// <summary>The bytes of the file, the same for the same report.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            document.CompressionOption = FixedZip.Before;
            var workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "workbook");
            var sheets = new Sheets();
            workbook.Workbook = new Workbook(sheets);
            Add(contents, Contents());
            foreach (var table in report.Sections.SelectMany(section => section.Tables))
            {
                Add(names[table.Id], SheetOf(table));
            }

            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = this.styles.ToStylesheet();
            PackageProperties.Write(document.AddNewPart<CoreFilePropertiesPart>("core"), Line(report.Title), $"{report.Software} {report.Version}", language);

            void Add(string name, Worksheet sheet)
            {
                var number = (uint)sheets.ChildElements.Count + 1;
                var id = string.Create(CultureInfo.InvariantCulture, $"sheet{number}");
                workbook.AddNewPart<WorksheetPart>(id).Worksheet = sheet;
                sheets.Append(new Sheet { Name = name, SheetId = number, Id = id });
            }
        }

        return FixedZip.Of(stream.ToArray());
    }

    private Worksheet Contents()
    {
        var sheet = new SheetWriter(styles);
        sheet.Row().Text(Line(report.Title), SheetFont.Title, measured: false);
        if (report.Synthetic)
        {
            sheet.Row().Text(SyntheticNotice.Sentence.In(language), SheetFont.Heading, measured: false);
        }

        foreach (var section in report.Sections.Where(section => !section.Tables.IsEmpty))
        {
            sheet.Row();
            sheet.Row().Text(Line(section.Heading), SheetFont.Heading, measured: false);
            foreach (var table in section.Tables)
            {
                sheet.Row().Text(Line(table.Title), SheetFont.Link, leadsTo: SheetNames.Place(names[table.Id], "A1")).Text(table.Id, SheetFont.Id);
            }
        }

        sheet.Row();
        sheet.Row().Text($"{report.Software} {report.Version}", SheetFont.Note, measured: false);
        return sheet.ToWorksheet(frozenRows: 1, frozenColumns: 0);
    }

    private Worksheet SheetOf(ResultTable table)
    {
        var sheet = new SheetWriter(styles);
        sheet.Row().Text(Line(table.Title), SheetFont.Title, measured: false);
        sheet.Row().Text(contents, SheetFont.Link, leadsTo: SheetNames.Place(contents, "A1")).Text(table.Id, SheetFont.Id, measured: false);

        // Addresses are made of the ids above the headings and before the labels.
        sheet.Row().Text(string.Empty, SheetFont.Id, SheetRule.HeavyAbove).Text(string.Empty, SheetFont.Id, SheetRule.HeavyAbove);
        foreach (var column in table.Columns)
        {
            sheet.Text(column.Id, SheetFont.Id, SheetRule.HeavyAbove, right: true);
        }

        sheet.Row().Text(string.Empty, SheetFont.Id, SheetRule.LightBelow).Text(Line(table.RowHeading), SheetFont.Heading, SheetRule.LightBelow);
        foreach (var column in table.Columns)
        {
            sheet.Text(Line(column.Label), SheetFont.Heading, SheetRule.LightBelow, right: true);
        }

        foreach (var (index, row) in table.Rows.Index())
        {
            var rule = index == table.Rows.Length - 1 ? SheetRule.HeavyBelow : SheetRule.None;
            sheet.Row().Text(row.Id, SheetFont.Id, rule).Text(Line(row.Label), SheetFont.Plain, rule);
            foreach (var (cell, column) in row.Cells.Zip(table.Columns))
            {
                Append(sheet, cell, column.Style, rule);
            }
        }

        foreach (var (index, note) in table.Notes.Index())
        {
            var opening = index > 0 ? string.Empty : Chapter.NoteOpeningIn(language) + (language == ReportLanguage.Chinese ? string.Empty : " ");
            sheet.Row().Text(opening + Line(note), SheetFont.Note, measured: false);
        }

        if (report.Synthetic)
        {
            sheet.Row().Text(SyntheticNotice.Sentence.In(language), SheetFont.Heading, measured: false);
        }

        return sheet.ToWorksheet(RowsAboveTheTable, ColumnsOfLabels);
    }

    private void Append(SheetWriter sheet, Cell cell, NumberStyle style, SheetRule rule)
    {
        switch (cell)
        {
            case Cell.NumberCell { Value: var value }: sheet.Number(value.ToString("R", CultureInfo.InvariantCulture), Code(), Printed(), rule); break;
            case Cell.IntegerCell { Value: var value }: sheet.Number(value.ToString(CultureInfo.InvariantCulture), Code(), Printed(), rule); break;
            case Cell.TextCell text: sheet.Text(text.Text.In(language), SheetFont.Plain, rule); break;
            default: sheet.Text(string.Empty, SheetFont.Plain, rule); break;
        }

        string Code() => NumberFormatCode.Of(cell, style, theme, language);

        string Printed() => formatter.Format(cell, theme.Restyled(style));
    }

    private string Line(Phrase phrase) => PlainText.OneLine(phrase.In(language));
}
