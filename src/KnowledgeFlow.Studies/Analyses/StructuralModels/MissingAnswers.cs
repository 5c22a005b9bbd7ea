namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>What becomes of rows with missing answers.</summary>
public enum MissingAnswers
{
    /// <summary>Rows without every answer are left out.</summary>
    Listwise,

    /// <summary>All rows count by the likelihood of what they hold (full-information maximum likelihood).</summary>
    FullInformation,
}
