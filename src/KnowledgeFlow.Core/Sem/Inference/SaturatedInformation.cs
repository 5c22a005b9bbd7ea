using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Implied;
using KnowledgeFlow.Core.Sem.Observed;
using MathNet.Numerics.LinearAlgebra;

namespace KnowledgeFlow.Core.Sem.Inference;

/// <summary>What the saturated model of a group with missing answers knows of its moments, u of them; see <see cref="IncompleteDataTest"/>.</summary>
/// <param name="Moments">The group as if it were complete, with the moments S̃.</param>
/// <param name="Kept">The places of the u moments that count among all, in the order of the saturated model's parameters.</param>
/// <param name="Information">W, the observed information, u × u.</param>
/// <param name="Complete">W_c, what it would be of complete data, u × u.</param>
/// <param name="Ratio">W⁻¹W_c, u × u.</param>
/// <param name="Variability">J of the rows' scores, u × u; null where normal theory, J = W, stands for it.</param>
/// <param name="Trace">tr(W_cΓ) with Γ = W⁻¹JW⁻¹.</param>
internal sealed record SaturatedInformation(ObservedGroup Moments, int[] Kept, Matrix<double> Information, Matrix<double> Complete, Matrix<double> Ratio, Matrix<double>? Variability, double Trace)
{
    /// <summary>The information of a group; null where its saturated moments are not positive definite.</summary>
    /// <param name="group">The group.</param>
    /// <param name="exogenous">The variables whose moments are taken from the sample, and left out.</param>
    /// <param name="isRobust">Whether J comes from the rows.</param>
    public static SaturatedInformation? Of(ObservedGroup group, HashSet<int> exogenous, bool isRobust)
    {
        if (SaturatedModel.Of(group) is not { } model)
        {
            return null;
        }

        var (p, size) = (group.Variables, model.Table.FreeCount);
        var kept = new List<int>();
        for (var (i, moment) = (0, 0); i < p; i++)
        {
            for (var j = 0; j <= i; j++, moment++)
            {
                if (!exogenous.Contains(i) || !exogenous.Contains(j))
                {
                    kept.Add(moment);
                }
            }

            if (!exogenous.Contains(i))
            {
                kept.Add(moment);
            }

            moment++;
        }

        var sample = group.Saturated;
        var moments = new ObservedGroup(group.Name, group.Names, group.Count, sample.Means, sample.Covariance, null, [new MissingPattern([.. Enumerable.Range(0, p)], [], group.Count, sample.Means, sample.Covariance)]);
        var information = Select(InformationMatrix.Of(model, InformationKind.Observed).AsSpan());
        var complete = Select(CompleteInformation(model, sample.Covariance, p));
        var variability = isRobust ? Select(CasewiseScores.Variability(model)) : null;
        var inverse = InverseOf(information);
        var ratio = inverse * complete;
        return new SaturatedInformation(moments, [.. kept], information, complete, ratio, variability, variability is null ? ratio.Trace() : (ratio * inverse).PointwiseMultiply(variability).RowSums().Sum());

        Matrix<double> Select(ReadOnlySpan<double> matrix)
        {
            var selected = Matrix<double>.Build.Dense(kept.Count, kept.Count);
            for (var i = 0; i < kept.Count; i++)
            {
                for (var j = 0; j < kept.Count; j++)
                {
                    selected[i, j] = matrix[(kept[i] * size) + kept[j]];
                }
            }

            return selected;
        }
    }

    private static double[] CompleteInformation(ModelEstimate model, double[] covariance, int p)
    {
        var size = model.Table.FreeCount;
        var (inverse, information) = (CholeskyFactor.Inverse(covariance, p), new double[size * size]);
        var gram = new GramMatrix(model.Point.Groups[0].Basis);
        gram.Set(model.Point.Groups[0].Basis, inverse);
        gram.AddInformation(hasMeans: true, 1, information, size);
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < i; j++)
            {
                information[(j * size) + i] = information[(i * size) + j];
            }
        }

        return information;
    }

    private static Matrix<double> InverseOf(Matrix<double> matrix)
    {
        var n = matrix.RowCount;
        return Matrix<double>.Build.DenseOfRowMajor(n, n, CholeskyFactor.Inverse(matrix.ToRowMajorArray(), n));
    }
}
