using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.BinaryFiles;

/// <summary>A file of a known kind whose bytes do not follow its format: cut off in a transfer, or changed.</summary>
/// <param name="Path">The file, as messages call it.</param>
/// <param name="Kind">Its kind with its article: "an SPSS data file (.sav)".</param>
internal sealed record DamagedFile(string Path, string Kind)
{
    /// <summary>The exception that says what is wrong where.</summary>
    /// <param name="finding">What is wrong, to follow "the file is damaged: ".</param>
    /// <param name="position">The byte at which it shows, from 0.</param>
    public BadInputException At(long position, string finding) => Problem(FormattableString.Invariant($"{finding} (byte {position})"));

    /// <summary>The exception that says what is wrong, where no byte can be named.</summary>
    /// <param name="finding">What is wrong, to follow "the file is damaged: ".</param>
    public BadInputException In(string finding) => Problem(finding);

    /// <summary>The exception for a file that ends too early.</summary>
    public BadInputException EndsAt(long position) => At(position, "it ends in the middle, as a transfer that was broken off leaves it");

    private BadInputException Problem(string finding) =>
        new InputProblem(
            $"this is {Kind} and it is damaged: {finding}",
            InputPlace.File(Path),
            "Copy or download the file again, or save it anew in the program that made it.").ToException();
}
