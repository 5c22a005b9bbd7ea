using System.Collections.Immutable;

namespace KnowledgeFlow.Studies.Imports;

/// <summary>Questions with several answers: one box a choice, or all ticked choices in one cell.</summary>
internal static class TickedChoices
{
    public const string Ticked = "1";
    public const string Unticked = "0";

    /// <summary>
    /// Boxes of one question as 1 and 0. A box is ticked where it is not blank; it is not ticked where it is blank and somebody answered the
    /// question, by another box or by words. Where nobody can tell, it is no answer.
    /// </summary>
    /// <param name="boxes">The boxes' answers.</param>
    /// <param name="words">What people typed to the question's "other".</param>
    /// <param name="seen">Answers that say the question was seen, though they tick nothing.</param>
    public static ImmutableArray<CodedList<string>> OfBoxes(ImmutableArray<CodedList<string>> boxes, ImmutableArray<CodedList<string>> words, params ImmutableArray<string> seen)
    {
        if (boxes.IsEmpty)
        {
            return [];
        }

        var rows = boxes[0].Count;
        var answered = new bool[rows];
        foreach (var column in boxes.Concat(words))
        {
            var says = column.Distinct.Select(answer => answer.Length > 0).ToArray();
            for (var row = 0; row < rows; row++)
            {
                answered[row] |= says[column.CodeAt(row)];
            }
        }

        return [.. boxes.Select(box =>
        {
            var ticked = box.Distinct.Select(answer => answer.Length > 0 && !seen.Contains(answer)).ToArray();
            var answers = new CodedListBuilder<string>();
            for (var row = 0; row < rows; row++)
            {
                answers.Add(ticked[box.CodeAt(row)] ? Ticked : answered[row] ? Unticked : string.Empty);
            }

            return answers.Build();
        })];
    }

    /// <summary>The choices that stand in the cells of one column, in an order that no cell contradicts (that of first appearance where cells leave it open).</summary>
    /// <param name="answers">The cells.</param>
    /// <param name="split">How a cell falls into choices.</param>
    public static ImmutableArray<string> Choices(CodedList<string> answers, Func<string, IEnumerable<string>> split)
    {
        var first = new List<string>();
        var before = new Dictionary<string, HashSet<string>>();
        foreach (var cell in answers.Distinct)
        {
            string? previous = null;
            foreach (var choice in split(cell))
            {
                if (!before.TryGetValue(choice, out var earlier))
                {
                    before.Add(choice, earlier = []);
                    first.Add(choice);
                }

                if (previous is not null && previous != choice)
                {
                    earlier.Add(previous);
                }

                previous = choice;
            }
        }

        var ordered = ImmutableArray.CreateBuilder<string>(first.Count);
        while (first.Count > 0)
        {
            // A circle of contradictions is broken at the choice that came first.
            var next = first.Find(choice => !before[choice].Overlaps(first.Where(other => other != choice))) ?? first[0];
            first.Remove(next);
            ordered.Add(next);
        }

        return ordered.ToImmutable();
    }

    /// <summary>Whether each cell of a column holds a choice, as 1 and 0; a blank cell is no answer.</summary>
    public static CodedList<string> Holding(string choice, CodedList<string> answers, Func<string, IEnumerable<string>> split) =>
        answers.Select(cell => cell.Length == 0 ? string.Empty : split(cell).Contains(choice) ? Ticked : Unticked);
}
