using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>
/// The predictors given the indicators, before the outcomes' equations are asked: P = (Φ⁻¹ + D_S)⁻¹ = LL'. L is lower triangular and the cover of the products comes first, so
/// that what is left of ξ when the first k of its directions are given enters linearly. In an improper solution P may have negative eigenvalues, and is LJL' with J = diag(±1).
/// </summary>
internal sealed class PredictorPosterior
{
    private readonly InteractionMatrices matrices;
    private readonly WorkMatrix precision;
    private readonly WorkMatrix scratch;

    // The predictors in the order cover, other carriers of products, others.
    private readonly int[] carriersFirst;

    /// <summary>Room for a pattern.</summary>
    public PredictorPosterior(InteractionMatrices matrices, int dimensions)
    {
        this.matrices = matrices;
        var n = matrices.Predictors;
        (precision, scratch, Covariance, Factor) = (new WorkMatrix(n, n), new WorkMatrix(n, n), new WorkMatrix(n, n), new WorkMatrix(n, n));
        Signs = new double[n];
        var carrying = matrices.Model.CarrierPlaces();
        Carriers = carrying.Count;
        carriersFirst = [.. Enumerable.Range(0, n).OrderBy(place => place < dimensions ? 0 : carrying.Contains(place) ? 1 : 2)];
    }

    /// <summary>P, n × n.</summary>
    public WorkMatrix Covariance { get; }

    /// <summary>L, n × n; zeros above the diagonal, in an improper solution in the rows of the cover alone.</summary>
    public WorkMatrix Factor { get; }

    /// <summary>The diagonal of J: 1 but in an improper solution.</summary>
    public double[] Signs { get; }

    /// <summary>The number of predictors that carry products, whose directions come first in an improper solution.</summary>
    public int Carriers { get; }

    /// <summary>The number of negative eigenvalues of P: 0 in every population.</summary>
    public int Negatives { get; private set; }

    /// <summary>Sets P from D and adds ½ ln of the size of |P| − ½ ln of that of |Φ| to the pattern's constant; false where P⁻¹ is singular.</summary>
    public bool TrySet(WorkMatrix information, OutcomeCompletion completion, ref double logConstant)
    {
        var n = matrices.Predictors;
        for (var a = 0; a < n; a++)
        {
            for (var b = 0; b < n; b++)
            {
                precision[a, b] = completion.PlusPredictorInformation(matrices.CovarianceInverse[a, b], information, a, b);
            }
        }

        if (!SignedInverse.TryInvert(precision, Covariance, scratch, out var logDeterminant, out var negatives))
        {
            return false;
        }

        Negatives = negatives;
        logConstant -= (logDeterminant + matrices.LogDeterminant) / 2;
        return true;
    }

    /// <summary>Sets L and J; false where what the data leave open of the carriers of products is no covariance matrix, so that products have no density to integrate.</summary>
    /// <param name="isImproper">Whether carriers come first and the others may have negative directions.</param>
    public bool TrySetFactor(bool isImproper)
    {
        Signs.AsSpan().Fill(1);
        if (isImproper)
        {
            return TrySetCarriers() && TrySetOthers();
        }

        Factor.CopyFrom(Covariance);
        if (!CholeskyFactor.TryFactor(Factor))
        {
            return false;
        }

        for (var a = 0; a < Factor.Rows; a++)
        {
            Factor.Row(a)[(a + 1)..].Clear();
        }

        return true;
    }

    /// <summary>The columns of the carriers' directions: Cholesky's factor of theirs, and what the others share in it.</summary>
    private bool TrySetCarriers()
    {
        var own = scratch.As(Carriers, Carriers);
        for (var i = 0; i < Carriers; i++)
        {
            for (var j = 0; j < Carriers; j++)
            {
                own[i, j] = Covariance[carriersFirst[i], carriersFirst[j]];
            }
        }

        if (!CholeskyFactor.TryFactor(own))
        {
            return false;
        }

        Factor.Clear();
        for (var i = 0; i < carriersFirst.Length; i++)
        {
            var row = Factor.Row(carriersFirst[i]);
            for (var j = 0; j < Carriers; j++)
            {
                row[j] = i < Carriers
                    ? j <= i ? own[i, j] : 0
                    : (Covariance[carriersFirst[i], carriersFirst[j]] - SequentialSums.Dot(row[..j], own.Row(j)[..j])) / own[j, j];
            }
        }

        return true;
    }

    /// <summary>The other columns: √|λ|v of what is left of the others, with the signs of λ.</summary>
    private bool TrySetOthers()
    {
        var others = carriersFirst.AsSpan(Carriers);
        var left = new double[others.Length * others.Length];
        for (var i = 0; i < others.Length; i++)
        {
            for (var j = 0; j < others.Length; j++)
            {
                left[(i * others.Length) + j] = Covariance[others[i], others[j]] - SequentialSums.Dot(Factor.Row(others[i])[..Carriers], Factor.Row(others[j])[..Carriers]);
            }
        }

        if (others.IsEmpty)
        {
            return true;
        }

        if (FiniteMatrix.FirstRowBeyond(left, others.Length) >= 0)
        {
            return false;
        }

        var system = SymmetricEigensystem.Of(left, others.Length);
        for (var direction = 0; direction < others.Length; direction++)
        {
            var value = system.Values[direction];
            Signs[Carriers + direction] = value < 0 ? -1 : 1;
            for (var i = 0; i < others.Length; i++)
            {
                Factor[others[i], Carriers + direction] = Math.Sqrt(Math.Abs(value)) * system.Vector(direction)[i];
            }
        }

        return true;
    }
}
