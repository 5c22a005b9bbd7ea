namespace KnowledgeFlow.Studies.Specification;

/// <summary>How made-up answers are marked, so that nobody takes them for a survey's. There is no way to leave the marks out.</summary>
public static class SyntheticMark
{
    /// <summary>The name of the file of answers.</summary>
    public const string AnswersFile = "synthetic-answers.csv";

    /// <summary>The column that says so in every row.</summary>
    public const string Column = "synthetic";

    /// <summary>What that column holds.</summary>
    public const string Value = "SYNTHETIC";

    /// <summary>What every id begins with.</summary>
    public const string IdPrefix = "SYN-";
}
