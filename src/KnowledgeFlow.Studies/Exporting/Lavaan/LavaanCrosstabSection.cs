using System.Collections.Immutable;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Exporting.Lavaan;

/// <summary>Writes tables of two variables.</summary>
internal static class LavaanCrosstabSection
{
    public static LavaanSection Of(CrossedVariables piece, LavaanContext context)
    {
        var rows = piece.Rows.Where(row => context.Survey.SetNamed(row) is null).ToImmutableArray();
        return new LavaanSection(
            new SyntaxSection(
                piece.Id.Value,
                [
                    .. from column in piece.Columns
                       from row in rows
                       select $"crosstab(data${context.Variable(row.Value)}, data${context.Variable(column.Value)}, {RText.Quoted(piece.Id.Value)}, {RText.Quoted($"{row.Value} by {column.Value}")}, {Labels(row, context)}, {Labels(column, context)})",
                ],
                [
                    "intervals of V and φ, and Fisher's p of larger tables than two by two, are not repeated in R.",
                    .. rows.Length < piece.Rows.Length ? ImmutableArray.Create("questions with several answers are not asked of R.") : [],
                ]),
            [LavaanFunctions.Crosstabs]);
    }

    private static string Labels(Located<string> name, LavaanContext context) =>
        $"c({string.Join(", ", context.Survey.Categories(name).Categories.Select(category => $"{RText.Quoted(RText.Number(category.Code))} = {RText.Quoted(category.Id)}"))})";
}
