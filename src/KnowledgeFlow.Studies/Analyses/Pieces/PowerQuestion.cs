namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>What a power analysis asks for: of effect, sample size and power the one that is not given.</summary>
public enum PowerQuestion
{
    /// <summary>The sample size (a priori).</summary>
    SampleSize,

    /// <summary>The power.</summary>
    Power,

    /// <summary>The smallest effect (sensitivity).</summary>
    Effect,
}
