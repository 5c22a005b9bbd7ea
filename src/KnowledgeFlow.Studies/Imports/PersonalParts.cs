namespace KnowledgeFlow.Studies.Imports;

/// <summary>
/// Tells personal data among the fields of one question ("Contact details": name, company, mail address, phone number) and among answers by
/// their form, whatever tool exported them.
/// </summary>
internal static class PersonalParts
{
    /// <summary>The survey, fields of personal data told apart and their answers as they stand.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="sheet">The sheet that it was read from.</param>
    public static ImportedSurvey Told(ImportedSurvey survey, RawSheet sheet)
    {
        var answers = new AnswerSheet(sheet, survey.HeaderRows);
        bool IsField(ImportedVariable variable) => variable is { Columns: [_], Role: VariableRole.Text or VariableRole.Matrix } && (variable.Values.IsEmpty || !variable.IsOrdered)
            && new ColumnShape(answers.Answers(variable.Columns[0])) is var shape && !shape.IsWholeBetween(0, 10);
        var personal = survey.Variables
            .Where(variable => IsField(variable) && ((variable.Part is { } part && PersonalData.Asks(part)) || PersonalData.Are(answers.Answers(variable.Columns[0]))))
            .Select(variable => variable.Name)
            .ToHashSet(StringComparer.Ordinal);
        if (personal.Count == 0)
        {
            return survey;
        }

        // Company and town stand among the fields of an address.
        var groups = survey.Variables.Where(variable => personal.Contains(variable.Name)).Select(variable => variable.Group).Where(group => group is not null).ToHashSet();
        return survey with
        {
            Variables =
            [
                .. survey.Variables.Select(variable => personal.Contains(variable.Name) || (variable.Group is not null && groups.Contains(variable.Group) && IsField(variable))
                    ? variable with { Role = VariableRole.Pii, Answers = answers.Answers(variable.Columns[0]), Values = [], IsOrdered = true, OtherWords = null }
                    : variable),
            ],
        };
    }
}
