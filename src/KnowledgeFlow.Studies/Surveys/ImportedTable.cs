using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Imports;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Surveys;

/// <summary>Takes what a study asks for out of an imported survey.</summary>
internal static class ImportedTable
{
    /// <exception cref="BadInputException">A column does not exist, or an answer is not what the study says.</exception>
    public static SurveyTable Of(SurveyRequest request, ImportedSurvey survey)
    {
        if (survey.Rows == 0)
        {
            throw DelimitedTable.NoQuestionnaire(request.Data.Path);
        }

        var source = new ImportedSource(request.Data.Path, survey) { Notes = SurveyToolNote.Of(survey.Format) is { } tool ? [tool, .. survey.Notes] : survey.Notes };
        var header = new SurveyHeader(
            source, survey.Variables.Select(variable => variable.Name), [.. survey.Variables.Select(variable => HeaderText.Seen(variable.Label))], Positions(survey, request.Data.Columns));
        var interpreter = new AnswerInterpreter(source, new MissingCodes(request.Data.Missing), decimalComma: false);
        var sets = request.Columns.Where(column => !header.Has(column.Name))
            .Select(column => (column.Name.Value, Choices: Choices(survey, column.Name.Value)))
            .Where(set => !set.Choices.IsEmpty)
            .ToFrozenDictionary(set => set.Value, set => set.Choices);
        var columns = request.Columns.SelectMany(column => Members(column, sets, request)).Select(column =>
        {
            var variable = survey.Variables[header.IndexOf(column.Name, column.Alternatives)];
            return (Read: interpreter.Interpret(column, new ImportedCells(variable)), Description: new ColumnDescription(Label(variable), Labels(variable)) { Part = variable.Part is { } part ? HeaderText.WithoutColon(part) : null });
        }).ToArray();
        var identifiers = request.Identifier is null ? [] : new ImportedCells(survey.Variables[header.IndexOf(request.Identifier)]).ToTexts();
        return new SurveyTable(source, survey.Rows, header.Names, columns.ToFrozenDictionary(column => column.Read.Name, column => column.Read), identifiers)
        {
            Descriptions = columns.Select(column => (column.Read.Name, column.Description)).Concat(sets.Keys.Select(set => (Name: set, Description: Question(survey, set)))).ToFrozenDictionary(pair => pair.Name, pair => pair.Description),
            Sets = sets,
        };
    }

    // The choices of a set are asked for in its place, each once.
    private static IEnumerable<ColumnRequest> Members(ColumnRequest column, FrozenDictionary<string, ImmutableArray<string>> sets, SurveyRequest request) =>
        sets.TryGetValue(column.Name.Value, out var choices)
            ? choices.Where(choice => !request.Columns.Any(other => other.Name.Value == choice)).Select(choice => column with { Name = column.Name with { Value = choice }, Values = [] })
            : [column];

    private static ImmutableArray<string> Choices(ImportedSurvey survey, string group) =>
        [.. survey.Variables.Where(variable => variable.Group == group && variable.Role == VariableRole.MultipleChoice).Select(variable => variable.Name)];

    private static ColumnDescription Question(ImportedSurvey survey, string group) =>
        new(survey.Variables.First(variable => variable.Group == group).Stem ?? group, []);

    // A position counts the file's columns, of which several variables may come, or none.
    private static ImmutableArray<ColumnName> Positions(ImportedSurvey survey, ImmutableArray<ColumnName> names) =>
        [.. names.Select(name => name.Position is { } position && survey.VariableNamed(name.Header.Value) is null
            && survey.Variables.FirstOrDefault(variable => variable.Columns.Contains(position - 1)) is { } variable
                ? name with { Header = name.Header with { Value = variable.Name } }
                : name)];

    // A row of a matrix is called by its own words: its question stands over all of them.
    private static string Label(ImportedVariable variable) =>
        variable is { Role: VariableRole.Matrix, Part.Length: > 0 } ? variable.Part : HeaderText.WithoutColon(variable.Label) is { Length: > 0 } label ? label : variable.Name;

    private static ImmutableArray<(string Code, string Label)> Labels(ImportedVariable variable) =>
        [.. variable.Values.Where(value => value.Label.Length > 0 && !variable.IsMissing(value.Code)).Select(value => (value.Code, value.Label))];
}
