using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Core.Sem.Specification;

/// <summary>
/// The parts that a model's variables play, in lavaan's order: indicators, then dependent, then exogenous observed
/// variables.
/// </summary>
/// <param name="Latent">Variables on the left of <c>=~</c>, in order of appearance.</param>
/// <param name="Observed">All observed variables.</param>
/// <param name="Indicators">Observed and latent variables on the right of <c>=~</c>.</param>
/// <param name="Outcomes">Variables on the left of a regression.</param>
/// <param name="Predictors">Variables on the right of a regression, those inside products among them.</param>
/// <param name="ExogenousObserved">Observed predictors that are neither indicators nor outcomes and about which the text states no moment.</param>
public sealed record VariableRoles(
    ImmutableArray<string> Latent,
    ImmutableArray<string> Observed,
    ImmutableArray<string> Indicators,
    ImmutableArray<string> Outcomes,
    ImmutableArray<string> Predictors,
    ImmutableArray<string> ExogenousObserved)
{
    /// <summary>Latent variables that neither depend on nor indicate another.</summary>
    internal ImmutableArray<string> ExogenousLatent => [.. Latent.Where(name => !Indicators.Contains(name) && !Outcomes.Contains(name))];

    /// <summary>Outcomes, latent before observed, that neither predict nor indicate another: their residuals covary by default.</summary>
    internal ImmutableArray<string> LastOutcomes =>
        [
            .. Latent.Where(name => Outcomes.Contains(name) && !Indicators.Contains(name) && !Predictors.Contains(name)),
            .. Outcomes.Where(name => !Latent.Contains(name) && !Indicators.Contains(name) && !Predictors.Contains(name)),
        ];

    /// <summary>The roles in a model.</summary>
    public static VariableRoles Of(ModelSyntax model)
    {
        var formulas = model.Statements.OfType<ModelStatement.Formula>().ToList();
        var loadings = formulas.Where(formula => formula.Operator == ModelOperator.Loading).ToList();
        var regressions = formulas.Where(formula => formula.Operator == ModelOperator.Regression && formula.Right.Any(term => !term.IsIntercept)).ToList();
        var latent = Distinct(loadings.SelectMany(formula => formula.Left));
        var indicators = Distinct(loadings.SelectMany(formula => formula.Right).SelectMany(term => term.Factors));
        var outcomes = Distinct(regressions.SelectMany(formula => formula.Left));
        var predictors = Distinct(regressions.SelectMany(formula => formula.Right).SelectMany(term => term.Factors));
        var stated = formulas.Where(formula => formula.Operator == ModelOperator.Covariance).SelectMany(formula => formula.Left.Concat(formula.Right.SelectMany(term => term.Factors)))
            .Concat(formulas.Where(formula => formula.Right.Any(term => term.IsIntercept)).SelectMany(formula => formula.Left))
            .Select(variable => variable.Name).ToHashSet();
        var mentioned = Distinct(formulas.SelectMany(formula => formula.Left.Concat(formula.Operator == ModelOperator.Threshold ? [] : formula.Right.SelectMany(term => term.Factors))));
        var onlyPredictors = predictors.Where(name => !latent.Contains(name) && !indicators.Contains(name) && !outcomes.Contains(name)).ToList();
        var observed = indicators.Concat(outcomes).Concat(onlyPredictors).Concat(mentioned).Where(name => !latent.Contains(name)).Distinct();
        return new VariableRoles(latent, [.. observed], indicators, outcomes, predictors, [.. onlyPredictors.Where(name => !stated.Contains(name))]);
    }

    private static ImmutableArray<string> Distinct(IEnumerable<ModelVariable> variables) => [.. variables.Select(variable => variable.Name).Distinct()];
}
