using System.Collections.Immutable;
using System.Globalization;

namespace KnowledgeFlow.Studies.Imports.Recognisers;

/// <summary>What the columns of a question are whose choices, rows or things to rank stand side by side: boxes that repeat their choice when ticked, ranks, rows of a matrix, one answer.</summary>
internal static class SpannedAnswers
{
    /// <summary>The variables of a question.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="question">The question.</param>
    /// <param name="name">Its short name.</param>
    /// <param name="names">The names that are taken.</param>
    /// <param name="isWords">Whether a part is one to type words under, and no choice.</param>
    public static IEnumerable<ImportedVariable> Of(AnswerSheet sheet, SpannedQuestion question, string name, UniqueNames names, Func<string, bool> isWords)
    {
        var columns = question.Columns.Select((column, i) => (Column: column, Part: question.Parts[i], Answers: sheet.Answers(column))).ToArray();
        if (columns.Length == 1)
        {
            return [One(columns[0].Column, columns[0].Part, columns[0].Answers, question.Stem, names.Of(name), isWords)];
        }

        // "Other" holds its own words in the place of a tick.
        var words = columns.Where(column => IsWords(column.Part, column.Answers, isWords)).Select(column => column.Column).ToHashSet();
        var choices = columns.Where(column => !words.Contains(column.Column)).ToArray();
        var answers = choices.Select(column => column.Answers).ToImmutableArray();
        var coded = AreBoxes([.. choices.Select(choice => (choice.Part, choice.Answers))])
            ? TickedChoices.OfBoxes(answers, [.. columns.Where(column => words.Contains(column.Column)).Select(column => column.Answers)], "0")
                .Select((box, i) => Part(question, name, names, choices[i], i) with { Role = VariableRole.MultipleChoice, Answers = box })
            : Rows([.. choices.Select((choice, i) => Part(question, name, names, choice, i))]);
        var variables = coded.ToDictionary(variable => variable.Columns[0]);
        return columns.Select(column => variables.TryGetValue(column.Column, out var variable)
            ? variable
            : new ImportedVariable(names.Of($"{name}_other"), Label(question.Stem, column.Part), VariableRole.Text, column.Answers) { Columns = [column.Column], Group = name, Stem = question.Stem, Part = column.Part });
    }

    /// <summary>One answer to one question: a choice in words, a number on a scale, or whatever people wrote.</summary>
    public static ImportedVariable One(int column, string part, CodedList<string> answers, string stem, string name, Func<string, bool> isWords)
    {
        var shape = new ColumnShape(answers);
        var isRow = part.Length > 0;
        var variable = new ImportedVariable(name, isRow ? Label(stem, part) : stem, VariableRole.Text, answers)
        {
            Columns = [column],
            Stem = isRow ? stem : null,
            Part = isRow ? part : null,
        };
        return isRow && isWords(part) || shape.IsEmpty ? variable
            : isRow && AreBoxes([(part, answers)]) ? variable with { Role = VariableRole.MultipleChoice, Answers = answers.Select(answer => answer.Length > 0 ? TickedChoices.Ticked : string.Empty) }
            : shape.IsChoice ? ChoiceCoding.Of(answers).Code(variable with { Role = isRow ? VariableRole.Matrix : VariableRole.SingleChoice })
            : shape.IsWholeBetween(0, 10) ? variable with { Role = isRow ? VariableRole.Matrix : shape.IsLongScale ? VariableRole.Scale : VariableRole.SingleChoice }
            : variable;
    }

    /// <summary>Rows of a matrix, or the ranks of things.</summary>
    public static IEnumerable<ImportedVariable> Rows(ImmutableArray<ImportedVariable> rows)
    {
        CodedList<string>[] answers = [.. rows.Select(row => row.Answers)];
        var shapes = answers.Select(column => new ColumnShape(column)).ToArray();
        if (RankedThings.Are([.. answers]))
        {
            return rows.Select(row => row with { Role = VariableRole.Rank });
        }

        return shapes.All(shape => shape.IsEmpty || shape.IsChoice) && shapes.Any(shape => !shape.IsEmpty)
            ? rows.Select(ChoiceCoding.Of(answers).Code)
            : rows.Select((row, i) => shapes[i].IsEmpty || shapes[i].IsNumeric ? row : row with { Role = VariableRole.Text });
    }

    /// <summary>The question with its part.</summary>
    public static string Label(string stem, string part) => part.Length == 0 ? stem : stem.Length == 0 ? part : $"{stem} [{part}]";

    // A ticked box repeats its choice, or is 1 in an export of numbers; an export of numbers may write 0 for one that is not.
    private static bool AreBoxes(ImmutableArray<(string Part, CodedList<string> Answers)> columns)
    {
        var ticked = columns.SelectMany(column => column.Answers.Distinct.Where(answer => answer.Length > 0)).ToArray();
        return ticked.Length > 0
            && (columns.All(column => column.Answers.Distinct.All(answer => answer.Length == 0 || HeaderText.Seen(answer) == column.Part))
                || (columns.Length > 1 && Array.TrueForAll(ticked, answer => answer is "1" or "0")));
    }

    private static bool IsWords(string part, CodedList<string> answers, Func<string, bool> isWords) =>
        isWords(part) || (OtherChoice.Is(part) && answers.Distinct.Any(answer => answer.Length > 0 && HeaderText.Seen(answer) != part && !ImportedNumber.TryParse(answer, out _)));

    private static ImportedVariable Part(SpannedQuestion question, string name, UniqueNames names, (int Column, string Part, CodedList<string> Answers) choice, int place) =>
        new(names.Of(string.Create(CultureInfo.InvariantCulture, $"{name}_{place + 1}")), Label(question.Stem, choice.Part), VariableRole.Matrix, choice.Answers)
        {
            Columns = [choice.Column],
            Group = name,
            Stem = question.Stem,
            Part = choice.Part,
        };
}
