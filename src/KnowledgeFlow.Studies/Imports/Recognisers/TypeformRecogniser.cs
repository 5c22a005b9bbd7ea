namespace KnowledgeFlow.Studies.Imports.Recognisers;

/// <summary>
/// CSV of Typeform: <c>#</c> first and Start Date (UTC), Submit Date (UTC), Network ID last. Questions stand in one row, or over a second row
/// of choices, in which the metadata have their names.
/// </summary>
internal sealed class TypeformRecogniser : ISurveyRecogniser
{
    public const string Format = "typeform";

    public ImportedSurvey? Recognise(RawSheet sheet)
    {
        var header = new AnswerSheet(sheet, 0);
        var row = header.Columns < 3 ? -1 : header.Header(0, 0) == "#" ? 0 : sheet.Rows > 1 && header.Header(0, 0).Length == 0 && header.Header(1, 0) == "#" ? 1 : -1;
        var last = row < 0 ? [] : Enumerable.Range(1, header.Columns - 1).Where(column => MetadataOf(header.Header(row, column)) is not null && (row == 0 || header.Header(0, column).Length == 0)).ToArray();
        if (last.Length < 2)
        {
            return null;
        }

        var answers = new AnswerSheet(sheet, row + 1);
        var names = new UniqueNames();
        var variables = new List<ImportedVariable> { new(names.Of("id"), "#", VariableRole.Id, answers.Answers(0)) { Columns = [0] } };
        var number = 0;
        var end = last[0];
        foreach (var question in row == 0 ? Columns(answers, end) : SpannedQuestion.In(answers, Enumerable.Range(1, end - 1)))
        {
            var name = QuestionName.Of(question.Stem, ++number);
            variables.AddRange(SpannedAnswers.Of(answers, question, name, names, _ => false)
                .Select(variable => PersonalData.Asks(question.Stem) ? variable with { Role = VariableRole.Pii } : Scaled(variable)));
        }

        variables.AddRange(Enumerable.Range(end, answers.Columns - end).Select(column => Recorded(answers, column, answers.Header(row, column), names)));
        return answers.ToSurvey(Format, variables);
    }

    // In one header row a choice's column has the choice for its name and for its ticks; such columns side by side are one question, whose
    // wording the export leaves out, and "Other" behind them is theirs.
    private static IEnumerable<SpannedQuestion> Columns(AnswerSheet sheet, int end)
    {
        for (var column = 1; column < end;)
        {
            var start = column++;
            if (IsBox(sheet, start))
            {
                while (column < end && (IsBox(sheet, column) || OtherChoice.Is(sheet.Header(0, column))))
                {
                    column++;
                }
            }

            yield return column - start == 1
                ? new SpannedQuestion(sheet.Header(0, start), [start], [string.Empty])
                : new SpannedQuestion(string.Empty, [.. Enumerable.Range(start, column - start)], [.. Enumerable.Range(start, column - start).Select(choice => sheet.Header(0, choice))]);
        }
    }

    private static bool IsBox(AnswerSheet sheet, int column) =>
        sheet.Header(0, column) is { Length: > 0 } choice && sheet.Answers(column).Distinct.Where(answer => answer.Length > 0).ToArray() is [var ticked] && HeaderText.Seen(ticked) == choice;

    // Choices are words here, so that a number alone is a place on a scale.
    private static ImportedVariable Scaled(ImportedVariable variable) =>
        variable is { Role: VariableRole.SingleChoice, Values.IsEmpty: true } ? variable with { Role = VariableRole.Scale } : variable;

    private static ImportedVariable Recorded(AnswerSheet sheet, int column, string header, UniqueNames names)
    {
        var (name, role) = MetadataOf(header) ?? (header.Length > 0 ? header : "meta", VariableRole.Meta);
        var answers = sheet.Answers(column);
        return new ImportedVariable(names.Of(name), header, role, role == VariableRole.Time ? MomentText.Canonical(answers) : answers) { Columns = [column] };
    }

    private static (string Name, VariableRole Role)? MetadataOf(string header) => header switch
    {
        "Start Date (UTC)" => ("started", VariableRole.Time),
        "Stage Date (UTC)" => ("staged", VariableRole.Time),
        "Submit Date (UTC)" => ("submitted", VariableRole.Time),
        "Network ID" => ("network", VariableRole.Pii),
        "Response Type" => ("response_type", VariableRole.Meta),
        "Tags" => ("tags", VariableRole.Meta),
        "Ending" => ("ending", VariableRole.Meta),
        _ => null,
    };
}
