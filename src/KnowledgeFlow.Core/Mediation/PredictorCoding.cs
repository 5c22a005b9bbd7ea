namespace KnowledgeFlow.Core.Mediation;

/// <summary>How a predictor of several categories enters as columns, one fewer than there are categories (Hayes and Preacher 2014, doi:10.1111/bmsp.12028).</summary>
public enum PredictorCoding
{
    /// <summary>Each category against the lowest: 1 in its own column.</summary>
    Indicator,

    /// <summary>Each category against the one before: 1 from its category on.</summary>
    Sequential,

    /// <summary>The later categories together against each: −(m − 1)/m in the category and 1/m after it, m categories being left.</summary>
    Helmert,

    /// <summary>Each category but the lowest against the unweighted mean of all: 1 in its own column, −1 in the lowest category.</summary>
    Effect,
}
