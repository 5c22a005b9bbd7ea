using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.BinaryFiles;

/// <summary>A file of a known kind whose bytes do not follow its format: cut off in a transfer, or changed.</summary>
/// <param name="Path">The file, as messages call it.</param>
/// <param name="Kind">Its kind with its article: "an SPSS data file (.sav)".</param>
internal sealed record DamagedFile(string Path, Phrase Kind)
{
    /// <summary>The exception that says what is wrong where.</summary>
    /// <param name="finding">What is wrong, to follow "the file is damaged: ".</param>
    /// <param name="position">The byte at which it shows, from 0.</param>
    public BadInputException At(long position, Phrase finding) => Problem(InputMessage.Words($"{finding} (byte {position})", $"{finding}（第 {position} 字节）"));

    /// <summary>The exception that says what is wrong, where no byte can be named.</summary>
    /// <param name="finding">What is wrong, to follow "the file is damaged: ".</param>
    public BadInputException In(Phrase finding) => Problem(finding);

    /// <summary>The exception for a file that ends too early.</summary>
    public BadInputException EndsAt(long position) => At(position, BinaryFileDamage.CutOff);

    private BadInputException Problem(Phrase finding) => BinaryFileMessages.Damaged(Kind, finding).At(InputPlace.File(Path));
}
