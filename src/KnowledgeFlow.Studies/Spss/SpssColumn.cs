using System.Buffers.Binary;
using KnowledgeFlow.Studies.BinaryFiles;
using KnowledgeFlow.Studies.Imports;

namespace KnowledgeFlow.Studies.Spss;

/// <summary>Gathers a variable's values, case by case.</summary>
internal sealed class SpssColumn
{
    private readonly NumberColumn? numbers;
    private readonly TextColumn? texts;
    private readonly byte[] joined;
    private readonly bool bigEndian;

    public SpssColumn(SpssVariable variable, bool bigEndian)
    {
        Variable = variable;
        this.bigEndian = bigEndian;
        numbers = variable.IsString ? null : new NumberColumn();
        texts = variable.IsString ? new TextColumn() : null;
        joined = variable.Segments.Length > 1 ? new byte[variable.Segments.Sum(segment => segment.Length)] : [];
    }

    /// <summary>The variable.</summary>
    public SpssVariable Variable { get; }

    /// <summary>The distinct strings of a string variable.</summary>
    public IReadOnlyCollection<byte[]> Texts => texts?.Texts ?? [];

    /// <summary>Adds the variable's value in a case.</summary>
    public void Add(ReadOnlySpan<byte> elements)
    {
        var first = Variable.Segments[0];
        if (numbers is not null)
        {
            var element = elements.Slice(first.Offset, sizeof(double));
            numbers.Add(bigEndian ? BinaryPrimitives.ReadDoubleBigEndian(element) : BinaryPrimitives.ReadDoubleLittleEndian(element));
        }
        else if (joined.Length == 0)
        {
            texts!.Add(elements.Slice(first.Offset, first.Length));
        }
        else
        {
            var at = 0;
            foreach (var segment in Variable.Segments)
            {
                elements.Slice(segment.Offset, segment.Length).CopyTo(joined.AsSpan(at));
                at += segment.Length;
            }

            texts!.Add(joined);
        }
    }

    /// <summary>The answers, one a case.</summary>
    public CodedList<string> Build(SpssValueText text) =>
        numbers?.Build(number => text.OfNumber(number, Variable.Record.Format)) ?? texts!.Build(text.OfString);
}
