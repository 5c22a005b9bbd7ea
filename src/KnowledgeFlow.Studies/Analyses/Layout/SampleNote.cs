using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Analyses.Layout;

/// <summary>Says in a table's notes how many questionnaires stand behind it.</summary>
internal static class SampleNote
{
    /// <summary>The rows in which nothing that the analysis uses is missing.</summary>
    public static Phrase Listwise(int rows) => Phrase.Format($"n = {rows} (listwise).", $"n = {rows}（成列删除）。");

    /// <summary>The rows in which nothing is missing that any block uses.</summary>
    public static Phrase ListwiseOverBlocks(int rows) => Phrase.Format($"n = {rows} (listwise over all blocks).", $"n = {rows}（按各层全部变量成列删除）。");

    /// <summary>The number stands in another table.</summary>
    public static Phrase In(string table) => new($"n stands in {table}.", $"样本量见 {table}。");
}
