using KnowledgeFlow.Studies.Imports;

namespace KnowledgeFlow.Studies.BinaryFiles;

/// <summary>Gathers the texts of a column as bytes; distinct ones are kept once, and decoded when their encoding is known.</summary>
internal sealed class TextColumn
{
    private readonly CodedListBuilder<byte[]> values = new();
    private readonly Dictionary<byte[], int> codeOf = new(ByteComparer.Instance);
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> codeOfSpan;

    public TextColumn() => codeOfSpan = codeOf.GetAlternateLookup<ReadOnlySpan<byte>>();

    /// <summary>The distinct texts so far.</summary>
    public IReadOnlyCollection<byte[]> Texts => codeOf.Keys;

    /// <summary>Adds a text at the end, without the blanks that fill its field up.</summary>
    public void Add(ReadOnlySpan<byte> field)
    {
        var text = FixedText.Trim(field);
        if (!codeOfSpan.TryGetValue(text, out var code))
        {
            var kept = text.ToArray();
            code = values.AddDistinct(kept);
            codeOf.Add(kept, code);
        }

        values.AddCode(code);
    }

    /// <summary>The column's answers, given how its bytes are decoded.</summary>
    public CodedList<string> Build(Func<byte[], string> decode) => values.Build().Select(decode);
}
