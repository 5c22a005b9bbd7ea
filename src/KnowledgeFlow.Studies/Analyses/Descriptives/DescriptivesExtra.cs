namespace KnowledgeFlow.Studies.Analyses.Descriptives;

/// <summary>What <c>also:</c> may ask of a description; each is a table of that name.</summary>
public enum DescriptivesExtra
{
    /// <summary>Quartiles, and the mean with its interval.</summary>
    Location,

    /// <summary>Tests of normality of each variable.</summary>
    Normality,

    /// <summary>Mardia's tests of all variables together.</summary>
    Mardia,
}
