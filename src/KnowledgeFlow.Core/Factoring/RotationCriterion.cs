using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>What a rotation by gradient projection minimises, a function of the rotated loadings.</summary>
internal abstract class RotationCriterion
{
    /// <summary>The value at loadings, and its derivative by each of them.</summary>
    /// <param name="loadings">p × m.</param>
    /// <param name="slope">Where the derivatives go, p × m.</param>
    public abstract double Evaluate(WorkMatrix loadings, WorkMatrix slope);
}
