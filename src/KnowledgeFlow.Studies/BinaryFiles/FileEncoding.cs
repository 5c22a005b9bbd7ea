using System.Text;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.BinaryFiles;

/// <summary>The encoding of a file's texts.</summary>
/// <param name="Encoding">The encoding.</param>
/// <param name="IsGuess">The file names none, or one that its bytes contradict.</param>
/// <param name="IsOpen">Names and labels are plain ASCII, and answers may still decide.</param>
internal sealed record FileEncoding(Encoding Encoding, bool IsGuess, bool IsOpen)
{
    /// <summary>What reports call it.</summary>
    public string Name => IsOpen ? "ASCII" : CodePages.NameOf(Encoding);

    /// <summary>What a reader of the report should know of it.</summary>
    public IEnumerable<Phrase> Notes => IsGuess
        ? [new Phrase(
            $"The file does not name its encoding, or not the right one; its texts were read as {Name}.",
            $"数据文件未注明编码，或注明有误；文本按 {Name} 读取。")]
        : [];

    /// <summary>An encoding that the file or the study names.</summary>
    public static FileEncoding Known(Encoding encoding) => new(encoding, IsGuess: false, IsOpen: false);

    /// <summary>The encoding that a study names for its file.</summary>
    /// <exception cref="BadInputException">There is no encoding of that name.</exception>
    public static FileEncoding Named(Located<string> name) => CodePages.Find(name.Value) is { } encoding
        ? Known(encoding)
        : throw name.Problem(BinaryFileMessages.UnknownEncoding(name.Value));

    /// <summary>What texts that name no encoding look like.</summary>
    public static FileEncoding Guess(IReadOnlyCollection<byte[]> texts) => CodePageDetector.IsAscii(texts)
        ? new FileEncoding(CodePages.Find(CodePages.Utf8)!, IsGuess: false, IsOpen: true)
        : new FileEncoding(CodePages.Find(CodePageDetector.Detect(texts))!, IsGuess: true, IsOpen: false);

    /// <summary>The encoding once answers can be asked too.</summary>
    public FileEncoding Decided(IReadOnlyCollection<byte[]> answers) => IsOpen ? Guess(answers) : this;

    /// <summary>A field's text.</summary>
    public string Decode(byte[] field) => FixedText.Decode(Encoding, field);
}
