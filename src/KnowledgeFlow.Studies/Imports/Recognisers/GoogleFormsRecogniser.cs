using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeFlow.Studies.Imports.Recognisers;

/// <summary>
/// Google Forms, its own CSV or the linked sheet: the first column is the timestamp under the form's language, a grid has a column a row
/// with the row in brackets, and ticked choices stand in one cell, joined by <c>;</c> (its own CSV) or by <c>, </c> (the sheet).
/// </summary>
internal sealed partial class GoogleFormsRecogniser : ISurveyRecogniser
{
    public const string Format = "googleforms";

    private static readonly FrozenSet<string> Timestamps = new[]
    {
        "Timestamp", "Zeitstempel", "时间戳记", "时间戳", "時間戳記", "タイムスタンプ", "Horodateur", "Marca temporal", "Carimbo de data/hora", "Informazioni cronologiche", "Tijdstempel",
        "타임스탬프", "Отметка времени", "Sygnatura czasowa", "Zaman damgası", "Tidstämpel", "Tidsstempel", "Aikaleima", "Dấu thời gian", "Stempel waktu",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Addresses = new[]
    {
        "Email Address", "Email address", "Username", "E-Mail-Adresse", "电子邮件地址", "電子郵件地址", "メールアドレス", "Adresse e-mail", "Dirección de correo electrónico", "Nutzername",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Points = new[] { "Score", "Punkte", "分数", "得分", "Punktzahl" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public ImportedSurvey? Recognise(RawSheet sheet)
    {
        var answers = new AnswerSheet(sheet, 1);
        if (answers.Columns < 2 || !Timestamps.Contains(answers.Header(0, 0)) || !AreMoments(answers.Answers(0)))
        {
            return null;
        }

        var names = new UniqueNames();
        var variables = new List<ImportedVariable> { new(names.Of("timestamp"), answers.Header(0, 0), VariableRole.Time, MomentText.Canonical(answers.Answers(0))) { Columns = [0] } };
        var number = 0;
        for (var column = 1; column < answers.Columns;)
        {
            var (stem, row) = Split(answers.Header(0, column));
            var end = column + 1;
            if (stem.Length == 0 && new ColumnShape(answers.Answers(column)).IsEmpty)
            {
                column++;
                continue;
            }

            if (Addresses.Contains(stem) || Points.Contains(stem))
            {
                variables.Add(new ImportedVariable(
                    names.Of(Points.Contains(stem) ? "score" : "email"), stem, Points.Contains(stem) ? VariableRole.Computed : VariableRole.Pii, answers.Answers(column)) { Columns = [column] });
                column++;
                continue;
            }

            while (row.Length > 0 && end < answers.Columns && Split(answers.Header(0, end)) is { Row.Length: > 0 } next && next.Stem == stem)
            {
                end++;
            }

            var name = QuestionName.Of(stem, ++number);
            variables.AddRange(row.Length > 0 ? Grid(answers, column, end, stem, name, names) : One(answers, column, stem, name, names));
            column = end;
        }

        return answers.ToSurvey(Format, variables);
    }

    private static bool AreMoments(CodedList<string> answers) =>
        answers.Distinct.All(answer => answer.Length == 0 || MomentText.Is(answer)) && answers.Distinct.Any(answer => answer.Length > 0);

    private static (string Stem, string Row) Split(string header) =>
        Bracketed().Match(header) is { Success: true } match ? (match.Groups["stem"].Value.Trim(), match.Groups["row"].Value.Trim()) : (header, string.Empty);

    private static IEnumerable<ImportedVariable> Grid(AnswerSheet sheet, int first, int end, string stem, string name, UniqueNames names)
    {
        var rows = Enumerable.Range(first, end - first).Select((column, i) =>
        {
            var row = Split(sheet.Header(0, column)).Row;
            return new ImportedVariable(names.Of(string.Create(CultureInfo.InvariantCulture, $"{name}_{i + 1}")), SpannedAnswers.Label(stem, row), VariableRole.Matrix, sheet.Answers(column))
            {
                Columns = [column],
                Group = name,
                Stem = stem,
                Part = row,
            };
        });
        return SpannedAnswers.Rows([.. rows]);
    }

    private static IEnumerable<ImportedVariable> One(AnswerSheet sheet, int column, string stem, string name, UniqueNames names)
    {
        var answers = sheet.Answers(column);
        if (PersonalData.Asks(stem))
        {
            return [new ImportedVariable(names.Of(name), stem, VariableRole.Pii, answers) { Columns = [column] }];
        }

        if (JoinedChoices.In(answers) is { } split)
        {
            return JoinedChoices.Variables(answers, column, stem, name, names, split, Boxes);
        }

        var variable = SpannedAnswers.One(column, string.Empty, answers, stem, names.Of(name), _ => false);

        // Choices are words here, so that a number alone is a place on a scale.
        return [variable is { Role: VariableRole.SingleChoice, Values.IsEmpty: true } ? variable with { Role = VariableRole.Scale } : variable];
    }

    private static ImmutableArray<ImportedValue> Boxes { get; } = [new("0", "no"), new("1", "yes")];

    [GeneratedRegex(@"^(?<stem>.*?)\s*\[(?<row>[^\[\]]+)\]$", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();
}
