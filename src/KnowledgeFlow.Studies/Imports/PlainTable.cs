using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Imports;

/// <summary>A table that no tool was recognised in: names above, answers below, and what the answers themselves tell of their part.</summary>
internal static class PlainTable
{
    private const int LookedAt = 30;
    private const int FewestRowsOfTwoHeaders = 5;
    private const int FewestNumericColumns = 3;

    /// <summary>
    /// The survey of a sheet whose first row holds names; further header rows are labels. In a workbook, rows above the first that is as
    /// full as those below are titles, and passed over with a note.
    /// </summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="headerRows">The number of header rows, or null for one.</param>
    public static ImportedSurvey Of(RawSheet sheet, int? headerRows)
    {
        sheet = headerRows is null ? MergedHeader.Named(sheet) : sheet;
        var titles = sheet.Format == "text" || headerRows is not null ? 0 : TitleRows.Of(sheet);
        var table = titles == 0 ? sheet : sheet.Skip(titles);
        var answers = new AnswerSheet(table, Math.Min(headerRows ?? HeaderRows(table), sheet.Rows));
        var names = new UniqueNames();
        var variables = Enumerable.Range(0, answers.Columns)
            .Where(column => answers.Header(0, column).Length > 0 || !new ColumnShape(answers.Answers(column)).IsEmpty)
            .Select(column => Variable(answers, column, names))
            .ToArray();
        var survey = answers.ToSurvey(sheet.Format, variables);
        return survey with
        {
            HeaderRows = answers.HeaderRows + titles,
            Notes =
            [
                .. survey.Notes,
                Unrecognised,
                .. titles > 0 ? [TitlesAbove(titles)] : ImmutableArray<Phrase>.Empty,
                .. headerRows is null && answers.HeaderRows > 1 ? [SecondHeaderRow] : ImmutableArray<Phrase>.Empty,
            ],
        };
    }

    // A second row of question texts: words in every cell, above columns of which most hold numbers alone.
    private static int HeaderRows(RawSheet sheet)
    {
        if (sheet.Rows < FewestRowsOfTwoHeaders || sheet.Columns.Any(column => !column[1].IsEmpty && ImportedNumber.TryParse(column[1].Text, out _)))
        {
            return 1;
        }

        var below = sheet.Columns.Where(column => !column[0].IsEmpty).Select(column => IsWordsAboveNumbers(sheet, column)).ToList();
        return below.Count(isAbove => isAbove) is var numeric and >= FewestNumericColumns && numeric * 2 >= below.Count ? 2 : 1;
    }

    private static bool IsWordsAboveNumbers(RawSheet sheet, CodedList<RawCell> column) =>
        !column[1].IsEmpty
        && Enumerable.Range(2, Math.Min(LookedAt, sheet.Rows - 2)).Select(row => column[row]).Where(cell => !cell.IsEmpty).ToList() is { Count: > 0 } cells
        && cells.TrueForAll(cell => ImportedNumber.TryParse(cell.Text, out _));

    /// <summary>Rows above the header are taken for titles.</summary>
    internal static Phrase TitlesAbove(int titles) => Phrase.Format($"Rows above the header are taken for titles: {titles}.", $"表头上方有 {titles} 行被视为标题。");

    private static Phrase SecondHeaderRow { get; } = new(
        "The second row holds words above columns of numbers and is taken for a second header row, the questions' texts; header_rows: 1 says otherwise.",
        "第二行为文字而其下多为数字，视为第二行表头（题目文字）；如非如此，可用 header_rows: 1 指明。");

    private static Phrase Unrecognised { get; } = new(
        "No survey tool was recognised: names are those of the first row, and answers are taken as they stand.", "未识别出问卷平台：变量名取自首行，答案按原样读取。");

    // A table's texts stay what they are, for a study file names them as they stand; their order is worth telling all the same.
    private static ImmutableArray<ImportedValue> Occurring(IReadOnlyList<string> texts) =>
        [.. CategoryOrder.OrAsGiven(texts).Where(value => texts.Contains(value.Label)).Select(value => new ImportedValue(value.Label, value.Label))];

    // 1,55 among 2 and 1,6; a comma before three digits throughout may part thousands.
    private static CodedList<string> WithPoints(CodedList<string> answers) =>
        answers.Distinct.Any(answer => answer.Contains(','))
        && answers.Distinct.All(answer => answer.Length == 0 || AnswerText.TryNumber(answer, decimalComma: true, out _))
        && answers.Distinct.Any(answer => answer.IndexOf(',') is >= 0 and var comma && answer.Length - comma != 4)
            ? answers.Select(answer => answer.Replace(',', '.'))
            : answers;

    private static ImportedVariable Variable(AnswerSheet sheet, int column, UniqueNames names)
    {
        var header = sheet.Header(0, column);
        var label = string.Join(' ', Enumerable.Range(1, Math.Max(0, sheet.HeaderRows - 1)).Select(row => sheet.Header(row, column)).Where(text => text.Length > 0));
        var name = names.Of(header.Length > 0 ? header : string.Create(CultureInfo.InvariantCulture, $"column {column + 1}"));
        var answers = sheet.Sheet.HasDecimalComma ? WithPoints(sheet.Answers(column)) : sheet.Answers(column);
        var variable = new ImportedVariable(name, label.Length > 0 ? label : header.Length > 0 ? header : name, VariableRole.Text, answers) { Columns = [column] };
        var shape = new ColumnShape(answers);
        return IdentifierColumn.Is(header, answers) ? variable with { Role = VariableRole.Id }
            : PersonalData.Asks(name) || PersonalData.Asks(variable.Label) || PersonalData.Are(answers) ? variable with { Role = VariableRole.Pii }
            : shape.IsEmpty ? variable
            : answers.Distinct.All(answer => answer.Length == 0 || (!ImportedNumber.TryParse(answer, out _) && MomentText.Is(answer)))
                ? variable with { Role = VariableRole.Time, Answers = MomentText.Canonical(answers) }
            : shape.IsNumeric ? variable with { Role = shape.IsQuantity || shape.IsLongScale ? VariableRole.Scale : VariableRole.SingleChoice }
            : shape.IsChoice ? variable with { Role = VariableRole.SingleChoice, Values = Occurring(shape.Texts) }
            : variable;
    }
}
