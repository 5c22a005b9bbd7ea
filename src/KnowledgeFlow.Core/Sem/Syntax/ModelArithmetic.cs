namespace KnowledgeFlow.Core.Sem.Syntax;

/// <summary>The arithmetic of model expressions.</summary>
public enum ModelArithmetic
{
    /// <summary>a + b.</summary>
    Add,

    /// <summary>a − b.</summary>
    Subtract,

    /// <summary>a × b.</summary>
    Multiply,

    /// <summary>a ÷ b.</summary>
    Divide,

    /// <summary>a to the power of b; binds from the right, and before a minus sign.</summary>
    Power,
}
