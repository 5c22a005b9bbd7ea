using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Layout;

/// <summary>Says in a table's notes how many questionnaires stand behind it.</summary>
internal static class SampleNote
{
    /// <summary>The rows in which nothing that the analysis uses is missing.</summary>
    public static Phrase Listwise(int rows) => Phrase.Format($"n = {rows} (listwise).", $"n = {rows}（成列删除）。");

    /// <summary>The rows behind items that are analysed together: those that answered all, or two each.</summary>
    /// <param name="pool">The items.</param>
    /// <param name="rows">The rows that answered all.</param>
    public static Phrase Of(PooledItems pool, int rows) => pool.Pairs is var (fewest, most)
        ? fewest == most ? Phrase.Format($"n = {fewest} (pairwise).", $"n = {fewest}（成对删除）。") : Phrase.Format($"n = {fewest} to {most} (pairwise).", $"n = {fewest} 至 {most}（成对删除）。")
        : Listwise(rows);

    /// <summary>The rows in which nothing is missing that any block uses.</summary>
    public static Phrase ListwiseOverBlocks(int rows) => Phrase.Format($"n = {rows} (listwise over all blocks).", $"n = {rows}（按各层全部变量成列删除）。");

    /// <summary>The number stands in another table.</summary>
    public static Phrase In(string table) => new($"n stands in {table}.", $"样本量见 {table}。");

    /// <summary>A section whose printed notes say "Table 3" where the table that holds n is printed, rather than give its id.</summary>
    public static ReportSection WithNumbers(ReportSection section) => section with
    {
        Printed = [.. section.Printed.Select(table => table with { Notes = [.. table.Notes.Select(note => WithNumber(note, section.Printed))] })],
    };

    private static Sentence WithNumber(Sentence note, ImmutableArray<PrintedTable> printed)
    {
        var named = printed.FirstOrDefault(table => note == Sentence.Of($"{In(table.Id)}", $"{In(table.Id)}"));
        return named is null ? note : Sentence.Of($"n stands in {new PrintedPart.Reference(named.Id)}.", $"样本量见{new PrintedPart.Reference(named.Id)}。");
    }
}
