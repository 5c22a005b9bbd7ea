using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Core.Sem.Specification;

/// <summary>
/// Fills in what a model's text leaves out, as lavaan's cfa() and sem() do: a unit for each latent variable, residual
/// variances, covariances of exogenous latent variables and of last outcomes, moments of exogenous observed variables,
/// thresholds and intercepts. Appends to the drafts in lavaan's order.
/// </summary>
internal static class DefaultParameters
{
    /// <summary>Adds the defaults to <paramref name="drafts"/>.</summary>
    public static void Complete(List<ParameterDraft> drafts, VariableRoles roles, ModelDefaults defaults, bool hasMeans)
    {
        var exogenous = defaults.FixedExogenous ? roles.ExogenousObserved : [];
        ScaleLatents(drafts, roles, defaults);
        Thresholds(drafts, roles, defaults);
        Variances(drafts, roles, defaults);
        if (!defaults.OrthogonalLatents)
        {
            Covariances(drafts, roles.ExogenousLatent);
        }

        Covariances(drafts, roles.LastOutcomes);
        ExogenousMoments(drafts, roles, defaults);
        if (hasMeans)
        {
            Intercepts(drafts, roles, defaults, exogenous);
        }
    }

    private static void ScaleLatents(List<ParameterDraft> drafts, VariableRoles roles, ModelDefaults defaults)
    {
        if (defaults.LatentScale == LatentScale.FirstLoading)
        {
            foreach (var latent in roles.Latent)
            {
                drafts.First(draft => draft.Operator == ModelOperator.Loading && draft.Left == latent).DefaultValue = 1;
            }
        }
    }

    private static void Thresholds(List<ParameterDraft> drafts, VariableRoles roles, ModelDefaults defaults)
    {
        foreach (var variable in roles.Observed.Where(defaults.OrderedThresholds.ContainsKey))
        {
            for (var threshold = 1; threshold <= defaults.OrderedThresholds[variable]; threshold++)
            {
                GetOrAdd(drafts, variable, ModelOperator.Threshold, FormattableString.Invariant($"t{threshold}"));
            }
        }
    }

    private static void Variances(List<ParameterDraft> drafts, VariableRoles roles, ModelDefaults defaults)
    {
        foreach (var variable in roles.Observed.Where(name => !roles.ExogenousObserved.Contains(name)))
        {
            var draft = GetOrAdd(drafts, variable, ModelOperator.Covariance, variable);
            if (defaults.OrderedThresholds.ContainsKey(variable) && draft.Modifiers.IsEmpty)
            {
                draft.Status = ParameterStatus.UnitVarianceResidual;
            }
            else if (draft.Span is null && IsSingleIndicator(drafts, roles, variable))
            {
                draft.DefaultValue = 0;
            }
        }

        foreach (var latent in roles.Latent)
        {
            var draft = GetOrAdd(drafts, latent, ModelOperator.Covariance, latent);
            if (defaults.LatentScale == LatentScale.UnitVariance)
            {
                // Equal loadings carry the unit of the first group over to the others.
                draft.DefaultValue = 1;
                draft.DefaultInFirstGroupOnly = defaults.GroupEquality.HasFlag(GroupEquality.Loadings) && !defaults.GroupEquality.HasFlag(GroupEquality.LatentVariances);
            }
        }
    }

    private static bool IsSingleIndicator(List<ParameterDraft> drafts, VariableRoles roles, string variable) =>
        roles.Latent.Any(latent => drafts.Where(draft => draft.Operator == ModelOperator.Loading && draft.Left == latent).Take(2).ToList() is [var only] && only.Right == variable);

    private static void Covariances(List<ParameterDraft> drafts, ImmutableArray<string> variables)
    {
        for (var i = 0; i < variables.Length; i++)
        {
            for (var j = i + 1; j < variables.Length; j++)
            {
                GetOrAdd(drafts, variables[i], ModelOperator.Covariance, variables[j]);
            }
        }
    }

    private static void ExogenousMoments(List<ParameterDraft> drafts, VariableRoles roles, ModelDefaults defaults)
    {
        var exogenous = roles.ExogenousObserved;
        for (var i = 0; i < exogenous.Length; i++)
        {
            for (var j = i; j < exogenous.Length; j++)
            {
                GetOrAdd(drafts, exogenous[i], ModelOperator.Covariance, exogenous[j]).Status = defaults.FixedExogenous ? ParameterStatus.SampleMoment : ParameterStatus.Free;
            }
        }
    }

    private static void Intercepts(List<ParameterDraft> drafts, VariableRoles roles, ModelDefaults defaults, ImmutableArray<string> exogenous)
    {
        foreach (var variable in roles.Observed)
        {
            var draft = GetOrAdd(drafts, variable, ModelOperator.Intercept, string.Empty);
            if (exogenous.Contains(variable))
            {
                draft.Status = ParameterStatus.SampleMoment;
            }
            else if (defaults.OrderedThresholds.ContainsKey(variable))
            {
                draft.DefaultValue = 0;
            }
        }

        foreach (var latent in roles.Latent)
        {
            var draft = GetOrAdd(drafts, latent, ModelOperator.Intercept, string.Empty);
            if (draft.Span is null)
            {
                draft.DefaultValue = 0;
                draft.DefaultInFirstGroupOnly = defaults.GroupEquality.HasFlag(GroupEquality.Intercepts);
            }
        }
    }

    private static ParameterDraft GetOrAdd(List<ParameterDraft> drafts, string left, ModelOperator @operator, string right)
    {
        var draft = drafts.Find(candidate => candidate.Is(left, @operator, right));
        if (draft is null)
        {
            draft = new ParameterDraft(left, @operator, right, span: null);
            drafts.Add(draft);
        }

        return draft;
    }
}
