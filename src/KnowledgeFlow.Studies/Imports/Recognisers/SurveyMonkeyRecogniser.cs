using System.Collections.Frozen;

namespace KnowledgeFlow.Studies.Imports.Recognisers;

/// <summary>
/// Exports of SurveyMonkey: metadata from "Respondent ID" to "Custom Data", then questions over a second row of choices and rows
/// (<c>Response</c>, <c>Open-Ended Response</c>); an empty name continues the question at its left, and so do merged cells. Exports in one
/// header row have one column a question.
/// </summary>
internal sealed class SurveyMonkeyRecogniser : ISurveyRecogniser
{
    public const string Format = "surveymonkey";

    private static readonly FrozenDictionary<string, VariableRole> Metadata = new Dictionary<string, VariableRole>
    {
        ["RespondentID"] = VariableRole.Id,
        ["CollectorID"] = VariableRole.Meta,
        ["StartDate"] = VariableRole.Time,
        ["EndDate"] = VariableRole.Time,
        ["DateCreated"] = VariableRole.Time,
        ["DateModified"] = VariableRole.Time,
        ["IPAddress"] = VariableRole.Pii,
        ["EmailAddress"] = VariableRole.Pii,
        ["FirstName"] = VariableRole.Pii,
        ["LastName"] = VariableRole.Pii,
    }.ToFrozenDictionary();

    public ImportedSurvey? Recognise(RawSheet sheet)
    {
        var header = new AnswerSheet(sheet, 0);
        var keys = Enumerable.Range(0, header.Columns).Select(column => Key(header.Header(0, column))).ToArray();
        if (keys.Length < 4 || keys[0] != "RespondentID" || keys.Count(Metadata.ContainsKey) < 4)
        {
            return null;
        }

        var first = Array.FindIndex(keys, key => RoleOf(key) is null);
        first = first < 0 ? keys.Length : first;
        var answers = new AnswerSheet(sheet, sheet.Rows > 1 && Enumerable.Range(0, first).All(column => header.Header(1, column).Length == 0) ? 2 : 1);
        var names = new UniqueNames();
        var variables = Enumerable.Range(0, first).Select(column => Recorded(answers, column, keys[column], names)).ToList();
        var number = 0;
        foreach (var question in SpannedQuestion.In(answers, Enumerable.Range(first, keys.Length - first)))
        {
            variables.AddRange(Question(answers, question, QuestionName.Of(question.Stem, ++number), names));
        }

        return answers.ToSurvey(Format, variables);
    }

    private static string Key(string header) => header.Replace(" ", string.Empty, StringComparison.Ordinal);

    private static VariableRole? RoleOf(string key) => Metadata.TryGetValue(key, out var role) ? role
        : key.StartsWith("CustomData", StringComparison.Ordinal) || key.StartsWith("CustomValue", StringComparison.Ordinal) ? VariableRole.Pii
        : null;

    private static ImportedVariable Recorded(AnswerSheet sheet, int column, string key, UniqueNames names)
    {
        var role = RoleOf(key)!.Value;
        var answers = sheet.Answers(column);
        return new ImportedVariable(names.Of(key), sheet.Header(0, column), role, role == VariableRole.Time ? MomentText.Canonical(answers) : answers) { Columns = [column] };
    }

    private static IEnumerable<ImportedVariable> Question(AnswerSheet sheet, SpannedQuestion question, string name, UniqueNames names)
    {
        if (question.Columns.Length == 1 && question.Parts[0] is "Response" or "Open-Ended Response" or "")
        {
            var answers = sheet.Answers(question.Columns[0]);
            if (question.Parts[0] != "Open-Ended Response" && !PersonalData.Asks(question.Stem) && JoinedChoices.In(answers) is { } split)
            {
                return JoinedChoices.Variables(answers, question.Columns[0], question.Stem, name, names, split, []);
            }

            var variable = SpannedAnswers.One(question.Columns[0], string.Empty, answers, question.Stem, names.Of(name), IsWords);
            return
            [
                PersonalData.Asks(question.Stem) ? variable with { Role = VariableRole.Pii, Answers = answers, Values = [], IsOrdered = true }
                    : question.Parts[0] == "Open-Ended Response" ? variable with { Role = VariableRole.Text, Answers = answers, Values = [], IsOrdered = true }
                    : variable,
            ];
        }

        // One choice, and the words of those who chose "other".
        return question.Parts[0] == "Response" && question.Parts.Skip(1).All(IsWords)
            ? Question(sheet, new SpannedQuestion(question.Stem, [question.Columns[0]], [question.Parts[0]]), name, names)
                .Concat(question.Columns.Skip(1).Select((column, i) => new ImportedVariable(names.Of($"{name}_other"), SpannedAnswers.Label(question.Stem, question.Parts[i + 1]), VariableRole.Text, sheet.Answers(column))
                {
                    Columns = [column],
                    Group = name,
                    Stem = question.Stem,
                    Part = question.Parts[i + 1],
                }))
            : SpannedAnswers.Of(sheet, question, name, names, IsWords);
    }

    private static bool IsWords(string part) => part.Contains("please specify", StringComparison.OrdinalIgnoreCase) || part == "Open-Ended Response";
}
