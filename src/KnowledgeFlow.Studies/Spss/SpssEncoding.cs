using System.Buffers.Binary;
using System.Text;
using KnowledgeFlow.Studies.BinaryFiles;

namespace KnowledgeFlow.Studies.Spss;

/// <summary>The encoding of a file's texts.</summary>
/// <param name="Encoding">The encoding.</param>
/// <param name="IsGuess">The file names none, or one that its bytes contradict.</param>
/// <param name="IsOpen">Names and labels are plain ASCII, and answers may still decide.</param>
internal sealed record SpssEncoding(Encoding Encoding, bool IsGuess, bool IsOpen)
{
    private const int CodePageOffset = 7 * sizeof(int);

    // Below stand EBCDIC, "seven bits", "eight bits" and DEC's Kanji; old Chinese SPSS wrote "seven bits" for GBK.
    private const int SmallestCodePage = 37;

    /// <summary>What reports call it.</summary>
    public string Name => IsOpen ? "ASCII" : CodePages.NameOf(Encoding);

    /// <summary>The encoding that the file names, its code page, or else what the bytes look like.</summary>
    public static SpssEncoding Of(SpssRecords records, bool bigEndian)
    {
        var texts = Texts(records);
        if (Named(records) is { } named && !IsContradicted(named, texts))
        {
            return new SpssEncoding(named, IsGuess: false, IsOpen: false);
        }

        if (CodePage(records, bigEndian) is { } claimed && !IsContradicted(claimed, texts))
        {
            return new SpssEncoding(claimed, IsGuess: false, IsOpen: false);
        }

        return CodePageDetector.IsAscii(texts)
            ? new SpssEncoding(CodePages.Find(CodePages.Utf8)!, IsGuess: false, IsOpen: true)
            : Guess(texts);
    }

    /// <summary>The encoding once answers can be asked too.</summary>
    public SpssEncoding Decided(IReadOnlyCollection<byte[]> answers) => IsOpen && !CodePageDetector.IsAscii(answers) ? Guess(answers) : this;

    private static SpssEncoding Guess(IReadOnlyCollection<byte[]> texts) =>
        new(CodePages.Find(CodePageDetector.Detect(texts))!, IsGuess: true, IsOpen: false);

    private static Encoding? Named(SpssRecords records) =>
        records.Extensions.TryGetValue(SpssExtension.Encoding, out var name) ? CodePages.Find(Encoding.Latin1.GetString(FixedText.Trim(name))) : null;

    private static Encoding? CodePage(SpssRecords records, bool bigEndian)
    {
        if (!records.Extensions.TryGetValue(SpssExtension.MachineIntegers, out var integers) || integers.Length < CodePageOffset + sizeof(int))
        {
            return null;
        }

        var field = integers.AsSpan(CodePageOffset);
        var number = bigEndian ? BinaryPrimitives.ReadInt32BigEndian(field) : BinaryPrimitives.ReadInt32LittleEndian(field);
        return number < SmallestCodePage ? null : CodePages.Find(number);
    }

    // SPSS under a Western Windows writes its own code page beside labels that were typed under a Chinese one.
    private static bool IsContradicted(Encoding encoding, List<byte[]> texts) =>
        (encoding.CodePage is CodePages.WesternEuropean or 28591 or 28605 && CodePageDetector.DetectChinese(texts) is not null)
        || (encoding.CodePage == 20127 && !CodePageDetector.IsAscii(texts));

    private static List<byte[]> Texts(SpssRecords records)
    {
        var texts = new List<byte[]>();
        foreach (var variable in records.Variables)
        {
            texts.Add(variable.Name);
            texts.Add(variable.Label);
        }

        texts.AddRange(records.Labels.SelectMany(set => set.Labels).Select(pair => pair.Label));
        if (records.Extensions.TryGetValue(SpssExtension.LongNames, out var names))
        {
            texts.Add(names);
        }

        return texts;
    }
}
