namespace KnowledgeFlow.Core.Regression.Terms;

/// <summary>What reading a term came to.</summary>
public abstract record TermParse
{
    private TermParse()
    {
    }

    /// <summary>The text is a term.</summary>
    /// <param name="Term">The term.</param>
    public sealed record Parsed(Term Term) : TermParse;

    /// <summary>The text is not a term.</summary>
    /// <param name="Position">Where it stops being one, in characters from 0.</param>
    /// <param name="Expected">What would have to stand there.</param>
    public sealed record Malformed(int Position, TermElement Expected) : TermParse;
}
