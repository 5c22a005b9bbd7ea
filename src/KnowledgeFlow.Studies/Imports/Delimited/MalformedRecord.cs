using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Imports.Delimited;

/// <summary>The problem of a record whose quotes cannot be read as meant.</summary>
internal static class MalformedRecord
{
    /// <summary>The exception that reports it.</summary>
    public static BadInputException At(string path, long? line) =>
        ImportMessages.MalformedQuotes().At(line is { } known ? InputPlace.Line(path, known) : InputPlace.File(path));
}
