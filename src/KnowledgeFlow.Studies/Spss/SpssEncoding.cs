using System.Buffers.Binary;
using System.Text;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.BinaryFiles;

namespace KnowledgeFlow.Studies.Spss;

/// <summary>Finds the encoding of a file's texts.</summary>
internal static class SpssEncoding
{
    private const int CodePageOffset = 7 * sizeof(int);
    private const int Latin1 = 28591;
    private const int Latin9 = 28605;

    // Below stand EBCDIC, "seven bits", "eight bits" and DEC's Kanji; old Chinese SPSS wrote "seven bits" for GBK.
    private const int SmallestCodePage = 37;

    /// <summary>The encoding that the study names, or the file, or the file's code page, or else what the bytes look like.</summary>
    public static FileEncoding Of(Located<string>? named, SpssRecords records, bool bigEndian)
    {
        if (named is not null)
        {
            return FileEncoding.Named(named);
        }

        var texts = Texts(records);
        foreach (var encoding in new[] { Recorded(records), CodePage(records, bigEndian) })
        {
            if (encoding is not null && !IsContradicted(encoding, texts))
            {
                return FileEncoding.Known(encoding);
            }
        }

        return FileEncoding.Guess(texts);
    }

    private static Encoding? Recorded(SpssRecords records) =>
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

    // SPSS under a Western Windows writes its own code page beside labels that were typed under a Chinese one. ASCII names no encoding at all.
    private static bool IsContradicted(Encoding encoding, List<byte[]> texts) => encoding.CodePage switch
    {
        CodePages.WesternEuropean or Latin1 or Latin9 => CodePageDetector.DetectChinese(texts) is not null,
        CodePages.Ascii => true,
        _ => false,
    };

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
