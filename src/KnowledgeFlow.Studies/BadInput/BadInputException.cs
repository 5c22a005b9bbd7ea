using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.BadInput;

/// <summary>
/// A study file, a survey or a table of published values that cannot be read as meant. It is thrown where the fault is found and
/// caught once, by whoever owns the console or the calling program; nothing has been written then.
/// </summary>
public sealed class BadInputException : Exception
{
    /// <summary>Reports a problem; the exception's own message is in English.</summary>
    public BadInputException(InputProblem problem)
        : base(problem.ToMessage(ReportLanguage.English)) => Problem = problem;

    /// <summary>What is wrong, where, and what to do.</summary>
    public InputProblem Problem { get; }
}
