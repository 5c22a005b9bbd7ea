namespace KnowledgeFlow.Core.Sem.Estimation;

/// <summary>What is wanted at a point beside the value.</summary>
[Flags]
internal enum ObjectiveParts
{
    /// <summary>The value alone.</summary>
    Value = 0,

    /// <summary>The gradient.</summary>
    Gradient = 1,

    /// <summary>The expected Hessian.</summary>
    Information = 2,
}
