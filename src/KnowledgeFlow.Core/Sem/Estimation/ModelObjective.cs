using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Discrepancy;
using KnowledgeFlow.Core.Sem.Implied;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core.Sem.Estimation;

/// <summary>
/// The function that estimation minimises: the groups' discrepancies weighted by their shares of the rows, with gradient
/// and expected Hessian. A workspace of one fit: not for several threads.
/// </summary>
internal sealed class ModelObjective
{
    private readonly ImmutableArray<MomentDiscrepancy> discrepancies;
    private readonly ImmutableArray<ObservedGroup> groups;

    /// <summary>The objective of a table on data.</summary>
    public ModelObjective(ParameterTable table, ObservedData data, EstimationMethod method)
    {
        FreeCount = table.FreeCount;
        groups = data.Groups;
        Implied = [.. data.Groups.Select((group, g) => new ImpliedMoments(LisrelModel.Of(table, g, group)))];
        Bases = [.. Implied.Select(implied => new DerivativeBasis(implied))];
        discrepancies = [.. data.Groups.Select(group => method.DiscrepancyOf(group, table.HasMeanStructure))];
        Shares = [.. data.Groups.Select(group => (double)group.Count / data.Count)];
    }

    /// <summary>The number of free parameters t.</summary>
    public int FreeCount { get; }

    /// <summary>The implied moments of each group at the point evaluated last.</summary>
    public ImmutableArray<ImpliedMoments> Implied { get; }

    /// <summary>The derivatives of each group.</summary>
    public ImmutableArray<DerivativeBasis> Bases { get; }

    /// <summary>The groups' shares of the rows.</summary>
    public ImmutableArray<double> Shares { get; }

    /// <summary>The discrepancy of each group.</summary>
    public ImmutableArray<MomentDiscrepancy> Discrepancies => discrepancies;

    /// <summary>The value at free parameters; false where it does not exist.</summary>
    public bool TryEvaluate(ReadOnlySpan<double> theta, out double value)
    {
        // Every step of every search leads through here.
        groups[0].Cancellation.ThrowIfCancellationRequested();
        value = 0;
        for (var g = 0; g < Implied.Length; g++)
        {
            if (!Implied[g].TryEvaluate(theta) || !discrepancies[g].TryEvaluate(Implied[g], out var part))
            {
                value = double.NaN;
                return false;
            }

            value += Shares[g] * part;
        }

        return true;
    }

    /// <summary>Writes the gradient at the point evaluated last.</summary>
    public void Gradient(Span<double> gradient)
    {
        gradient.Clear();
        for (var g = 0; g < Implied.Length; g++)
        {
            Bases[g].Update();
            discrepancies[g].AddGradient(Bases[g], Shares[g], gradient);
        }
    }

    /// <summary>Writes the expected Hessian (t × t, both triangles) at the point at which the gradient was taken last.</summary>
    public void Information(Span<double> information)
    {
        information.Clear();
        for (var g = 0; g < Implied.Length; g++)
        {
            discrepancies[g].AddInformation(Bases[g], Shares[g], information, FreeCount);
        }

        Mirror(information);
    }

    /// <summary>Whether <see cref="Hessian"/> exists: under maximum likelihood of complete or incomplete data.</summary>
    public bool HasHessian => discrepancies.All(discrepancy => discrepancy.HasHessian);

    /// <summary>Writes the Hessian (t × t, both triangles) at the point at which the gradient was taken last.</summary>
    public void Hessian(Span<double> hessian)
    {
        hessian.Clear();
        for (var g = 0; g < Implied.Length; g++)
        {
            ObservedHessian.Add(groups[g], Implied[g], Bases[g], discrepancies[g], Shares[g], hessian, FreeCount);
        }

        Mirror(hessian);
    }

    private void Mirror(Span<double> matrix)
    {
        for (var i = 0; i < FreeCount; i++)
        {
            for (var j = 0; j < i; j++)
            {
                matrix[(j * FreeCount) + i] = matrix[(i * FreeCount) + j];
            }
        }
    }
}
