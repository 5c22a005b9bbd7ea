using System.Collections.Immutable;
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
                "intervals of V and φ are not asked of SPSS, nor Fisher's test of more than two by two, which is in its module Exact Tests.",
                .. rows.Length < piece.Rows.Length ? ImmutableArray.Create("questions with several answers are not asked of SPSS.") : [],
            ]);
    }
}
