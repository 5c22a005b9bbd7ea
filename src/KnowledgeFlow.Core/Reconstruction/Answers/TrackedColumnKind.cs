namespace KnowledgeFlow.Core.Reconstruction.Answers;

/// <summary>What a tracked column is made of.</summary>
internal enum TrackedColumnKind
{
    /// <summary>The answers themselves.</summary>
    Answer,

    /// <summary>The sum of columns.</summary>
    Sum,

    /// <summary>The product of two columns.</summary>
    Product,

    /// <summary>1 where a column has a value, otherwise 0.</summary>
    Indicator,
}
