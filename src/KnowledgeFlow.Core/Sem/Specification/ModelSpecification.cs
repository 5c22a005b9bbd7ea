using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Core.Sem.Specification;

/// <summary>Turns a model's text into its parameter table: defaults filled in, free parameters numbered, expressions bound.</summary>
public static class ModelSpecification
{
    /// <summary>Reads a model's text and specifies it.</summary>
    public static ModelResult<ParameterTable> Specify(string text, ModelDefaults defaults) =>
        ModelSyntax.Parse(text).Then(model => Specify(model, defaults));

    /// <summary>The parameter table of a model under defaults, or the first place that does not fit them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number of groups is not positive.</exception>
    public static ModelResult<ParameterTable> Specify(ModelSyntax model, ModelDefaults defaults)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(defaults);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(defaults.Groups);
        var roles = VariableRoles.Of(model);
        if (UnknownVariable(model, roles, defaults) is { } unknown)
        {
            return unknown;
        }

        if (UnknownThreshold(model, defaults) is { } threshold)
        {
            return threshold;
        }

        var (drafts, draftError) = ParameterDrafts.Of(model, defaults);
        if (draftError is not null)
        {
            return draftError;
        }

        var hasMeans = defaults.MeanStructure ?? (defaults.Groups > 1 || !defaults.OrderedThresholds.IsEmpty || drafts.Any(draft => draft.Operator == ModelOperator.Intercept));
        DefaultParameters.Complete(drafts, roles, defaults, hasMeans);
        var (parameters, freeCount, numberingError) = ParameterNumbering.Of(model, drafts, roles, defaults);
        if (numberingError is not null)
        {
            return numberingError;
        }

        var compiler = new ParameterExpressionCompiler(model, parameters);
        var definitions = ImmutableArray.CreateBuilder<DefinedParameter>();
        var constraints = ImmutableArray.CreateBuilder<EqualityConstraint>();
        foreach (var statement in model.Statements)
        {
            switch (statement)
            {
                case ModelStatement.Definition definition:
                    definitions.Add(compiler.Define(definition));
                    break;
                case ModelStatement.Constraint constraint:
                    constraints.Add(compiler.Constrain(constraint));
                    break;
            }
        }

        return compiler.Error is { } error
            ? error
            : new ParameterTable(parameters, roles, defaults, freeCount, hasMeans, constraints.ToImmutable(), definitions.ToImmutable());
    }

    // Variables that are not ordered have no thresholds, and ordered ones have one fewer than categories.
    private static ModelSyntaxError? UnknownThreshold(ModelSyntax model, ModelDefaults defaults) =>
        model.Statements.OfType<ModelStatement.Formula>().Where(formula => formula.Operator == ModelOperator.Threshold)
            .SelectMany(formula => formula.Right.Where(term => formula.Left.Any(variable => !Has(defaults, variable.Name, term.Name))))
            .FirstOrDefault() is { } unknown
            ? model.ErrorAt(unknown.Span, unknown.Name, ModelExpectation.ThresholdOfOrdered)
            : null;

    private static bool Has(ModelDefaults defaults, string variable, string threshold) =>
        defaults.OrderedThresholds.TryGetValue(variable, out var count) && int.TryParse(threshold.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= count;

    private static ModelSyntaxError? UnknownVariable(ModelSyntax model, VariableRoles roles, ModelDefaults defaults)
    {
        if (defaults.DataVariables is not { } known)
        {
            return null;
        }

        return model.Statements.OfType<ModelStatement.Formula>()
            .SelectMany(formula => formula.Left.Concat(formula.Operator == ModelOperator.Threshold ? [] : formula.Right.SelectMany(term => term.Factors)))
            .FirstOrDefault(variable => !roles.Latent.Contains(variable.Name) && !known.Contains(variable.Name)) is { } unknown
            ? model.ErrorAt(unknown.Span, unknown.Name, ModelExpectation.KnownVariable)
            : null;
    }
}
