namespace KnowledgeFlow.Core.Reconstruction.Answers;

/// <summary>First and second moments of tracked columns.</summary>
internal abstract class MomentSource
{
    /// <summary>The number of rows n.</summary>
    public abstract int Rows { get; }

    /// <summary>The mean of a tracked column.</summary>
    public abstract double Mean(int column);

    /// <summary>The covariance of two tracked columns whose pair is kept, divisor n − 1.</summary>
    public abstract double Covariance(int first, int second);
}
