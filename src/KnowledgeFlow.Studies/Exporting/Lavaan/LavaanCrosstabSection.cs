using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
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
                    new Phrase("intervals of V and φ, and Fisher's p of larger tables than two by two, are not repeated in R.", "R 中不重复 V 与 φ 的置信区间以及 2×2 以上列联表的 Fisher p 值。"),
                    .. rows.Length < piece.Rows.Length ? ImmutableArray.Create(new Phrase("questions with several answers are not asked of R.", "未要求 R 分析多选题。")) : [],
                ]),
            [LavaanFunctions.Crosstabs]);
    }

    /// <summary>The codes of a variable and their ids, as R names them.</summary>
    public static string Labels(Located<string> name, LavaanContext context) =>
        $"c({string.Join(", ", context.Survey.Categories(name).Categories.Select(category => $"{RText.Quoted(RText.Number(category.Code))} = {RText.Quoted(category.Id)}"))})";
}
