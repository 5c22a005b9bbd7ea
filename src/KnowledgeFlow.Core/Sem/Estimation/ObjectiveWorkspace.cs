using System.Collections.Immutable;
using System.Runtime.InteropServices;
using KnowledgeFlow.Core.Sem.Discrepancy;
using KnowledgeFlow.Core.Sem.Implied;

namespace KnowledgeFlow.Core.Sem.Estimation;

/// <summary>
/// The work space of one search: it moves from point to point without allocating matrices, until it is left at the last one, which
/// is then a point of its own. Not for several threads.
/// </summary>
internal sealed class ObjectiveWorkspace
{
    private readonly ModelObjective objective;
    private readonly ImmutableArray<ImpliedMomentsWorkspace> implied;
    private readonly ImmutableArray<MomentDiscrepancy> discrepancies;
    private readonly DerivativeBasis?[] bases;
    private readonly GramMatrix?[] grams;
    private readonly double[] halves;
    private readonly double[] point;
    private double value;
    private bool isLeft;

    /// <summary>Room for a search on an objective.</summary>
    public ObjectiveWorkspace(ModelObjective objective)
    {
        this.objective = objective;
        implied = [.. objective.Models.Select(model => new ImpliedMomentsWorkspace(model))];
        discrepancies = [.. objective.Groups.Select(group => objective.Method.DiscrepancyOf(group, objective.HasMeans))];
        HasHessian = discrepancies.All(discrepancy => discrepancy.HasHessian);
        (bases, grams) = (new DerivativeBasis?[implied.Length], new GramMatrix?[implied.Length]);
        (halves, point) = (new double[implied.Length], new double[objective.FreeCount]);
    }

    /// <summary>The objective.</summary>
    public ModelObjective Objective => objective;

    /// <summary>Whether <see cref="Hessian"/> exists: under a normal likelihood of complete or incomplete data.</summary>
    public bool HasHessian { get; }

    /// <summary>Moves to free parameters; false where the objective does not exist.</summary>
    /// <exception cref="InvalidOperationException">The workspace was left.</exception>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public bool TryEvaluate(ReadOnlySpan<double> theta, out double value)
    {
        if (isLeft)
        {
            throw new InvalidOperationException("The workspace was left at a point.");
        }

        // Every step of every search leads through here.
        objective.Groups[0].Cancellation.ThrowIfCancellationRequested();
        theta.CopyTo(point);
        bases.AsSpan().Clear();
        value = 0;
        for (var g = 0; g < implied.Length; g++)
        {
            if (!implied[g].TryEvaluate(theta) || !discrepancies[g].TryEvaluate(implied[g], out halves[g]))
            {
                value = this.value = double.NaN;
                return false;
            }

            value += objective.Shares[g] * halves[g];
        }

        this.value = value;
        return true;
    }

    /// <summary>Writes the gradient where the workspace stands.</summary>
    public void Gradient(Span<double> gradient)
    {
        gradient.Clear();
        for (var g = 0; g < implied.Length; g++)
        {
            var basis = Basis(g);
            discrepancies[g].AddGradient(basis, Gram(g, basis), objective.Shares[g], gradient);
        }
    }

    /// <summary>Writes the expected Hessian (t × t, both triangles) where the workspace stands.</summary>
    public void Information(Span<double> information)
    {
        information.Clear();
        for (var g = 0; g < implied.Length; g++)
        {
            var basis = Basis(g);
            discrepancies[g].AddInformation(basis, Gram(g, basis), objective.Shares[g], information, objective.FreeCount);
        }

        Mirror(information);
    }

    /// <summary>Writes the Hessian (t × t, both triangles) where the workspace stands.</summary>
    public void Hessian(Span<double> hessian)
    {
        hessian.Clear();
        for (var g = 0; g < implied.Length; g++)
        {
            var p = implied[g].Variables;
            var (bySigma, byMean) = (new double[p * p], new double[p]);
            discrepancies[g].Derivatives(bySigma, byMean);
            ObservedHessian.Add(objective.Groups[g], implied[g], Basis(g), discrepancies[g], bySigma, byMean, objective.Shares[g], hessian, objective.FreeCount);
        }

        Mirror(hessian);
    }

    /// <summary>Leaves the workspace where it stands: what it holds becomes the point's, and it moves no more.</summary>
    /// <param name="wants">What the point is to hold beside the value.</param>
    public ObjectivePoint Leave(ObjectiveParts wants)
    {
        var gradient = wants.HasFlag(ObjectiveParts.Gradient) ? new double[objective.FreeCount] : [];
        if (wants.HasFlag(ObjectiveParts.Gradient))
        {
            Gradient(gradient);
        }

        var information = wants.HasFlag(ObjectiveParts.Information) ? new double[objective.FreeCount * objective.FreeCount] : [];
        if (wants.HasFlag(ObjectiveParts.Information))
        {
            Information(information);
        }

        isLeft = true;
        return new ObjectivePoint(
            objective,
            ImmutableCollectionsMarshal.AsImmutableArray(point),
            value,
            ImmutableCollectionsMarshal.AsImmutableArray(gradient),
            ImmutableCollectionsMarshal.AsImmutableArray(information),
            [.. implied.Select((moments, g) => new GroupPoint(objective.Groups[g], moments, Basis(g), discrepancies[g], objective.Shares[g], halves[g]))]);
    }

    private DerivativeBasis Basis(int g) => bases[g] ??= new DerivativeBasis(implied[g]);

    private GramMatrix Gram(int g, DerivativeBasis basis) => grams[g] ??= new GramMatrix(basis);

    private void Mirror(Span<double> matrix)
    {
        var t = objective.FreeCount;
        for (var i = 0; i < t; i++)
        {
            for (var j = 0; j < i; j++)
            {
                matrix[(j * t) + i] = matrix[(i * t) + j];
            }
        }
    }
}
