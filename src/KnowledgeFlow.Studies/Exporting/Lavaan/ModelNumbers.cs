namespace KnowledgeFlow.Studies.Exporting.Lavaan;

/// <summary>What R is asked to print of a model beside its fit.</summary>
internal enum ModelNumbers
{
    /// <summary>Nothing.</summary>
    Fit,

    /// <summary>Parameters and explained shares.</summary>
    Structure,

    /// <summary>Parameters, validity, residuals and what the steps of invariance begin with.</summary>
    Measurement,
}
