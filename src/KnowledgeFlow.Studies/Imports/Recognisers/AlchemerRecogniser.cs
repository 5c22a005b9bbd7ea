using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Imports.Recognisers;

/// <summary>
/// CSV of Alchemer: "Response ID" first, then questions as <c>part:question</c>, one column a choice or row; a box that asks for words and
/// its words have one and the same header.
/// </summary>
internal sealed class AlchemerRecogniser : ISurveyRecogniser
{
    public const string Format = "alchemer";

    private static readonly FrozenDictionary<string, VariableRole> Metadata = new Dictionary<string, VariableRole>
    {
        ["Response ID"] = VariableRole.Id,
        ["Time Started"] = VariableRole.Time,
        ["Date Submitted"] = VariableRole.Time,
        ["Status"] = VariableRole.Meta,
        ["Contact ID"] = VariableRole.Pii,
        ["Legacy Comments"] = VariableRole.Meta,
        ["Comments"] = VariableRole.Meta,
        ["Language"] = VariableRole.Meta,
        ["Referer"] = VariableRole.Meta,
        ["SessionID"] = VariableRole.Meta,
        ["User Agent"] = VariableRole.Meta,
        ["Tags"] = VariableRole.Meta,
        ["IP Address"] = VariableRole.Pii,
        ["Longitude"] = VariableRole.Pii,
        ["Latitude"] = VariableRole.Pii,
        ["Country"] = VariableRole.Meta,
        ["City"] = VariableRole.Pii,
        ["State/Region"] = VariableRole.Meta,
        ["Postal"] = VariableRole.Pii,
    }.ToFrozenDictionary();

    public ImportedSurvey? Recognise(RawSheet sheet)
    {
        var answers = new AnswerSheet(sheet, 1);
        var headers = Enumerable.Range(0, answers.Columns).Select(column => answers.Header(0, column)).ToArray();
        if (headers.Length < 2 || headers[0] != "Response ID" || !headers.Skip(1).Any(header => Metadata.ContainsKey(header)) || !headers.Any(header => Split(header).Part.Length > 0))
        {
            return null;
        }

        var names = new UniqueNames();
        var variables = new List<ImportedVariable>();
        var number = 0;
        for (var column = 0; column < headers.Length;)
        {
            if (Metadata.TryGetValue(headers[column], out var role))
            {
                variables.Add(Recorded(answers, column, headers[column], role, names));
                column++;
                continue;
            }

            var (stem, part) = Split(headers[column]);
            var end = column + 1;
            while (part.Length > 0 && end < headers.Length && Split(headers[end]) is { Part.Length: > 0 } next && next.Stem == stem)
            {
                end++;
            }

            var question = new SpannedQuestion(stem, [.. Enumerable.Range(column, end - column)], [.. headers[column..end].Select(header => Split(header).Part)]);
            variables.AddRange(Question(answers, question, QuestionName.Of(stem, ++number), names));
            column = end;
        }

        var survey = answers.ToSurvey(Format, variables);
        return survey with { Exclusions = Exclusions(survey) };
    }

    private static (string Stem, string Part) Split(string header) =>
        header.IndexOf(':') is > 0 and var colon && colon < header.Length - 1 && header[colon + 1] != ' ' ? (header[(colon + 1)..], header[..colon]) : (header, string.Empty);

    private static ImmutableArray<ImportedExclusion> Exclusions(ImportedSurvey survey)
    {
        ImmutableArray<string> marks = ["Partial", "Disqualified", "Deleted"];
        return survey.VariableNamed("Status") is { } status && status.Answers.Values().Count(marks.Contains) is > 0 and var rows
            ? [new ImportedExclusion("Status", [.. marks.Where(status.Answers.Distinct.Contains)], new Phrase("answers that were not finished", "未答完的问卷"), rows)]
            : [];
    }

    private static ImportedVariable Recorded(AnswerSheet sheet, int column, string header, VariableRole role, UniqueNames names)
    {
        var answers = sheet.Answers(column);
        return new ImportedVariable(names.Of(header.Replace(" ", string.Empty, StringComparison.Ordinal)), header, role, role == VariableRole.Time ? MomentText.Canonical(answers) : answers) { Columns = [column] };
    }

    private static IEnumerable<ImportedVariable> Question(AnswerSheet sheet, SpannedQuestion question, string name, UniqueNames names)
    {
        // The second column of one header holds the words to the box before.
        var words = Enumerable.Range(1, question.Columns.Length - 1).Where(i => question.Parts[i] == question.Parts[i - 1]).ToImmutableArray();
        var choices = new SpannedQuestion(
            question.Stem,
            [.. question.Columns.Where((_, i) => !words.Contains(i))],
            [.. question.Parts.Where((_, i) => !words.Contains(i))]);
        var variables = SpannedAnswers.Of(sheet, choices, name, names, _ => false).Select(Scaled).ToList();
        foreach (var i in words)
        {
            var box = variables.FindIndex(variable => variable.Columns[0] == question.Columns[i - 1]);
            variables.Insert(box + 1, new ImportedVariable(
                names.Of($"{variables[box].Name}_text"), $"{SpannedAnswers.Label(question.Stem, question.Parts[i])} (text)", VariableRole.Text, sheet.Answers(question.Columns[i]))
            {
                Columns = [question.Columns[i]],
                Group = name,
                Stem = question.Stem,
                Part = question.Parts[i],
            });
        }

        return PersonalData.Asks(question.Stem) ? variables.Select(variable => variable with { Role = VariableRole.Pii }) : variables;
    }

    // Choices are words here, so that a number alone is a place on a scale.
    private static ImportedVariable Scaled(ImportedVariable variable) =>
        variable is { Role: VariableRole.SingleChoice, Values.IsEmpty: true } ? variable with { Role = VariableRole.Scale } : variable;
}
