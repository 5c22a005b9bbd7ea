using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Discrepancy;
using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Implied;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Core.Sem.Inference;

/// <summary>
/// What freeing one parameter would bring (Sörbom 1989, Psychometrika 54:371-384): the score test
/// MI = N·s²/(I_cc − I_cθ I⁻¹ I_θc) and the expected change EPC = −s/(the same), with s the derivative of half the
/// discrepancy. Under least squares s is (N − 1)/N times that, as in lavaan; under diagonally weighted least squares of ordered answers the information is
/// Δ'WΔ over thresholds and polychoric correlations, and MI is not scaled.
/// </summary>
/// <param name="Left">The variable on the left.</param>
/// <param name="Operator">The relation.</param>
/// <param name="Right">The variable on the right.</param>
/// <param name="Group">The group, from 0.</param>
/// <param name="Index">The expected drop of χ².</param>
/// <param name="ExpectedChange">The expected value's change.</param>
/// <param name="StandardisedExpectedChange">The change when all variables have variance 1 (residual covariances: over the residual standard deviations).</param>
public sealed record ModificationIndex(string Left, ModelOperator Operator, string Right, int Group, double Index, double ExpectedChange, double StandardisedExpectedChange)
{
    /// <summary>Below this share of its own information a candidate cannot be told from the free parameters.</summary>
    private const double Inseparable = 1e-9;

    /// <summary>The parameter's address without its group.</summary>
    public string Name => Left + Operator.Text() + Right;

    /// <summary>
    /// The indices of all loadings, residual covariances and, among structural variables, covariances and regressions of
    /// outcomes that the model leaves out or fixes to zero, by expected information. Those that the model's other
    /// parameters make inseparable are left out.
    /// </summary>
    /// <param name="estimate">The estimates.</param>
    public static ImmutableArray<ModificationIndex> Of(ModelEstimate estimate)
    {
        var t = estimate.Table.FreeCount;
        var inverse = ParameterCovariance.InverseOf(estimate, estimate.Information);
        if (inverse is null)
        {
            return [];
        }

        var shrinkage = estimate.Method.HasShrunkScores ? (double)estimate.EffectiveCount / estimate.Data.Count : 1;
        var indices = ImmutableArray.CreateBuilder<ModificationIndex>();
        for (var g = 0; g < estimate.Table.Groups; g++)
        {
            var implied = estimate.Implied(g);
            var (point, basis) = (estimate.Point.Groups[g], estimate.Point.Groups[g].Basis);
            var gram = new GramMatrix(basis);
            var candidates = Candidates(estimate.Table, g, implied.Model).Select(row => (row.Left, row.Operator, row.Right, Derivative: new DerivativeCandidate(basis, basis.Of(row.Cell), t))).ToList();
            var means = point.HasMeans ? new double[basis.Size] : [];
            if (point.HasMeans)
            {
                basis.Project(point.ByMean, means);
            }

            gram.Set(basis, point.BySigma);
            foreach (var candidate in candidates)
            {
                candidate.Derivative.AddGradient(gram, means, point.Share);
            }

            var weight = new double[implied.Variables * implied.Variables];
            for (var k = 0; k < point.Weights; k++)
            {
                var part = point.Share * point.Weight(k, weight);
                gram.Set(basis, weight);
                foreach (var candidate in candidates)
                {
                    candidate.Derivative.AddInformation(gram, point.HasMeans, part);
                }
            }

            if (estimate.Method.TakesOrderedAnswers)
            {
                AddOrdinalInformation(estimate, basis, candidates.ConvertAll(candidate => candidate.Derivative));
            }

            foreach (var (left, @operator, right, candidate) in candidates)
            {
                var variance = candidate.OwnInformation;
                for (var i = 0; i < t; i++)
                {
                    for (var j = 0; j < t; j++)
                    {
                        variance -= candidate.CrossInformation[i] * inverse[(i * t) + j] * candidate.CrossInformation[j];
                    }
                }

                if (variance <= Inseparable * candidate.OwnInformation)
                {
                    continue;
                }

                var score = candidate.Gradient * shrinkage;
                var change = -score / variance;
                var index = estimate.Data.Count * score * score / variance;
                indices.Add(new ModificationIndex(left, @operator, right, g, index, change, change * Scale(left, @operator, right, implied)));
            }
        }

        return indices.ToImmutable();
    }

    // A candidate moves no threshold.
    private static void AddOrdinalInformation(ModelEstimate estimate, DerivativeBasis basis, List<DerivativeCandidate> candidates)
    {
        var sample = estimate.Data.Groups[0].Ordinal;
        var (q, thresholds) = (sample.Count, sample.Thresholds.Length);
        var jacobian = DiagonallyWeightedLeastSquaresDiscrepancy.Jacobian(sample, basis, estimate.Table.FreeCount);
        double[] weights = [.. Enumerable.Range(0, q).Select(k => 1 / sample.Gamma[(k * q) + k])];
        var derivatives = new double[q];
        foreach (var candidate in candidates)
        {
            derivatives.AsSpan().Clear();
            DiagonallyWeightedLeastSquaresDiscrepancy.AddDerivative(basis.Variables, basis, candidate.Derivative, derivatives.AsSpan(thresholds));
            candidate.AddInformation(derivatives, weights, jacobian);
        }
    }

    private static double Scale(string left, ModelOperator @operator, string right, ImpliedMoments implied)
    {
        var p = implied.Variables;
        var totals = implied.TotalCovariance();
        return @operator switch
        {
            ModelOperator.Loading => Math.Sqrt(Total(left) / Total(right)),
            ModelOperator.Regression => Math.Sqrt(Total(right) / Total(left)),
            _ => 1 / Math.Sqrt(Residual(left) * Residual(right)),
        };

        double Total(string variable) => implied.Model.Structural.IndexOf(variable) is var k and >= 0
            ? implied.StructuralCovariance[(k * implied.StructuralVariables) + k]
            : totals[implied.Model.Observed.IndexOf(variable) * (p + 1)];

        double Residual(string variable) => implied.Model.Structural.IndexOf(variable) is var k and >= 0
            ? implied.Disturbance(k, k)
            : ResidualOf(implied.Model.Observed.IndexOf(variable));

        // Of an ordered variable what is left of 1.
        double ResidualOf(int i) => implied.Residual(i, i) + totals[i * (p + 1)] - implied.Covariance[i * (p + 1)];
    }

    private static IEnumerable<(string Left, ModelOperator Operator, string Right, ModelCell Cell)> Candidates(ParameterTable table, int group, LisrelModel model)
    {
        var roles = table.Roles;
        foreach (var latent in roles.Latent)
        {
            foreach (var indicator in roles.Observed.Where(roles.Indicators.Contains))
            {
                var lifted = model.Structural.IndexOf(indicator);
                var cell = lifted >= 0
                    ? new ModelCell(ModelMatrix.Regressions, lifted, model.Structural.IndexOf(latent), -1, 0, -1)
                    : new ModelCell(ModelMatrix.Loadings, model.Observed.IndexOf(indicator), model.Structural.IndexOf(latent), -1, 0, -1);
                if (IsClosed(latent + "=~" + indicator))
                {
                    yield return (latent, ModelOperator.Loading, indicator, cell);
                }
            }
        }

        foreach (var (left, right) in Pairs([.. roles.Observed.Where(name => !table.SampleExogenous.Contains(name) && model.Structural.IndexOf(name) < 0)]))
        {
            if (IsClosed(left + "~~" + right))
            {
                yield return (left, ModelOperator.Covariance, right, new ModelCell(ModelMatrix.ResidualCovariances, model.Observed.IndexOf(left), model.Observed.IndexOf(right), -1, 0, -1));
            }
        }

        ImmutableArray<string> structural = [.. model.Structural.Where(name => !table.SampleExogenous.Contains(name))];
        foreach (var (left, right) in Pairs(structural))
        {
            if (IsClosed(left + "~~" + right))
            {
                yield return (left, ModelOperator.Covariance, right, new ModelCell(ModelMatrix.StructuralCovariances, model.Structural.IndexOf(left), model.Structural.IndexOf(right), -1, 0, -1));
            }
        }

        foreach (var outcome in roles.Outcomes.IsEmpty ? [] : structural)
        {
            foreach (var predictor in model.Structural.Where(name => name != outcome))
            {
                if (IsClosed(outcome + "~" + predictor))
                {
                    yield return (outcome, ModelOperator.Regression, predictor, new ModelCell(ModelMatrix.Regressions, model.Structural.IndexOf(outcome), model.Structural.IndexOf(predictor), -1, 0, -1));
                }
            }
        }

        bool IsClosed(string name) => table.Find(name, group) is not { } known || (known.Status == ParameterStatus.Fixed && known.FixedValue == 0);
    }

    private static IEnumerable<(string Left, string Right)> Pairs(ImmutableArray<string> names) =>
        from i in Enumerable.Range(0, names.Length) from j in Enumerable.Range(i + 1, names.Length - i - 1) select (names[i], names[j]);
}
