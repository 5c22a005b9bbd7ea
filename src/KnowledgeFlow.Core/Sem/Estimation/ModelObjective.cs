using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Implied;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core.Sem.Estimation;

/// <summary>
/// The function that estimation minimises: the groups' discrepancies weighted by their shares of the rows, with gradient
/// and expected Hessian. It holds no point: <see cref="Evaluate"/> gives one, a search has an <see cref="ObjectiveWorkspace"/>.
/// </summary>
internal sealed class ModelObjective
{
    /// <summary>The objective of a table on data.</summary>
    public ModelObjective(ParameterTable table, ObservedData data, EstimationMethod method)
    {
        (FreeCount, HasMeans, Groups, Method) = (table.FreeCount, table.HasMeanStructure, data.Groups, method);
        Models = [.. data.Groups.Select((group, g) => LisrelModel.Of(table, g, group))];
        Shares = [.. data.Groups.Select(group => (double)group.Count / data.Count)];
    }

    /// <summary>The number of free parameters t.</summary>
    public int FreeCount { get; }

    /// <summary>Whether means take part.</summary>
    public bool HasMeans { get; }

    /// <summary>The data of each group.</summary>
    public ImmutableArray<ObservedGroup> Groups { get; }

    /// <summary>What is minimised.</summary>
    public EstimationMethod Method { get; }

    /// <summary>The model of each group.</summary>
    public ImmutableArray<LisrelModel> Models { get; }

    /// <summary>The groups' shares of the rows.</summary>
    public ImmutableArray<double> Shares { get; }

    /// <summary>The objective at free parameters; null where it does not exist (Σ is not positive definite, or I − B singular).</summary>
    /// <param name="theta">The parameters.</param>
    /// <param name="wants">What the point is to hold beside the value.</param>
    public ObjectivePoint? Evaluate(ReadOnlySpan<double> theta, ObjectiveParts wants)
    {
        var workspace = new ObjectiveWorkspace(this);
        return workspace.TryEvaluate(theta, out _) ? workspace.Leave(wants) : null;
    }
}
