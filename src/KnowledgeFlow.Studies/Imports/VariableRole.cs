namespace KnowledgeFlow.Studies.Imports;

/// <summary>What part a variable plays in a survey. A codebook writes id meta pii time duration single multi matrix rank scale text computed.</summary>
public enum VariableRole
{
    /// <summary>Names a questionnaire.</summary>
    Id,

    /// <summary>What the tool recorded about the answering: source, status, language.</summary>
    Meta,

    /// <summary>Personal data: address, name, phone, mail, location. It reaches no report, log or message unless the study file names it.</summary>
    Pii,

    /// <summary>A moment.</summary>
    Time,

    /// <summary>A length of time, in seconds.</summary>
    Duration,

    /// <summary>A question with one answer of several.</summary>
    SingleChoice,

    /// <summary>A choice of a question with several answers: 1 ticked, 0 not.</summary>
    MultipleChoice,

    /// <summary>A row of a matrix question.</summary>
    Matrix,

    /// <summary>The rank that a thing was given.</summary>
    Rank,

    /// <summary>A number on a scale.</summary>
    Scale,

    /// <summary>Whatever people wrote, numbers included.</summary>
    Text,

    /// <summary>What the tool made of the answers: a sum, a weight.</summary>
    Computed,
}
