using System.Text;
using CsvHelper;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Imports.Delimited;

/// <summary>A delimited text file whose encoding and delimiter are known, and which can be opened again.</summary>
/// <param name="Path">The file, as messages call it.</param>
/// <param name="Encoding">Its encoding.</param>
/// <param name="Delimiter">Its delimiter, or null where the reader is to find it.</param>
public sealed record DelimitedText(string Path, Encoding Encoding, char? Delimiter)
{
    /// <summary>Whether the encoding was guessed from the frequency of its characters: neither named, nor marked, nor UTF-8 throughout.</summary>
    public bool IsEncodingGuessed { get; init; }

    /// <summary>What the report says of how the file is read.</summary>
    internal IEnumerable<Phrase> Notes =>
    [
        .. IsEncodingGuessed ? [EncodingGuessed(Encoding.WebName)] : Array.Empty<Phrase>(),
        .. HasTitles ? [TitlesSkipped(SkippedLines)] : Array.Empty<Phrase>(),
    ];

    /// <summary>Whether the lines that are passed over were taken for titles, and nobody said so.</summary>
    internal bool HasTitles { get; init; }

    /// <summary>How many lines above the header are passed over.</summary>
    public int SkippedLines { get; init; }

    /// <summary>How many rows the header has.</summary>
    public int HeaderRows { get; init; } = 1;

    /// <summary>The byte at which reading starts.</summary>
    internal long Start { get; init; }

    /// <summary>A reader at the file's first record, which is a header.</summary>
    /// <param name="trackLines">Whether lines are counted.</param>
    /// <param name="tolerant">Whether quotes that break the rules are read as text.</param>
    internal CsvReader Open(bool trackLines, bool tolerant = false) => Open(trackLines, tolerant, hasHeader: true);

    /// <summary>A reader at the file's first record, whatever it is.</summary>
    /// <param name="tolerant">Whether quotes that break the rules are read as text.</param>
    internal CsvReader OpenRecords(bool tolerant) => Open(trackLines: true, tolerant, hasHeader: false);

    private static Phrase EncodingGuessed(string name) => Phrase.Format(
        $"The encoding {name} was guessed from the text; name it (data: encoding:) if labels look wrong.",
        $"文件编码 {name} 系根据文本推测；若标签显示异常，请在 data: encoding: 中注明。");

    private static Phrase TitlesSkipped(int lines) => Phrase.Format(
        $"Lines above the header that are taken for titles and passed over: {lines}; data: skip: says how many otherwise.",
        $"表头上方有 {lines} 行被视为标题并跳过；如有不同，请用 data: skip: 指明行数。");

    private CsvReader Open(bool trackLines, bool tolerant, bool hasHeader)
    {
        var stream = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1, FileOptions.SequentialScan);
        stream.Position = Start;
        return CsvReader.Create(
            stream,
            new CsvReaderOptions
            {
                Separator = Delimiter,
                Encoding = Encoding,
                HasHeader = hasHeader,
                TrackLineNumbers = trackLines,
                MalformedData = tolerant ? CsvMalformedDataHandling.Recover : CsvMalformedDataHandling.Throw,
            },
            leaveOpen: false);
    }
}
