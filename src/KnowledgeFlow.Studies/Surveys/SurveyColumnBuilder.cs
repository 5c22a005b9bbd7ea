using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using KnowledgeFlow.Core.Data;

namespace KnowledgeFlow.Studies.Surveys;

/// <summary>
/// Gathers one column, cell by cell. Distinct texts are kept once and cells as codes of one byte (of four beyond 256 texts), so
/// that each distinct answer is interpreted once however many people gave it, and a million rows stay small.
/// </summary>
internal sealed class SurveyColumnBuilder
{
    private readonly Dictionary<byte[], int> codeOfText = new(Utf8TextComparer.Instance);
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

    /// <summary>Adds the next cell, decoded UTF-8.</summary>
    public void Add(ReadOnlySpan<byte> cell)
    {
        var code = cell.Length == 1 ? codeOfCharacter[cell[0]] : -1;
        if (code < 0)
        {
            code = CodeOf(cell);
        }

        if (wide is null && length < narrow.Length && code <= byte.MaxValue)
        {
            narrow[length++] = (byte)code;
        }
        else
        {
            AddSlowly(code);
        }
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

    private int CodeOf(ReadOnlySpan<byte> cell)
    {
        if (!codeOfSpan.TryGetValue(cell, out var code))
        {
            code = texts.Count;
            codeOfText.Add(cell.ToArray(), code);
            texts.Add(Encoding.UTF8.GetString(cell).Trim());
            firstRecords.Add(length + 1);
        }

        if (cell.Length == 1)
        {
            codeOfCharacter[cell[0]] = code;
        }

        return code;
    }

    private void AddSlowly(int code)
    {
        if (wide is null && code <= byte.MaxValue)
        {
            Array.Resize(ref narrow, narrow.Length * 2);
            narrow[length++] = (byte)code;
            return;
        }

        if (wide is null)
        {
            wide = new int[Math.Max(1024, length * 2)];
            for (var i = 0; i < length; i++)
            {
                wide[i] = narrow[i];
            }

            narrow = [];
        }

        if (length == wide.Length)
        {
            Array.Resize(ref wide, wide.Length * 2);
        }

        wide[length++] = code;
    }
}
