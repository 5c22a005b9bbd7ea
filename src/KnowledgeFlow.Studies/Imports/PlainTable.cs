using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Imports;

/// <summary>A table that no tool was recognised in: names above, answers below, and what the answers themselves tell of their part.</summary>
internal static class PlainTable
{
    // A title fills a few cells of its row, a header most.
    private const double FilledShare = 0.8;
    private const int LookedAt = 30;

    /// <summary>
    /// The survey of a sheet whose first row holds names; further header rows are labels. In a workbook, rows above the first that is as
    /// full as those below are titles, and passed over with a note.
    /// </summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="headerRows">The number of header rows, or null for one.</param>
    public static ImportedSurvey Of(RawSheet sheet, int? headerRows)
    {
        var titles = sheet.Format == "text" || headerRows is not null ? 0 : TitleRows(sheet);
        var answers = new AnswerSheet(titles == 0 ? sheet : sheet.Skip(titles), Math.Min(headerRows ?? 1, sheet.Rows));
        var names = new UniqueNames();
        var variables = Enumerable.Range(0, answers.Columns)
            .Where(column => answers.Header(0, column).Length > 0 || !new ColumnShape(answers.Answers(column)).IsEmpty)
            .Select(column => Variable(answers, column, names))
            .ToArray();
        var survey = answers.ToSurvey(sheet.Format, variables);
        return survey with
        {
            HeaderRows = answers.HeaderRows + titles,
            Notes = titles > 0
                ? [.. survey.Notes, Unrecognised, Phrase.Format($"Rows above the header are taken for titles: {titles}.", $"表头上方有 {titles} 行被视为标题。")]
                : [.. survey.Notes, Unrecognised],
        };
    }

    private static int TitleRows(RawSheet sheet)
    {
        var filled = Enumerable.Range(0, Math.Min(LookedAt, sheet.Rows)).Select(row => sheet.Columns.Count(column => !column[row].IsEmpty)).ToArray();
        return Array.FindIndex(filled, cells => cells >= FilledShare * filled.Max());
    }

    private static Phrase Unrecognised { get; } = new(
        "No survey tool was recognised: names are those of the first row, and answers are taken as they stand.", "未识别出问卷平台：变量名取自首行，答案按原样读取。");

    // A table's texts stay what they are, for a study file names them as they stand; their order is worth telling all the same.
    private static ImmutableArray<ImportedValue> Occurring(IReadOnlyList<string> texts) =>
        [.. CategoryOrder.OrAsGiven(texts).Where(value => texts.Contains(value.Label)).Select(value => new ImportedValue(value.Label, value.Label))];

    private static ImportedVariable Variable(AnswerSheet sheet, int column, UniqueNames names)
    {
        var header = sheet.Header(0, column);
        var label = string.Join(' ', Enumerable.Range(1, Math.Max(0, sheet.HeaderRows - 1)).Select(row => sheet.Header(row, column)).Where(text => text.Length > 0));
        var name = names.Of(header.Length > 0 ? header : string.Create(CultureInfo.InvariantCulture, $"column {column + 1}"));
        var answers = sheet.Answers(column);
        var variable = new ImportedVariable(name, label.Length > 0 ? label : header.Length > 0 ? header : name, VariableRole.Text, answers) { Columns = [column] };
        var shape = new ColumnShape(answers);
        return IdentifierColumn.Is(header, answers) ? variable with { Role = VariableRole.Id }
            : PersonalData.Asks(variable.Label) ? variable with { Role = VariableRole.Pii }
            : shape.IsEmpty ? variable
            : answers.Distinct.All(answer => answer.Length == 0 || (!ImportedNumber.TryParse(answer, out _) && MomentText.Is(answer)))
                ? variable with { Role = VariableRole.Time, Answers = MomentText.Canonical(answers) }
            : shape.IsNumeric ? variable with { Role = shape.IsQuantity || shape.IsLongScale ? VariableRole.Scale : VariableRole.SingleChoice }
            : shape.IsChoice ? variable with { Role = VariableRole.SingleChoice, Values = Occurring(shape.Texts) }
            : variable;
    }
}
