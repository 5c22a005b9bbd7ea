namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>The tests that a study can plan.</summary>
public enum PlannedTestKind
{
    /// <summary>A correlation.</summary>
    Correlation,

    /// <summary>t of two independent means.</summary>
    IndependentT,

    /// <summary>t of paired means.</summary>
    PairedT,

    /// <summary>t of one mean.</summary>
    OneSampleT,

    /// <summary>One-way analysis of variance.</summary>
    Anova,

    /// <summary>Coefficients of a linear regression.</summary>
    Regression,

    /// <summary>χ² of proportions.</summary>
    ChiSquared,

    /// <summary>Fit of a structural model by RMSEA.</summary>
    Rmsea,

    /// <summary>An indirect effect.</summary>
    Indirect,
}
