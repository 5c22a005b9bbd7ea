namespace KnowledgeFlow.Studies.Analyses.Crosstabs;

/// <summary>How tables of two variables are tested.</summary>
/// <param name="Level">The level of intervals.</param>
/// <param name="Draws">How many tables Fisher's test draws where it takes too long to go through all.</param>
/// <param name="Seed">Their seed.</param>
public sealed record CrosstabOptions(double Level, int Draws, ulong Seed)
{
    /// <summary>95 % and 10,000 tables.</summary>
    public static CrosstabOptions Usual { get; } = new(.95, 10_000, 1);
}
