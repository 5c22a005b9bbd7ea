using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Imports.Recognisers;

/// <summary>
/// CSV of SoSci Survey: names CASE, SERIAL, REF, QUESTNNR, MODE, STARTED first; one header row, or a second of labels. −9 is not answered,
/// −1 "don't know"; boxes are 1 (not ticked) and 2 (ticked).
/// </summary>
internal sealed partial class SosciRecogniser : ISurveyRecogniser
{
    public const string Format = "sosci";

    private const string NotAnswered = "-9";

    // Codes that SoSci Survey keeps for answers that are none: don't know, not shown, no answer, measuring failed.
    private static readonly ImmutableArray<string> NoAnswer = [NotAnswered, "-1", "-2", "-8"];

    private static readonly FrozenDictionary<string, VariableRole> Metadata = new Dictionary<string, VariableRole>
    {
        ["CASE"] = VariableRole.Id,
        ["SERIAL"] = VariableRole.Pii,
        ["REF"] = VariableRole.Pii,
        ["QUESTNNR"] = VariableRole.Meta,
        ["MODE"] = VariableRole.Meta,
        ["LANGUAGE"] = VariableRole.Meta,
        ["STARTED"] = VariableRole.Time,
        ["TIME_SUM"] = VariableRole.Duration,
        ["MAILSENT"] = VariableRole.Time,
        ["LASTDATA"] = VariableRole.Time,
        ["STATUS"] = VariableRole.Meta,
        ["FINISHED"] = VariableRole.Meta,
        ["Q_VIEWER"] = VariableRole.Meta,
        ["LASTPAGE"] = VariableRole.Meta,
        ["MAXPAGE"] = VariableRole.Meta,
        ["MISSING"] = VariableRole.Meta,
        ["MISSREL"] = VariableRole.Meta,
        ["TIME_RSI"] = VariableRole.Meta,
        ["DEG_TIME"] = VariableRole.Meta,
        ["DEG_MISS"] = VariableRole.Meta,
        ["DEGRADE"] = VariableRole.Meta,
    }.ToFrozenDictionary();

    public ImportedSurvey? Recognise(RawSheet sheet)
    {
        var header = new AnswerSheet(sheet, 0);
        var names = Enumerable.Range(0, header.Columns).Select(column => header.Header(0, column)).ToArray();
        if (names.Length < 6 || names[0] != "CASE" || names.Count(Metadata.ContainsKey) < 5 || !names.Contains("QUESTNNR"))
        {
            return null;
        }

        // A row of labels has words where cases have numbers.
        var answers = new AnswerSheet(sheet, sheet.Rows > 1 && !ImportedNumber.TryParse(header.Header(1, 0), out _) ? 2 : 1);
        var unique = new UniqueNames();
        var variables = new List<ImportedVariable>();
        for (var column = 0; column < names.Length;)
        {
            if (names[column].Length == 0)
            {
                column++;
                continue;
            }

            var end = column + 1;
            var group = GroupOf(names[column]);
            while (group is not null && end < names.Length && GroupOf(names[end]) == group)
            {
                end++;
            }

            variables.AddRange(group is not null
                ? Question(answers, group, [.. Enumerable.Range(column, end - column)], names, unique)
                : Enumerable.Range(column, 1).Select(one => Recorded(answers, one, names[one], unique)));
            column = end;
        }

        var survey = answers.ToSurvey(Format, variables);
        return survey with { Exclusions = Exclusions(survey) };
    }

    private static string? GroupOf(string name) => Item().Match(name) is { Success: true } match ? match.Groups["question"].Value : null;

    private static string LabelOf(AnswerSheet sheet, int column, string name) =>
        sheet.HeaderRows > 1 && sheet.Header(1, column) is { Length: > 0 } label ? label : SosciLabels.Of(name);

    private static ImportedVariable Recorded(AnswerSheet sheet, int column, string name, UniqueNames unique)
    {
        var answers = sheet.Answers(column);
        var label = LabelOf(sheet, column, name);
        var variable = new ImportedVariable(unique.Of(name), label, VariableRole.Text, answers) { Columns = [column] };
        var role = Metadata.TryGetValue(name, out var known) ? known : PageTime().IsMatch(name) ? VariableRole.Duration : (VariableRole?)null;
        return role switch
        {
            VariableRole.Time => variable with { Role = VariableRole.Time, Answers = MomentText.Canonical(answers) },
            VariableRole.Duration => variable with { Role = VariableRole.Duration, Answers = DurationText.Canonical(answers) },
            VariableRole.Meta when name is "FINISHED" or "Q_VIEWER" => variable with
            {
                Role = VariableRole.Meta,
                Answers = answers.Select(answer => answer.ToUpperInvariant() switch { "T" or "TRUE" => "1", "F" or "FALSE" => "0", _ => answer }),
            },
            { } other => variable with { Role = other },
            null => Single(variable),
        };
    }

    private static ImportedVariable Single(ImportedVariable variable)
    {
        var answered = Answered(variable.Answers);
        var shape = new ColumnShape(answered);
        return shape.IsNumeric && !shape.IsQuantity
            ? variable with { Role = shape.IsLongScale ? VariableRole.Scale : VariableRole.SingleChoice, Answers = answered, Missing = Missing(variable.Answers) }
            : Written(variable, variable.Label, shape, answered);
    }

    // What people typed; codes for no answer are none among numbers.
    private static ImportedVariable Written(ImportedVariable variable, string label, ColumnShape shape, CodedList<string> answered) => variable with
    {
        Role = PersonalData.Asks(label) ? VariableRole.Pii : VariableRole.Text,
        Answers = shape.IsNumeric ? answered : variable.Answers,
        Missing = shape.IsNumeric ? [.. NoAnswer.Where(variable.Answers.Distinct.Contains)] : [],
    };

    private static IEnumerable<ImportedVariable> Question(AnswerSheet sheet, string group, ImmutableArray<int> columns, string[] names, UniqueNames unique)
    {
        ImmutableArray<int> items = [.. columns.Where(column => !OpenText().IsMatch(names[column]))];
        var raw = items.ToDictionary(column => column, sheet.Answers);
        var answers = items.ToDictionary(column => column, column => Answered(raw[column]));
        var shapes = items.ToDictionary(column => column, column => new ColumnShape(answers[column]));
        var boxes = items.Length > 1 && items.All(column => shapes[column].IsEmpty || shapes[column].IsWholeBetween(1, 2)) && items.Any(column => !shapes[column].IsEmpty);
        var ranks = !boxes && RankedThings.Are([.. items.Select(column => answers[column])]);
        foreach (var column in columns)
        {
            var label = LabelOf(sheet, column, names[column]);
            var colon = label.IndexOf(": ", StringComparison.Ordinal);
            var variable = new ImportedVariable(unique.Of(names[column]), label, VariableRole.Text, sheet.Answers(column)) { Columns = [column] };
            if (!answers.TryGetValue(column, out var answered))
            {
                yield return variable;
                continue;
            }

            var shape = shapes[column];
            variable = variable with { Group = group, Stem = colon > 0 ? label[..colon] : null, Part = colon > 0 ? label[(colon + 2)..] : label };
            yield return boxes ? variable with { Role = VariableRole.MultipleChoice, Answers = answered.Select(Box), Values = Boxes }
                : shape.IsEmpty && items.Length == 1 || shape.Texts.Count > 0 || (items.Length == 1 && shape.IsQuantity) ? Written(variable, label, shape, answered) with { Group = null }
                : variable with
                {
                    Role = ranks ? VariableRole.Rank : items.Length == 1 ? VariableRole.Scale : VariableRole.Matrix,
                    Group = items.Length == 1 ? null : group,
                    Answers = answered,
                    Missing = Missing(raw[column]),
                };
        }
    }

    private static ImmutableArray<ImportedValue> Boxes { get; } = [new("0", "nicht gewählt (1)"), new("1", "ausgewählt (2)")];

    private static string Box(string answer) => answer switch { "2" => TickedChoices.Ticked, "1" => TickedChoices.Unticked, _ => string.Empty };

    private static CodedList<string> Answered(CodedList<string> answers) => answers.Select(answer => NoAnswer.Contains(answer) ? string.Empty : answer);

    private static ImmutableArray<string> Missing(CodedList<string> answers) => [.. NoAnswer.Where(code => code == NotAnswered || answers.Distinct.Contains(code))];

    private static ImmutableArray<ImportedExclusion> Exclusions(ImportedSurvey survey)
    {
        var found = ImmutableArray.CreateBuilder<ImportedExclusion>();
        Add("MODE", ["debug", "admin", "pretest"], new Phrase("tests of the questionnaire by its authors", "问卷作者的测试"));
        Add("FINISHED", ["0"], new Phrase("answers that were not finished", "未答完的问卷"));
        return found.ToImmutable();

        void Add(string name, ImmutableArray<string> marks, Phrase reason)
        {
            if (survey.VariableNamed(name) is { } variable && variable.Answers.Values().Count(marks.Contains) is > 0 and var rows)
            {
                found.Add(new ImportedExclusion(name, [.. marks.Where(variable.Answers.Distinct.Contains)], reason, rows));
            }
        }
    }

    [GeneratedRegex(@"^(?<question>[A-Z]{1,2}[0-9]{3})_[0-9]{2}[a-z]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Item();

    [GeneratedRegex(@"_[0-9]{2}[a-z]$", RegexOptions.CultureInvariant)]
    private static partial Regex OpenText();

    [GeneratedRegex(@"^TIME[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex PageTime();
}
