using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Crosstabs;

/// <summary>Lays out <c>crosstabs.effects</c>: under <c>ROW by COLUMN: MEASURE</c> how strongly the variables go together.</summary>
internal static class AssociationTable
{
    public static ResultTable Of(string id, ImmutableArray<Crosstab> tables, CrosstabOptions options)
    {
        return EffectSizeRow.Layout(options.Level).Table(
            $"{id}.effects",
            new Phrase("Association", "关联强度"),
            new Phrase("Table", "交叉表"),
            from table in tables from row in Rows(table) select ($"{table.TestId}: {row.Measure}", table.TestLabel, row),
            [
                new Phrase(
                    "Cramér's V and φ with limits by the noncentralities of χ²; the odds ratio of a table of two by two by Woolf (1955), none where a cell is empty.",
                    "Cramér's V 与 φ 的区间基于非中心 χ² 分布；四格表的优势比区间按 Woolf（1955），有空单元格时不计算。"),
                .. tables.Where(LacksOddsRatio).Select(table => new Phrase($"{table.TestLabel.English}: a cell is empty, and there is no odds ratio.", $"{table.TestLabel.Chinese}：有空单元格，不计算优势比。")),
                .. tables.Select(table => table.Test.Diagnosis() is { } diagnosis ? DiagnosisPhrase.Note(table.TestLabel, diagnosis) : null).OfType<Phrase>(),
            ]);
    }

    private static IEnumerable<EffectSizeRow> Rows(Crosstab table)
    {
        var test = table.Test.TryGet(out var found, out _) ? found : null;
        yield return new EffectSizeRow("cramer_v", Phrase.Verbatim("Cramér's V"), test?.CramerV);
        if (test?.Phi is { } phi)
        {
            yield return new EffectSizeRow("phi", Phrase.Verbatim("φ"), phi);
            yield return new EffectSizeRow("odds_ratio", new Phrase("Odds ratio", "优势比"), test.OddsRatio);
        }
    }

    private static bool LacksOddsRatio(Crosstab table) => table.Test.TryGet(out var test, out _) && test is { Phi: not null, OddsRatio: null };
}
