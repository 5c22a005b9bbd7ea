namespace KnowledgeFlow.Core.Factoring;

/// <summary>How many factors to extract.</summary>
public abstract record FactorCountRule
{
    private FactorCountRule()
    {
    }

    /// <summary>As many as told.</summary>
    public sealed record Fixed : FactorCountRule
    {
        /// <summary>As many as told.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
        public Fixed(int factors)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(factors, 1);
            Factors = factors;
        }

        /// <summary>The number of factors.</summary>
        public int Factors { get; }
    }

    /// <summary>As many as the correlation matrix has eigenvalues above 1 (Guttman 1954; Kaiser 1960).</summary>
    public sealed record Kaiser : FactorCountRule;

    /// <summary>As many of the first eigenvalues as exceed those of chance, stopping at the first that does not (<see cref="ParallelAnalysis"/>).</summary>
    /// <param name="Settings">How chance is drawn.</param>
    public sealed record Parallel(ParallelAnalysisSettings Settings) : FactorCountRule;
}
