using System.Collections.Immutable;
using System.Globalization;

namespace KnowledgeFlow.Studies.Imports.Recognisers;

/// <summary>
/// Exports of 问卷星 (wjx.cn) by option number, by option text and by score: one header row that begins with 序号, 提交答卷时间, 所用时间;
/// questions numbered <c>7、</c>; −2 or (空) for a blank, −3 or (跳过) for a question skipped.
/// </summary>
internal sealed class WjxRecogniser : ISurveyRecogniser
{
    public const string Format = "wjx";

    private const char Separator = '┋';
    private const char Arrow = '→';

    private static readonly ImmutableArray<string> BlankNumbers = ["-2", "-3"];
    private static readonly ImmutableArray<string> BlankTexts = ["(空)", "(跳过)"];

    public ImportedSurvey? Recognise(RawSheet sheet)
    {
        var answers = new AnswerSheet(sheet, 1);
        var headers = Enumerable.Range(0, answers.Columns).Select(column => answers.Header(0, column)).ToArray();
        if (headers.Length < 4 || headers[0] != "序号" || !headers.Contains("提交答卷时间") || !headers.Contains("所用时间"))
        {
            return null;
        }

        var names = new UniqueNames();
        var first = Array.FindIndex(headers, header => WjxHeader.Of(header).Number > 0);
        first = first < 0 ? headers.Length : first;
        var variables = Enumerable.Range(0, first).Where(column => headers[column].Length > 0).Select(column => Metadata(answers, column, headers[column], names)).ToList();
        foreach (var question in Questions(headers, first))
        {
            variables.AddRange(question.Number == 0 ? question.Columns.Select(column => Metadata(answers, column, headers[column], names)) : Question(answers, question, names));
        }

        return answers.ToSurvey(Format, variables);
    }

    // What stands before and behind the questions.
    private static ImportedVariable Metadata(AnswerSheet sheet, int column, string header, UniqueNames names)
    {
        var answers = sheet.Answers(column);
        var (name, role) = header switch
        {
            "序号" => ("seq", VariableRole.Id),
            "提交答卷时间" => ("submitted", VariableRole.Time),
            "开始答卷时间" => ("started", VariableRole.Time),
            "所用时间" => ("seconds", VariableRole.Duration),
            "来源" => ("source", VariableRole.Meta),
            "来源详情" => ("source_detail", VariableRole.Meta),
            "来自IP" or "IP" or "IP地址" => ("ip", VariableRole.Pii),
            "省份" or "省" => ("province", VariableRole.Pii),
            "城市" or "市" => ("city", VariableRole.Pii),
            "总分" => ("total", VariableRole.Computed),
            _ when header.EndsWith("得分", StringComparison.Ordinal) || header.EndsWith("总分", StringComparison.Ordinal) => (header, VariableRole.Computed),
            _ when PersonalData.Asks(header) => (header, VariableRole.Pii),
            _ => (header, VariableRole.Meta),
        };
        var variable = new ImportedVariable(names.Of(name), header, role, answers) { Columns = [column] };
        return role switch
        {
            VariableRole.Time => variable with { Answers = MomentText.Canonical(answers) },
            VariableRole.Duration => variable with { Answers = DurationText.Canonical(answers) },
            _ when answers.Distinct.Contains("N/A") || name == "source_detail" => variable with { Answers = Without(answers, ["N/A"]), Missing = ["N/A"] },
            _ => variable,
        };
    }

    // Columns that belong to one question, the number 0 for those that belong to none.
    private static IEnumerable<WjxQuestion> Questions(string[] headers, int first)
    {
        for (var column = first; column < headers.Length;)
        {
            var header = WjxHeader.Of(headers[column]);
            var start = column++;
            if (header.Number == 0)
            {
                if (headers[start].Length > 0)
                {
                    yield return new WjxQuestion(0, headers[start], [start], []);
                }

                continue;
            }

            var parts = new List<string>();
            if (header.Row is not null)
            {
                parts.Add(header.Row);
                for (; column < headers.Length && Continues(header, headers[column]) is { } row; column++)
                {
                    parts.Add(row);
                }
            }
            else if (column < headers.Length && WjxHeader.Of(headers[column]) is { Option: not null } next && next.Number == header.Number)
            {
                header = header.AsOption();
                parts.Add(header.Option ?? header.Stem);
                for (; column < headers.Length && WjxHeader.Of(headers[column]) is { Option: { } option } more && more.Number == header.Number; column++)
                {
                    parts.Add(option);
                }
            }

            yield return new WjxQuestion(header.Number, header.Stem, [.. Enumerable.Range(start, column - start)], [.. parts]) { IsMatrix = header.Row is not null };
        }
    }

    // A bare header continues the matrix at its left, unless it is one of the columns that close every export.
    private static string? Continues(WjxHeader matrix, string header)
    {
        var next = WjxHeader.Of(header);
        return next.Number == 0 ? header.Length == 0 || header.EndsWith("总分", StringComparison.Ordinal) || header.EndsWith("得分", StringComparison.Ordinal) ? null : header
            : next.Number == matrix.Number && next.Stem == matrix.Stem ? next.Row
            : null;
    }

    private static IEnumerable<ImportedVariable> Question(AnswerSheet sheet, WjxQuestion question, UniqueNames names)
    {
        var name = QuestionName.Of(question.Stem, question.Number);
        return question.IsMatrix ? Matrix(sheet, question, name, names)
            : question.Parts.IsEmpty ? One(sheet, question, name, names)
            : Parts(sheet, question, name, names);
    }

    private static IEnumerable<ImportedVariable> Matrix(AnswerSheet sheet, WjxQuestion question, string name, UniqueNames names)
    {
        var answers = question.Columns.Select(column => Without(sheet.Answers(column), [.. BlankTexts, .. BlankNumbers])).ToImmutableArray();
        var shapes = answers.Select(column => new ColumnShape(column)).ToArray();
        var inWords = Array.Exists(shapes, shape => shape.Texts.Count > 0);
        var isTicks = answers.All(column => column.Distinct.All(answer => answer is "" or "0" or "1")) && answers.Any(column => column.Distinct.Contains("0"))
            && question.Parts.All(part => part.EndsWith(')'));
        var coding = inWords && shapes.All(shape => shape.IsEmpty || shape.IsChoice) ? ChoiceCoding.Of([.. answers]) : null;
        return question.Columns.Select((column, i) =>
        {
            var variable = new ImportedVariable(names.Of($"{name}_{i + 1}"), $"{question.Stem}—{question.Parts[i]}", VariableRole.Matrix, answers[i])
            {
                Columns = [column],
                Group = name,
                Stem = question.Stem,
                Part = question.Parts[i],
                Missing = inWords ? BlankTexts : Observed(sheet, column, "-2"),
            };
            return isTicks ? variable with { Role = VariableRole.MultipleChoice, Values = Boxes, Missing = Observed(sheet, column) }
                : coding is not null ? coding.Code(variable) : inWords ? variable with { Role = VariableRole.Text } : variable;
        });
    }

    // One column a choice: 1 and 0, or the rank of each thing.
    private static IEnumerable<ImportedVariable> Parts(AnswerSheet sheet, WjxQuestion question, string name, UniqueNames names)
    {
        var answers = question.Columns.Select(column => Without(sheet.Answers(column), [.. BlankTexts, .. BlankNumbers])).ToImmutableArray();
        var isRank = answers.Any(column => column.Distinct.Any(answer => ImportedNumber.TryParse(answer, out var number) && number > 1));
        if (isRank && !AreRanks(answers))
        {
            return Fields(sheet, question, name, names, answers);
        }

        return question.Columns.Select((column, i) => new ImportedVariable(
            names.Of($"{name}_{i + 1}"),
            isRank ? $"{question.Stem}({question.Parts[i]})" : $"{question.Stem} ({question.Parts[i]})",
            isRank ? VariableRole.Rank : VariableRole.MultipleChoice,
            answers[i].Select(answer => isRank ? answer : OtherChoice.Choice(answer)))
        {
            Columns = [column],
            Group = name,
            Stem = question.Stem,
            Part = question.Parts[i],
            Values = isRank ? [] : Boxes,
            Missing = isRank ? Observed(sheet, column, "-2") : Observed(sheet, column),
        });
    }

    // A person gives no rank twice, and none beyond the number of things; shares of a whole and blanks to fill in have columns like ranks.
    private static bool AreRanks(ImmutableArray<CodedList<string>> columns) =>
        columns.All(column => new ColumnShape(column) is var shape && (shape.IsEmpty || shape.IsWholeBetween(0, columns.Length)))
        && Enumerable.Range(0, columns[0].Count).All(row => columns.Select(column => column[row]).Where(rank => rank is not ("" or "0")).ToArray() is var ranks && ranks.Distinct().Count() == ranks.Length);

    private static IEnumerable<ImportedVariable> Fields(AnswerSheet sheet, WjxQuestion question, string name, UniqueNames names, ImmutableArray<CodedList<string>> answers) =>
        question.Columns.Select((column, i) => new ImportedVariable(
            names.Of($"{name}_{i + 1}"), $"{question.Stem}({question.Parts[i]})", PersonalData.Asks(question.Parts[i]) ? VariableRole.Pii : VariableRole.Text, answers[i])
        {
            Columns = [column],
            Group = name,
            Stem = question.Stem,
            Part = question.Parts[i],
            Missing = Observed(sheet, column),
        });

    // Things in the order of their ranks in one cell: 工资→环境→发展.
    private static IEnumerable<ImportedVariable> Ranked(AnswerSheet sheet, WjxQuestion question, string name, UniqueNames names, CodedList<string> answers, char arrow)
    {
        string[] Things(string cell) => [.. cell.Split(arrow).Select(part => HeaderText.Seen(OtherChoice.Choice(part.Trim()))).Where(part => part.Length > 0)];
        return answers.Distinct.SelectMany(Things).Distinct().ToArray().Select((thing, i) => new ImportedVariable(
            names.Of($"{name}_{i + 1}"),
            $"{question.Stem}({thing})",
            VariableRole.Rank,
            answers.Select(cell => Array.IndexOf(Things(cell), thing) is >= 0 and var place ? (place + 1).ToString(CultureInfo.InvariantCulture) : string.Empty))
        {
            Columns = question.Columns,
            Group = name,
            Stem = question.Stem,
            Part = thing,
            Missing = Observed(sheet, question.Columns[0]),
        });
    }

    private static bool AreArrows(CodedList<string> answers) =>
        answers.Distinct.Any(answer => answer.Length > 0) && answers.Distinct.All(answer => answer.Length == 0 || answer.Contains(Arrow))
        && answers.Distinct.All(answer => answer.Split(Arrow) is var things && things.Distinct().Count() == things.Length);

    private static IEnumerable<ImportedVariable> One(AnswerSheet sheet, WjxQuestion question, string name, UniqueNames names)
    {
        var column = question.Columns[0];
        var raw = sheet.Answers(column);
        var answers = Without(raw, [.. BlankTexts, .. BlankNumbers]);
        if (AreArrows(answers))
        {
            return Ranked(sheet, question, name, names, answers, Arrow);
        }

        if (question.Stem.Contains("排序", StringComparison.Ordinal) && answers.Distinct.Any(answer => answer.Contains(Separator)))
        {
            return Ranked(sheet, question, name, names, answers, Separator);
        }

        if (answers.Distinct.Any(answer => answer.Contains(Separator)) || question.Stem.Contains("多选", StringComparison.Ordinal))
        {
            return Ticked(sheet, question, name, names, answers);
        }

        var variable = new ImportedVariable(names.Of(name), question.Stem, VariableRole.Text, answers) { Columns = [column], Missing = BlankTexts };
        var plain = new ColumnShape(answers.Select(OtherChoice.Choice));
        if (plain.IsChoice && !PersonalData.Asks(question.Stem))
        {
            return [ChoiceCoding.Of(answers).Code(variable with { Role = VariableRole.SingleChoice, Missing = Observed(sheet, column) })];
        }

        return
        [
            plain.IsWhole && plain.Minimum >= 0 && !plain.IsQuantity
                ? WholeNumbers(sheet, variable with { Answers = answers.Select(OtherChoice.Choice) }, plain, answers)
                : variable with
                {
                    Role = PersonalData.Asks(question.Stem) ? VariableRole.Pii : VariableRole.Text,
                    Missing = raw.Distinct.Any(BlankNumbers.Contains) ? [.. BlankTexts, .. Observed(sheet, column).Where(BlankNumbers.Contains)] : BlankTexts,
                },
        ];
    }

    // Option numbers of a choice, or points on a scale.
    private static ImportedVariable WholeNumbers(AnswerSheet sheet, ImportedVariable variable, ColumnShape shape, CodedList<string> answers)
    {
        var column = variable.Columns[0];
        var isScale = shape.IsLongScale;
        return variable with
        {
            Role = isScale ? VariableRole.Scale : VariableRole.SingleChoice,
            Missing = isScale ? Observed(sheet, column, "-2")
                : sheet.Answers(column).Distinct.Any(answer => BlankNumbers.Contains(answer) || BlankTexts.Contains(answer)) ? Observed(sheet, column, "-2", "-3") : [],
            OtherWords = answers.Distinct.Any(OtherChoice.HasWords) ? answers.Select(OtherChoice.Words) : null,
        };
    }

    // All ticked choices in one cell.
    private static IEnumerable<ImportedVariable> Ticked(AnswerSheet sheet, WjxQuestion question, string name, UniqueNames names, CodedList<string> answers)
    {
        var choices = TickedChoices.Choices(answers, Split);
        if (choices.All(choice => ImportedNumber.TryParse(choice, out _)))
        {
            choices = [.. choices.OrderBy(choice => double.Parse(choice, CultureInfo.InvariantCulture))];
        }

        return choices.Select((choice, i) => new ImportedVariable(
            names.Of($"{name}_{i + 1}"), $"{question.Stem} ({choice})", VariableRole.MultipleChoice, TickedChoices.Holding(choice, answers, Split))
        {
            Columns = question.Columns,
            Group = name,
            Stem = question.Stem,
            Part = choice,
            Values = Boxes,
            Missing = Observed(sheet, question.Columns[0]),
            OtherWords = Words(choice, answers),
        });
    }

    private static CodedList<string>? Words(string choice, CodedList<string> answers)
    {
        var words = answers.Select(cell => cell.Split(Separator).Where(part => OtherChoice.HasWords(part) && OtherChoice.Choice(part.Trim()) == choice).Select(OtherChoice.Words).FirstOrDefault(string.Empty));
        return words.Distinct.Any(word => word.Length > 0) ? words : null;
    }

    private static IEnumerable<string> Split(string cell) =>
        cell.Split(Separator).Select(part => HeaderText.Seen(OtherChoice.Choice(part.Trim()))).Where(part => part.Length > 0);

    private static ImmutableArray<ImportedValue> Boxes { get; } = [new("0", "未选"), new("1", "选")];

    // Codes for no answer: those that always mean it, and those met in the column.
    private static ImmutableArray<string> Observed(AnswerSheet sheet, int column, params ReadOnlySpan<string> always)
    {
        var distinct = sheet.Answers(column).Distinct;
        ImmutableArray<string> certain = [.. always];
        return [.. BlankNumbers.Concat(BlankTexts).Where(code => certain.Contains(code) || distinct.Contains(code)
            || (BlankTexts.Contains(code) && distinct.Any(BlankTexts.Contains)))];
    }

    private static CodedList<string> Without(CodedList<string> answers, ImmutableArray<string> codes) =>
        answers.Select(answer => codes.Contains(answer) ? string.Empty : answer);
}
