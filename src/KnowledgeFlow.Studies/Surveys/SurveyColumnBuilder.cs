using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Studies.BinaryFiles;

namespace KnowledgeFlow.Studies.Surveys;

/// <summary>
/// Gathers one column, block by block. Distinct texts are kept once and cells as codes of one byte (of four beyond 256 texts), so
/// that each distinct answer is interpreted once however many people gave it, and a million rows stay small.
/// </summary>
internal sealed class SurveyColumnBuilder : IColumnCells
{
    private readonly Dictionary<byte[], int> codeOfText = new(ByteComparer.Instance);
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> codeOfSpan;
    private readonly List<string> texts = [];
    private readonly List<int> firstRecords = [];
    private readonly int[] codeOfCharacter = new int[256];
    private byte[] narrow = new byte[1024];
    private int[]? wide;
    private int length;

    public SurveyColumnBuilder()
    {
        codeOfSpan = codeOfText.GetAlternateLookup<ReadOnlySpan<byte>>();
        codeOfCharacter.AsSpan().Fill(-1);
    }

    /// <summary>The code of a cell's text, a new one where it has not stood in the column before.</summary>
    /// <param name="cell">The cell, decoded UTF-8.</param>
    /// <param name="record">The record (from 1) it stands in.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CodeOf(ReadOnlySpan<byte> cell, int record)
    {
        var code = cell.Length == 1 ? codeOfCharacter[cell[0]] : -1;
        return code >= 0 ? code : FindOrAdd(cell, record);
    }

    /// <summary>Appends cells by their codes: every <paramref name="stride"/>th of a block of records, from <paramref name="first"/> on.</summary>
    public void Append(ReadOnlySpan<int> codes, int first, int stride)
    {
        var count = (codes.Length - first + stride - 1) / stride;
        if (wide is null && texts.Count <= byte.MaxValue + 1)
        {
            EnsureRoom(ref narrow, count);
            for (var (from, to) = (first, length); from < codes.Length; from += stride)
            {
                narrow[to++] = (byte)codes[from];
            }
        }
        else
        {
            wide ??= Widened();
            EnsureRoom(ref wide, count);
            for (var (from, to) = (first, length); from < codes.Length; from += stride)
            {
                wide[to++] = codes[from];
            }
        }

        length += count;
    }

    /// <summary>The distinct texts as they stand in the file, in order of appearance, trimmed.</summary>
    public IReadOnlyList<string> Texts => texts;

    /// <summary>The record (from 1) in which a text stands first.</summary>
    public int FirstRecord(int code) => firstRecords[code];

    /// <summary>The column, given what each distinct text stands for.</summary>
    public Column ToColumn(string name, ReadOnlySpan<double> values)
    {
        if (wide is null)
        {
            return new CodedColumn(name, ImmutableCollectionsMarshal.AsImmutableArray(narrow.AsSpan(0, length).ToArray()), ImmutableArray.Create(values));
        }

        var numbers = new double[length];
        for (var i = 0; i < length; i++)
        {
            numbers[i] = values[wide[i]];
        }

        return new DoubleColumn(name, ImmutableCollectionsMarshal.AsImmutableArray(numbers));
    }

    /// <summary>Each row's text.</summary>
    public ImmutableArray<string> ToTexts()
    {
        var rows = new string[length];
        for (var i = 0; i < length; i++)
        {
            rows[i] = texts[wide is null ? narrow[i] : wide[i]];
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(rows);
    }

    private int FindOrAdd(ReadOnlySpan<byte> cell, int record)
    {
        if (!codeOfSpan.TryGetValue(cell, out var code))
        {
            code = texts.Count;
            codeOfText.Add(cell.ToArray(), code);
            texts.Add(Encoding.UTF8.GetString(cell).Trim());
            firstRecords.Add(record);
        }

        if (cell.Length == 1)
        {
            codeOfCharacter[cell[0]] = code;
        }

        return code;
    }

    private int[] Widened()
    {
        var widened = new int[narrow.Length];
        for (var i = 0; i < length; i++)
        {
            widened[i] = narrow[i];
        }

        narrow = [];
        return widened;
    }

    private void EnsureRoom<T>(ref T[] codes, int more)
    {
        if (codes.Length < length + more)
        {
            Array.Resize(ref codes, Math.Max(codes.Length * 2, length + more));
        }
    }
}
