using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Exporting.Spss;

/// <summary>Writes tables of two variables.</summary>
internal static class SpssCrosstabSection
{
    public static SyntaxSection Of(CrossedVariables piece, SpssContext context)
    {
        var rows = piece.Rows.Where(row => context.Survey.SetNamed(row) is null).Select(row => row.Value).ToImmutableArray();
        return new SyntaxSection(
            piece.Id.Value,
            rows.IsEmpty ? [] :
            [
                .. SpssText.Command(
                    "CROSSTABS",
                    $"TABLES={context.Variables(rows)} BY {context.Variables(piece.Columns.Select(column => column.Value))}",
                    "STATISTICS=CHISQ PHI",
                    "CELLS=COUNT ROW COLUMN TOTAL EXPECTED ASRESIDUAL"),
            ],
            [
                new Phrase("intervals of V and φ are not asked of SPSS, nor Fisher's test of more than two by two, which is in its module Exact Tests.", "未要求 SPSS 给出 V 与 φ 的置信区间，也未要求 2×2 以上列联表的 Fisher 检验（属于其 Exact Tests 模块）。"),
                .. rows.Length < piece.Rows.Length ? ImmutableArray.Create(new Phrase("questions with several answers are not asked of SPSS.", "未要求 SPSS 分析多选题。")) : [],
            ]);
    }
}
