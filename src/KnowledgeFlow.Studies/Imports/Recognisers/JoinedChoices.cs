using System.Collections.Immutable;
using System.Globalization;

namespace KnowledgeFlow.Studies.Imports.Recognisers;

/// <summary>Finds out whether a column's cells hold several ticked choices each, and how they are joined.</summary>
internal static class JoinedChoices
{
    private const int FewestUses = 2;

    /// <summary>
    /// How cells fall into choices, or null where they are single answers. Semicolons join wherever there are choices that come back;
    /// commas are ambiguous, for a choice may contain one (<c>Web, blogs and search</c>).
    /// </summary>
    public static Func<string, IEnumerable<string>>? In(CodedList<string> answers) => Semicolons(answers) ?? Commas(answers);

    /// <summary>One variable a choice, 1 where a cell holds it and 0 where it holds others.</summary>
    public static IEnumerable<ImportedVariable> Variables(
        CodedList<string> answers, int column, string stem, string name, UniqueNames names, Func<string, IEnumerable<string>> split, ImmutableArray<ImportedValue> values) =>
        TickedChoices.Choices(answers, split).Select((choice, i) => new ImportedVariable(
            names.Of(string.Create(CultureInfo.InvariantCulture, $"{name}_{i + 1}")), SpannedAnswers.Label(stem, choice), VariableRole.MultipleChoice, TickedChoices.Holding(choice, answers, split))
        {
            Columns = [column],
            Group = name,
            Stem = stem,
            Part = choice,
            Values = values,
        });

    private static Func<string, IEnumerable<string>>? Semicolons(CodedList<string> answers)
    {
        IEnumerable<string> Split(string cell) => cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return answers.Distinct.Any(cell => Split(cell).Skip(1).Any()) && ComeBack(answers, Split) ? Split : null;
    }

    private static Func<string, IEnumerable<string>>? Commas(CodedList<string> answers)
    {
        IEnumerable<string> Pieces(string cell) => cell.Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (!answers.Distinct.Any(cell => Pieces(cell).Skip(1).Any()) || !ComeBack(answers, Pieces))
        {
            return null;
        }

        // Pieces that never stand apart from each other are one choice with a comma in it.
        var cells = answers.Distinct.Where(cell => cell.Length > 0).Select(cell => Pieces(cell).ToArray()).ToArray();
        bool Bound(string left, string right) =>
            Array.TrueForAll(cells, pieces => Enumerable.Range(0, pieces.Length).All(i =>
                (pieces[i] != left || (i + 1 < pieces.Length && pieces[i + 1] == right)) && (pieces[i] != right || (i > 0 && pieces[i - 1] == left))));
        IEnumerable<string> Choices(string cell)
        {
            string? open = null;
            string? last = null;
            foreach (var piece in Pieces(cell))
            {
                if (open is not null && Bound(last!, piece))
                {
                    open = $"{open}, {piece}";
                }
                else
                {
                    if (open is not null)
                    {
                        yield return open;
                    }

                    open = piece;
                }

                last = piece;
            }

            if (open is not null)
            {
                yield return open;
            }
        }

        // What is left after binding may be single answers throughout: one choice whose label has a comma.
        return answers.Distinct.Any(cell => Choices(cell).Skip(1).Any()) ? Choices : null;
    }

    // Sentences of different people share no parts; choices come back. Those that somebody typed need not.
    private static bool ComeBack(CodedList<string> answers, Func<string, IEnumerable<string>> split)
    {
        var uses = new Dictionary<string, int>();
        foreach (var cell in answers.Values().Where(cell => cell.Length > 0))
        {
            if (cell.Contains('\n'))
            {
                return false;
            }

            foreach (var piece in split(cell))
            {
                uses[piece] = uses.GetValueOrDefault(piece) + 1;
            }
        }

        var total = uses.Values.Sum();
        return uses.Count > 0 && uses.Values.Where(count => count >= FewestUses).Sum() >= 0.7 * total;
    }
}
