using System.Collections.Immutable;

namespace KnowledgeFlow.Studies.Imports.Recognisers;

/// <summary>A question whose columns stand side by side under one header, each with its own part below: a row, a choice, a thing to rank.</summary>
/// <param name="Stem">The question.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Parts">The second header of each, empty where it has none.</param>
internal sealed record SpannedQuestion(string Stem, ImmutableArray<int> Columns, ImmutableArray<string> Parts)
{
    /// <summary>The questions of a header in two rows; an empty cell of the first continues the question to its left.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="columns">The columns of questions, in order.</param>
    public static IEnumerable<SpannedQuestion> In(AnswerSheet sheet, IEnumerable<int> columns)
    {
        var open = new List<int>();
        foreach (var column in columns)
        {
            if (open.Count > 0 && sheet.Header(0, column).Length > 0)
            {
                yield return Of(sheet, open);
                open.Clear();
            }

            open.Add(column);
        }

        if (open.Count > 0)
        {
            yield return Of(sheet, open);
        }
    }

    private static SpannedQuestion Of(AnswerSheet sheet, List<int> columns) => new(
        sheet.Header(0, columns[0]), [.. columns], [.. columns.Select(column => sheet.HeaderRows > 1 ? sheet.Header(1, column) : string.Empty)]);
}
