namespace KnowledgeFlow.Studies.Spss;

/// <summary>The measurement level that SPSS records of a variable.</summary>
internal enum SpssMeasure
{
    /// <summary>None is recorded.</summary>
    Unknown = 0,

    /// <summary>Categories without order.</summary>
    Nominal = 1,

    /// <summary>Categories in order.</summary>
    Ordinal = 2,

    /// <summary>Numbers.</summary>
    Scale = 3,
}
