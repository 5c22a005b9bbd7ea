using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Imports.Delimited;

/// <summary>The problem of a record whose quotes cannot be read as meant.</summary>
internal static class MalformedRecord
{
    /// <summary>The exception that reports it.</summary>
    public static BadInputException At(string path, long? line) =>
        new InputProblem(
            "a quoted field is not closed, or a quote stands inside a field that is not quoted",
            line is { } known ? InputPlace.Line(path, known) : InputPlace.File(path),
            "Close every quoted field; put a field that contains quotes in quotes, and double those inside (\"\").").ToException();
}
