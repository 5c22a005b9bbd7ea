using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Imports.Recognisers;

/// <summary>
/// CSV of LimeSurvey: question codes, full questions, or both (<c>G1. Question</c>) above; answer codes or answers below. The first
/// columns are id, submitdate, lastpage, startlanguage under those names or what the language calls them; sub-questions stand in brackets.
/// </summary>
internal sealed partial class LimeSurveyRecogniser : ISurveyRecogniser
{
    public const string Format = "limesurvey";

    private const string OtherCode = "-oth-";

    private static readonly (string Code, string[] Titles, VariableRole Role)[] Metadata =
    [
        ("id", ["Response ID", "答卷 ID", "Antwort ID"], VariableRole.Id),
        ("submitdate", ["Date submitted", "提交日期", "Datum Abgeschickt"], VariableRole.Time),
        ("lastpage", ["Last page", "最后一页", "Letzte Seite"], VariableRole.Meta),
        ("startlanguage", ["Start language", "初始语言", "Start-Sprache"], VariableRole.Meta),
        ("seed", ["Seed", "种子", "Zufallsstartwert"], VariableRole.Meta),
        ("startdate", ["Date started", "开始日期", "Datum gestartet"], VariableRole.Time),
        ("datestamp", ["Date last action", "最后活动日期", "Datum letzte Aktivität"], VariableRole.Time),
        ("ipaddr", ["IP address", "IP 地址", "IP-Adresse"], VariableRole.Pii),
        ("refurl", ["Referrer URL", "来源网址", "Weiterleitungs-URL"], VariableRole.Meta),
        ("token", ["Access code", "Token", "Zugangsschlüssel"], VariableRole.Pii),
        ("interviewtime", ["Total time", "总时间", "Gesamtzeit"], VariableRole.Duration),
    ];

    public ImportedSurvey? Recognise(RawSheet sheet)
    {
        var answers = new AnswerSheet(sheet, 1);
        var headers = Enumerable.Range(0, answers.Columns).Select(column => LimeSurveyHeader.Of(answers.Header(0, column))).ToArray();
        if (headers.Length < 4 || MetadataOf(headers[0]) is not { Code: "id" } || headers.Count(header => MetadataOf(header) is not null) < 4
            || !headers.Any(header => MetadataOf(header) is { Code: "submitdate" or "lastpage" }))
        {
            return null;
        }

        var names = new UniqueNames();
        var variables = new List<ImportedVariable>();
        var questions = 0;
        (string Question, string Name) last = (string.Empty, string.Empty);
        for (var column = 0; column < headers.Length;)
        {
            var header = headers[column];
            if (MetadataOf(header) is { } known)
            {
                variables.Add(Recorded(answers, column++, known.Code, header.Text == known.Code ? known.Title : header.Text, known.Role, names));
                continue;
            }

            if (IsGroupTime(header))
            {
                variables.Add(Recorded(answers, column++, header.Question, header.Text, VariableRole.Duration, names));
                continue;
            }

            var end = column + 1;
            while (header.Part is not null && end < headers.Length && headers[end].Part is not null && headers[end].Question == header.Question)
            {
                end++;
            }

            // "Other" and comments to a single choice stand behind it under the same question.
            var continues = header.Part is not null && header.Question == last.Question;
            questions += continues ? 0 : 1;
            var name = header.Code ?? (LimeSurveyHeader.IsCode(header.Question) ? header.Question : continues ? last.Name : QuestionName.Of(header.Question, questions));
            last = (header.Question, name);
            variables.AddRange(Question(answers, [.. Enumerable.Range(column, end - column)], headers, name, names));
            column = end;
        }

        var survey = answers.ToSurvey(Format, variables);
        return survey with { Exclusions = Unfinished(survey) };
    }

    private static (string Code, string Title, VariableRole Role)? MetadataOf(LimeSurveyHeader header) =>
        header.Part is null && Array.Find(Metadata, known => known.Code == header.Question || known.Code == header.Code || known.Titles.Contains(header.Question, StringComparer.OrdinalIgnoreCase)) is { Code: not null } found
            ? (found.Code, found.Titles[0], found.Role)
            : null;

    private static bool IsGroupTime(LimeSurveyHeader header) => GroupTime().IsMatch(header.Question);

    private static ImportedVariable Recorded(AnswerSheet sheet, int column, string name, string label, VariableRole role, UniqueNames names)
    {
        var answers = Answers(sheet, column);
        return new ImportedVariable(names.Of(name), label, role, role switch
        {
            VariableRole.Time => MomentText.Canonical(answers),
            VariableRole.Duration => DurationText.Canonical(answers),
            _ => answers,
        })
        { Columns = [column] };
    }

    private static IEnumerable<ImportedVariable> Question(AnswerSheet sheet, ImmutableArray<int> columns, LimeSurveyHeader[] headers, string name, UniqueNames names)
    {
        var first = headers[columns[0]];
        if (first.Part is null)
        {
            return [One(new ImportedVariable(names.Of(name), first.Text, VariableRole.Text, Answers(sheet, columns[0])) { Columns = columns })];
        }

        ImmutableArray<int> words = [.. columns.Where(column => headers[column].IsOther || headers[column].IsComment)];
        var boxes = columns.RemoveAll(words.Contains);
        var answers = boxes.Select(column => Answers(sheet, column)).ToImmutableArray();
        ImportedVariable Variable(int column, VariableRole role, CodedList<string> given) => new(
            names.Of($"{name}_{headers[column].PartCode ?? (headers[column].IsComment ? "comment" : headers[column].IsOther ? "other" : PartNumber(columns, column))}"), headers[column].Text, role, given)
        {
            Columns = [column],
            Group = name,
            Stem = first.Question,
            Part = headers[column].Part,
        };

        if (boxes.IsEmpty)
        {
            return words.Select(column => Variable(column, VariableRole.Text, Answers(sheet, column)));
        }

        if (IsRanking(columns, headers, answers))
        {
            return Ranking(answers, columns, first, name, names);
        }

        var variables = AreBoxes(answers)
            ? boxes.Select(column => Variable(column, VariableRole.MultipleChoice, Boxes(sheet, column)) with { Values = Ticks(answers) })
            : Rows(boxes.Zip(answers).Select(pair => Variable(pair.First, VariableRole.Matrix, pair.Second)));
        return variables.Concat(words.Select(column => Variable(column, VariableRole.Text, Answers(sheet, column)))).OrderBy(variable => variable.Columns[0]);
    }

    private static string PartNumber(ImmutableArray<int> columns, int column) => (columns.IndexOf(column) + 1).ToString(CultureInfo.InvariantCulture);

    private static ImportedVariable One(ImportedVariable variable)
    {
        var shape = new ColumnShape(variable.Answers);
        return PersonalData.Asks(variable.Label) ? variable with { Role = VariableRole.Pii }
            : AnswerCodes(variable.Answers) is { } coding ? coding.Code(variable with { Role = VariableRole.SingleChoice })
            : shape.IsChoice ? ChoiceCoding.Of(variable.Answers).Code(variable with { Role = VariableRole.SingleChoice })
            : shape.IsNumeric && !shape.IsQuantity ? variable with { Role = shape.IsLongScale ? VariableRole.Scale : VariableRole.SingleChoice }
            : variable;
    }

    private static IEnumerable<ImportedVariable> Rows(IEnumerable<ImportedVariable> rows)
    {
        ImmutableArray<ImportedVariable> variables = [.. rows];
        CodedList<string>[] answers = [.. variables.Select(variable => variable.Answers)];
        var shapes = answers.Select(column => new ColumnShape(column)).ToArray();
        var coding = AnswerCodes(answers) ?? (shapes.All(shape => shape.IsEmpty || shape.IsChoice) ? ChoiceCoding.Of(answers) : null);
        return coding is not null ? variables.Select(coding.Code)
            : variables.Select((variable, i) => shapes[i].IsEmpty || shapes[i].IsNumeric ? variable : variable with { Role = VariableRole.Text });
    }

    // A1, A2, … and AO01, AO02, … carry their numbers; codes up to the highest in use are there too. "-oth-" is the choice "other" beside them.
    private static ChoiceCoding? AnswerCodes(params ReadOnlySpan<CodedList<string>> columns)
    {
        var codes = new SortedDictionary<int, string>();
        var hasOther = false;
        foreach (var column in columns)
        {
            foreach (var answer in column.Distinct.Where(answer => answer.Length > 0))
            {
                if (answer == OtherCode)
                {
                    hasOther = true;
                    continue;
                }

                if (AnswerCode().Match(answer) is not { Success: true } match)
                {
                    return null;
                }

                // A2 and A02 are two codes of one number.
                var number = int.Parse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
                if (codes.TryGetValue(number, out var same) && CategoryOrder.Key(same) != CategoryOrder.Key(answer))
                {
                    return null;
                }

                codes[number] = answer;
            }
        }

        if (codes.Count == 0)
        {
            return null;
        }

        var (prefix, width) = (codes.Values.First().TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), codes.Values.Max(code => code.Length));
        var values = Enumerable.Range(1, codes.Keys.Max()).Union(codes.Keys).Order().Select(number => new ImportedValue(
            number.ToString(CultureInfo.InvariantCulture),
            codes.GetValueOrDefault(number, prefix + number.ToString(CultureInfo.InvariantCulture).PadLeft(width - prefix.Length, '0'))));
        return hasOther
            ? new ChoiceCoding([.. values, new ImportedValue((codes.Keys.Max() + 1).ToString(CultureInfo.InvariantCulture), OtherCode)], IsOrdered: false)
            : new ChoiceCoding([.. values], IsOrdered: true);
    }

    private static bool AreBoxes(ImmutableArray<CodedList<string>> answers) =>
        answers.All(column => column.Distinct.All(answer => answer is "" or "Y" or "N" or "Yes" or "No" or "是" or "否" or "Ja" or "Nein"))
        && answers.Any(column => column.Distinct.Any(answer => answer is "Y" or "Yes" or "是" or "Ja"));

    // In an export of codes a box that was shown and left is empty text, a box never shown nothing at all; full answers say "No".
    private static CodedList<string> Boxes(AnswerSheet sheet, int column) => sheet.Cells(column).Select(cell => cell.Text.Trim() switch
    {
        "Y" or "Yes" or "是" or "Ja" => TickedChoices.Ticked,
        "N" or "No" or "否" or "Nein" => TickedChoices.Unticked,
        "N/A" => string.Empty,
        _ => cell.Kind == RawCellKind.Blank ? string.Empty : TickedChoices.Unticked,
    });

    private static ImmutableArray<ImportedValue> Ticks(ImmutableArray<CodedList<string>> answers) =>
        answers.Any(column => column.Distinct.Contains("Y"))
            ? [new("0", string.Empty), new("1", "Y")]
            : [new("0", answers.SelectMany(column => column.Distinct).FirstOrDefault(answer => answer is "No" or "否" or "Nein", "No")), new("1", answers.SelectMany(column => column.Distinct).First(answer => answer is "Yes" or "是" or "Ja"))];

    // A ranking's columns are the ranks 1, 2, … and hold the things.
    private static bool IsRanking(ImmutableArray<int> columns, LimeSurveyHeader[] headers, ImmutableArray<CodedList<string>> answers) =>
        columns.Length > 1
        && columns.Select((column, i) => headers[column].Rank == i + 1).All(inOrder => inOrder)
        && answers.All(column => new ColumnShape(column).Texts.Count > 0 || new ColumnShape(column).IsEmpty)
        && Enumerable.Range(0, answers[0].Count).All(row => answers.Select(column => column[row]).Where(thing => thing.Length > 0).ToArray() is var things && things.Distinct().Count() == things.Length);

    private static IEnumerable<ImportedVariable> Ranking(ImmutableArray<CodedList<string>> places, ImmutableArray<int> columns, LimeSurveyHeader first, string name, UniqueNames names)
    {
        var things = places.SelectMany(place => place.Distinct).Where(thing => thing.Length > 0).Distinct().ToArray();
        return things.Select(thing => new ImportedVariable(names.Of($"{name}_{thing}"), $"{first.Question} [{thing}]", VariableRole.Rank, RankedThings.RankOf(thing, places))
        {
            Columns = columns,
            Group = name,
            Stem = first.Question,
            Part = thing,
        });
    }

    // Text that a spreadsheet would take for a formula may carry a protecting apostrophe.
    private static CodedList<string> Answers(AnswerSheet sheet, int column) =>
        sheet.Answers(column).Select(answer => answer is ['\'', '=' or '+' or '-' or '@', ..] ? answer[1..] : answer is "N/A" ? string.Empty : answer);

    private static ImmutableArray<ImportedExclusion> Unfinished(ImportedSurvey survey) =>
        survey.VariableNamed("submitdate") is { } submitted && submitted.Answers.Values().Count(answer => answer.Length == 0) is > 0 and var rows
            ? [new ImportedExclusion("submitdate", [string.Empty], new Phrase("answers that were not submitted", "未提交的问卷"), rows)]
            : [];

    [GeneratedRegex(@"^(groupTime[0-9]+|Group time: .*|Question time: .*|[\w]+Time)$", RegexOptions.CultureInvariant)]
    private static partial Regex GroupTime();

    [GeneratedRegex(@"^[A-Za-z]{1,3}(?<number>[0-9]{1,3})$", RegexOptions.CultureInvariant)]
    private static partial Regex AnswerCode();
}
