using System.Numerics.Tensors;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>Sums over persons of the posterior moments of Ψ⁻¹ζ, ζ the disturbances of the outcomes' equations, that the scores of these equations are made of.</summary>
internal sealed class OutcomeSums
{
    private readonly InteractionMatrices matrices;
    private readonly OutcomeTerms terms;

    /// <summary>Room for the sums.</summary>
    public OutcomeSums(InteractionMatrices matrices, OutcomeTerms terms)
    {
        (this.matrices, this.terms) = (matrices, terms);
        var (n, m, c) = (matrices.Predictors, matrices.Outcomes, matrices.Controls);
        Equation = new double[m];
        EquationPredictor = new WorkMatrix(m, n);
        EquationSquare = new WorkMatrix(m, m);
        EquationControl = new WorkMatrix(m, c);
        EquationPredictorControl = new MatrixStack(terms.HaveModeration ? m : 0, n, c);
        EquationControlSquare = new MatrixStack(terms.HaveModeration ? m : 0, c, c);
        EquationProduct = new double[terms.Products.Length];
        EquationOutcome = new WorkMatrix(m, m);
    }

    /// <summary>Σ E[Ψ⁻¹ζ], m.</summary>
    public double[] Equation { get; }

    /// <summary>Σ E[Ψ⁻¹ζξ'], m × n.</summary>
    public WorkMatrix EquationPredictor { get; }

    /// <summary>Σ E[Ψ⁻¹ζζ'Ψ⁻¹] − Ψ⁻¹, m × m.</summary>
    public WorkMatrix EquationSquare { get; }

    /// <summary>Σ E[Ψ⁻¹ζ]c', m × controls.</summary>
    public WorkMatrix EquationControl { get; }

    /// <summary>Σ E[Ψ⁻¹ζξ'] for each control, m × n × controls.</summary>
    public MatrixStack EquationPredictorControl { get; }

    /// <summary>Σ E[Ψ⁻¹ζ] for each pair of controls, m × controls × controls.</summary>
    public MatrixStack EquationControlSquare { get; }

    /// <summary>Σ E[Ψ⁻¹ζ ξ_aξ_b] of each product.</summary>
    public double[] EquationProduct { get; }

    /// <summary>Σ E[Ψ⁻¹ζu'] without its constant, u what the outcomes' equations give before Π, m × m.</summary>
    public WorkMatrix EquationOutcome { get; }

    /// <summary>Takes out all persons.</summary>
    public void Clear()
    {
        Array.Clear(Equation);
        EquationPredictor.Clear();
        EquationSquare.Clear();
        EquationControl.Clear();
        EquationPredictorControl.Clear();
        EquationControlSquare.Clear();
        Array.Clear(EquationProduct);
        EquationOutcome.Clear();
    }

    /// <summary>Adds a person.</summary>
    public void Add(ReducedPattern pattern, PersonPosterior posterior, PersonEquations equations, ReadOnlySpan<double> controls)
    {
        var moments = posterior.Equations;
        TensorPrimitives.Add(Equation, moments.Mean, Equation);
        TensorPrimitives.Add<double>(EquationPredictor.AsSpan(), moments.Predictor.AsSpan(), EquationPredictor.AsSpan());
        TensorPrimitives.Add<double>(EquationSquare.AsSpan(), moments.Square.AsSpan(), EquationSquare.AsSpan());
        for (var i = 0; i < EquationProduct.Length; i++)
        {
            var (outcome, first, second) = terms.Products[i];
            EquationProduct[i] += posterior.EquationProduct(pattern, outcome, first, second);
        }

        AddControls(moments, controls);
        if (terms.HaveOutcomeRegressions)
        {
            AddOutcomes(pattern, posterior, equations);
        }
    }

    private void AddControls(ResidualMoments moments, ReadOnlySpan<double> controls)
    {
        for (var j = 0; j < matrices.Outcomes; j++)
        {
            for (var i = 0; i < controls.Length; i++)
            {
                EquationControl[j, i] += moments.Mean[j] * controls[i];
                for (var h = 0; h < controls.Length && terms.HaveModeration; h++)
                {
                    EquationControlSquare[j, i, h] += moments.Mean[j] * controls[i] * controls[h];
                }

                for (var a = 0; a < matrices.Predictors && terms.HaveModeration; a++)
                {
                    EquationPredictorControl[j, a, i] += moments.Predictor[j, a] * controls[i];
                }
            }
        }
    }

    /// <summary>E[Ψ⁻¹ζ](α + βc)' + E[Ψ⁻¹ζξ']Γ' + E[Ψ⁻¹ζq'].</summary>
    private void AddOutcomes(ReducedPattern pattern, PersonPosterior posterior, PersonEquations equations)
    {
        var moments = posterior.Equations;
        for (var j = 0; j < matrices.Outcomes; j++)
        {
            for (var i = 0; i < matrices.Outcomes; i++)
            {
                var value = (moments.Mean[j] * equations.OutcomeIntercepts[i]) + SequentialSums.Dot(moments.Predictor.Row(j), equations.Effects.Row(i));
                for (var a = 0; a < pattern.Dimensions; a++)
                {
                    for (var b = a; b < matrices.Predictors; b++)
                    {
                        var product = matrices.Products[i, a, b];
                        value += product == 0 ? 0 : (a == b ? 1 : 2) * product * posterior.EquationProduct(pattern, j, a, b);
                    }
                }

                EquationOutcome[j, i] += value;
            }
        }
    }
}
