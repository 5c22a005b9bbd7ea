namespace KnowledgeFlow.Studies.Drafting;

/// <summary>How the value of an option of a one-off command stands in a study file.</summary>
public enum OneOffForm
{
    /// <summary>One name, word or number.</summary>
    Value,

    /// <summary>A word, or a list of numbers.</summary>
    ValueOrList,

    /// <summary>A list of names, ranges or terms.</summary>
    Names,

    /// <summary>A list of terms; given several times, blocks of terms that enter one after the other.</summary>
    Blocks,

    /// <summary>A text of several lines.</summary>
    Passage,

    /// <summary>True where it is given.</summary>
    Flag,
}
