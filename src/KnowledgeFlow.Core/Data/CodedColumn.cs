using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Data;

/// <summary>
/// A column of few distinct values, such as Likert answers, stored as one byte a row with a table of at most 256
/// values: an eighth of the memory of doubles, so that a million questionnaires fit in a cache-friendly space.
/// </summary>
public sealed class CodedColumn : Column
{
    private readonly ImmutableArray<byte> codes;
    private readonly ImmutableArray<double> table;

    /// <summary>A column whose row i has the value <c>table[codes[i]]</c>.</summary>
    /// <exception cref="ArgumentException">The table has more than 256 values, or a code beyond the table.</exception>
    public CodedColumn(string name, ImmutableArray<byte> codes, ImmutableArray<double> table)
        : base(name, codes.Length)
    {
        if (table.Length > 256)
        {
            throw new ArgumentException($"A coded column has at most 256 values, not {table.Length}.", nameof(table));
        }

        if (codes.AsSpan().ContainsAnyExceptInRange((byte)0, (byte)Math.Max(0, table.Length - 1)) || (table.IsEmpty && !codes.IsEmpty))
        {
            throw new ArgumentException($"A code lies beyond the {table.Length} values of the table.", nameof(codes));
        }

        this.codes = codes;
        this.table = table;
    }

    /// <inheritdoc/>
    public override double this[int row]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(row);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Length);
            return table[codes[row]];
        }
    }

    /// <summary>The distinct values that codes stand for (NaN among them where answers are missing).</summary>
    public ImmutableArray<double> Table => table;

    /// <inheritdoc/>
    public override void CopyTo(int start, Span<double> destination)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, Length - destination.Length);
        var values = table.AsSpan();
        var source = codes.AsSpan(start, destination.Length);
        for (var i = 0; i < source.Length; i++)
        {
            destination[i] = values[source[i]];
        }
    }

    /// <inheritdoc/>
    public override Column Take(ImmutableArray<int> rows) => new CodedColumn(Name, [.. rows.Select(row => codes[row])], table);

    /// <inheritdoc/>
    public override Column Mapped(Func<double, double> map) => new CodedColumn(Name, codes, [.. table.Select(map)]);

    /// <inheritdoc/>
    public override IReadOnlyDictionary<double, int> CountValues()
    {
        // Four tallies in turn: one alone would wait for its own last addition whenever an answer repeats.
        const int Codes = 256, Tallies = 4;
        var ofCode = new int[Tallies * Codes];
        var span = codes.AsSpan();
        var whole = span.Length - (span.Length % Tallies);
        for (var i = 0; i < whole; i += Tallies)
        {
            ofCode[span[i]]++;
            ofCode[Codes + span[i + 1]]++;
            ofCode[(2 * Codes) + span[i + 2]]++;
            ofCode[(3 * Codes) + span[i + 3]]++;
        }

        foreach (var code in span[whole..])
        {
            ofCode[code]++;
        }

        // Two codes may stand for one value, as two missing codes do.
        var counts = new Dictionary<double, int>();
        for (var code = 0; code < table.Length; code++)
        {
            var count = ofCode[code] + ofCode[Codes + code] + ofCode[(2 * Codes) + code] + ofCode[(3 * Codes) + code];
            if (count > 0)
            {
                counts[table[code]] = counts.GetValueOrDefault(table[code]) + count;
            }
        }

        return counts;
    }
}
