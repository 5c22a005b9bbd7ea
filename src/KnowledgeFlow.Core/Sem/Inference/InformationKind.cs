namespace KnowledgeFlow.Core.Sem.Inference;

/// <summary>Which information matrix carries the standard errors.</summary>
public enum InformationKind
{
    /// <summary>The Hessian's expectation under the model.</summary>
    Expected,

    /// <summary>The Hessian at the estimates.</summary>
    Observed,
}
