namespace KnowledgeFlow.Core.Descriptives;

/// <summary>Which rows the correlation of two variables is taken from.</summary>
public enum MissingPairs
{
    /// <summary>Those that have both variables.</summary>
    Pairwise,

    /// <summary>Those that have all variables of the matrix.</summary>
    Listwise,
}
