using System.Collections.Immutable;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem;
using KnowledgeFlow.Core.Sem.FitIndices;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Core.Sem.Validity;

namespace KnowledgeFlow.Core;

/// <summary>A confirmatory factor model or structural equation model fitted to data.</summary>
public sealed class StructuralModelResult
{
    internal StructuralModelResult(FittedModel model, int definitions)
    {
        Model = model;
        var table = model.Estimate.Table;
        Parameters =
        [
            .. table.Parameters.Select((parameter, row) => new ParameterEstimate(
                parameter.Name,
                parameter.Left,
                parameter.Operator,
                parameter.Right,
                model.Estimate.Data.Groups[parameter.Group].Name,
                parameter.IsFree,
                model.Solution.Parameters[row],
                model.Standardised.Parameters[row])),
            .. Defined(0, definitions),
        ];
        Effects = [.. Defined(definitions, table.Definitions.Length)];

        IEnumerable<ParameterEstimate> Defined(int first, int end) => Enumerable.Range(first, end - first).Select(k => new ParameterEstimate(
            table.Definitions[k].Name, table.Definitions[k].Name, null, string.Empty, string.Empty, true, model.Solution.Defined[k], model.Standardised.Defined[k]));
    }

    /// <summary>The whole fit: matrices, tests, and what modification indices and bootstraps start from.</summary>
    public FittedModel Model { get; }

    /// <summary>The parameters with errors, group by group in lavaan's order; then what the model defines by <c>:=</c>.</summary>
    public ImmutableArray<ParameterEstimate> Parameters { get; }

    /// <summary>
    /// Total, direct and indirect effects wherever a way leads through a third variable, named <c>Y~X/indirect</c>, <c>Y~X/indirect:M</c>; errors by the delta method.
    /// Standardised values stand for effects of parameters held equal or fixed only as far as those have them.
    /// </summary>
    public ImmutableArray<ParameterEstimate> Effects { get; }

    /// <summary>The parameter, definition or effect of an address, in the first group that has it; covariances in either order.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public ParameterEstimate this[string name] => this[name, null];

    /// <summary>The parameter of an address in a group.</summary>
    /// <param name="name">The address.</param>
    /// <param name="group">The group's name; null for the first that has it.</param>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public ParameterEstimate this[string name, string? group]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(name);
            return Parameters.Concat(Effects).FirstOrDefault(parameter => (group is null || parameter.Group == group) && ModelAddress.Matches(parameter, name))
                ?? throw new KeyNotFoundException($"The model has no parameter {name}{(group is null ? string.Empty : $" in group {group}")}; addresses look like {Parameters[0].Name}.");
        }
    }

    /// <summary>The rows that entered, of all groups.</summary>
    public int Count => Indices.Count;

    /// <summary>χ², that of the estimator's own test (scaled under MLR and WLSMV).</summary>
    public double ChiSquare => Indices.Test.Statistic;

    /// <summary>The degrees of freedom of <see cref="ChiSquare"/>.</summary>
    public int DegreesOfFreedom => Indices.Test.DegreesOfFreedom;

    /// <summary>The p-value of <see cref="ChiSquare"/>; NaN without degrees of freedom.</summary>
    public double PValue => Indices.Test.PValue;

    /// <summary>CFI.</summary>
    public double Cfi => Indices.Cfi;

    /// <summary>TLI.</summary>
    public double Tli => Indices.Tli;

    /// <summary>RMSEA with its 90 % interval.</summary>
    public RootMeanSquareErrorOfApproximation Rmsea => Indices.Rmsea;

    /// <summary>SRMR, by the convention asked for.</summary>
    public double Srmr => Indices.Srmr;

    /// <summary>AIC; NaN where there is no likelihood.</summary>
    public double Aic => Indices.Aic;

    /// <summary>BIC; NaN where there is no likelihood.</summary>
    public double Bic => Indices.Bic;

    /// <summary>log L; NaN where there is no likelihood.</summary>
    public double LogLikelihood => Indices.LogLikelihood;

    /// <summary>Every fit index, robust ones too.</summary>
    public ModelFitIndices Indices => Model.Indices;

    /// <summary>R² of every indicator and outcome.</summary>
    public ImmutableArray<RSquared> RSquared => Sem.Inference.RSquared.Of(Model.Estimate);

    /// <summary>Composite reliability, average variance extracted and the largest correlation of each latent variable, in the first group.</summary>
    public ImmutableArray<ConstructValidity> Validity => ConstructValidity.Of(Model.Estimate, Model.Standardised);

    /// <summary>The Heywood cases; null where there is none. The numbers stand as estimated.</summary>
    public Diagnosis.ImproperSolution? Impropriety => Model.Impropriety;
}
