using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Analyses.Regression;

/// <summary>The label of a coefficient of a block: the block's number and what the term is called.</summary>
internal static class BlockTermLabel
{
    private const string Between = "  ";

    public static Phrase Of(int block, Phrase term) => Phrase.Format($"{block}{Between}{term.English}", $"{block}{Between}{term.Chinese}");

    /// <summary>The term alone, as a table with a column a block names it.</summary>
    public static Phrase Term(Phrase label) => new(WithoutBlock(label.English), WithoutBlock(label.Chinese));

    private static string WithoutBlock(string label) => label[(label.IndexOf(Between, StringComparison.Ordinal) + Between.Length)..];
}
