using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Studies.BinaryFiles;

namespace KnowledgeFlow.Studies.Spss;

/// <summary>Makes the dictionary of its records: long names, segments joined, labels and missing values at their variables.</summary>
internal sealed class SpssDictionaryBuilder
{
    private const int ElementSize = 8;
    private const int LargestSegment = 255;

    // Every segment but the last takes 255 bytes of text, but their number is counted as if it were 252.
    private const int CountedSegment = 252;

    private readonly SpssRecords records;
    private readonly BinaryInput input;
    private readonly FileEncoding encoding;

    private SpssDictionaryBuilder(SpssRecords records, BinaryInput input, FileEncoding encoding) =>
        (this.records, this.input, this.encoding) = (records, input, encoding);

    /// <summary>The dictionary; the input is at the first case, and only its byte order is asked.</summary>
    public static SpssDictionary Build(SpssRecords records, BinaryInput input, FileEncoding encoding) =>
        new SpssDictionaryBuilder(records, input, encoding).Build();

    private SpssDictionary Build()
    {
        var joined = WithLabels(Joined());
        var display = Measures(joined);
        var longString = LongStringLabels();
        var longMissing = LongStringMissing();
        var sets = Sets(joined);
        var setOf = sets.SelectMany(set => set.Variables, (set, name) => (name, set)).DistinctBy(pair => pair.name).ToDictionary(pair => pair.name, pair => pair.set);
        ImmutableArray<SpssVariable> variables = [.. joined.Select((variable, i) => variable with
        {
            Measure = display[i],
            ResponseSet = setOf.GetValueOrDefault(variable.Name),
            Labels = Find(longString, variable) ?? variable.Labels,
            Missing = Find(longMissing, variable) is { } values ? new SpssMissingValues(values, HasRange: false) : variable.Missing,
        })];
        return new SpssDictionary(
            encoding,
            variables,
            sets,
            records.Header.WeightElement > 0 ? variables.FirstOrDefault(variable => variable.Record.Element == records.Header.WeightElement - 1) : null,
            records.Elements * ElementSize,
            CaseCount(),
            SystemMissing());
    }

    private string Text(ReadOnlySpan<byte> field) => FixedText.Decode(encoding.Encoding, field);

    private List<SpssVariable> Joined()
    {
        var longNames = Pairs(SpssExtension.LongNames);
        var widths = Pairs(SpssExtension.VeryLongStrings);
        var joined = new List<SpssVariable>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < records.Variables.Length;)
        {
            var record = records.Variables[i];
            var shortName = Text(record.Name);
            var segments = SegmentsOf(i, widths.GetValueOrDefault(shortName));
            var name = longNames.GetValueOrDefault(shortName) is { Length: > 0 } longName ? longName : shortName;
            if (name.Length == 0 || !taken.Add(name))
            {
                throw input.Damaged(SpssDamage.NameTwice(name));
            }

            joined.Add(new SpssVariable(name, shortName, record, segments) { Label = Text(record.Label), Missing = record.Missing });
            i += segments.Length;
        }

        return joined;
    }

    private ImmutableArray<SpssSegment> SegmentsOf(int index, string? width)
    {
        var record = records.Variables[index];
        if (width is null || !int.TryParse(width, NumberStyles.None, CultureInfo.InvariantCulture, out var total) || total <= LargestSegment)
        {
            return [new SpssSegment(record.Element * ElementSize, record.Width == 0 ? ElementSize : record.Width)];
        }

        var count = (total + (long)CountedSegment - 1) / CountedSegment;
        if (index + count > records.Variables.Length)
        {
            throw input.Damaged(SpssDamage.SegmentsLacking(total));
        }

        var segments = ImmutableArray.CreateBuilder<SpssSegment>((int)count);
        var rest = total;
        for (var i = 0; i < count; i++)
        {
            var segment = records.Variables[index + i];
            if (segment.Width == 0)
            {
                throw input.Damaged(SpssDamage.SegmentIsNumber(total));
            }

            var used = Math.Min(Math.Min(rest, LargestSegment), segment.Width);
            segments.Add(new SpssSegment(segment.Element * ElementSize, used));
            rest -= used;
        }

        return segments.MoveToImmutable();
    }

    private List<SpssVariable> WithLabels(List<SpssVariable> variables)
    {
        var ofElement = new Dictionary<int, int>();
        for (var i = 0; i < variables.Count; i++)
        {
            ofElement.Add(variables[i].Record.Element, i);
        }

        foreach (var set in records.Labels)
        {
            ImmutableArray<(byte[], string)> labels = [.. set.Labels.Select(pair => (pair.Value, Text(pair.Label)))];
            foreach (var element in set.Elements)
            {
                if (ofElement.TryGetValue(element, out var index))
                {
                    variables[index] = variables[index] with { Labels = labels };
                }
            }
        }

        return variables;
    }

    // Some writers count segments of very long strings as variables here, and some leave the widths out.
    private SpssMeasure[] Measures(List<SpssVariable> variables)
    {
        var measures = new SpssMeasure[variables.Count];
        if (!records.Extensions.TryGetValue(SpssExtension.Display, out var display))
        {
            return measures;
        }

        var fields = display.Length / sizeof(int);
        var perSegment = fields % records.Variables.Length == 0 && fields / records.Variables.Length is 2 or 3;
        var stride = perSegment ? fields / records.Variables.Length : fields / variables.Count;
        if (stride is not (2 or 3) || (!perSegment && fields % variables.Count != 0))
        {
            return measures;
        }

        var field = 0;
        for (var i = 0; i < measures.Length; i++)
        {
            var measure = Number(display.AsSpan(field * sizeof(int)));
            measures[i] = measure is >= 1 and <= 3 ? (SpssMeasure)measure : SpssMeasure.Unknown;
            field += stride * (perSegment ? variables[i].Segments.Length : 1);
        }

        return measures;
    }

    private Dictionary<string, ImmutableArray<(byte[] Value, string Label)>?> LongStringLabels()
    {
        var labels = new Dictionary<string, ImmutableArray<(byte[], string)>?>(StringComparer.Ordinal);
        var record = new SpssExtensionFields(records.Extensions.GetValueOrDefault(SpssExtension.LongStringLabels, []), input.BigEndian);
        while (record.TryText(out var name) && record.TryNumber(out _) && record.TryNumber(out var count))
        {
            var pairs = ImmutableArray.CreateBuilder<(byte[], string)>();
            for (var i = 0; i < count && record.TryText(out var value) && record.TryText(out var label); i++)
            {
                pairs.Add((value, Text(label)));
            }

            labels[Text(name)] = pairs.ToImmutable();
        }

        return labels;
    }

    private Dictionary<string, byte[][]?> LongStringMissing()
    {
        var missing = new Dictionary<string, byte[][]?>(StringComparer.Ordinal);
        var record = new SpssExtensionFields(records.Extensions.GetValueOrDefault(SpssExtension.LongStringMissing, []), input.BigEndian);
        while (record.TryText(out var name) && record.TryByte(out var count) && record.TryNumber(out var length))
        {
            var values = new List<byte[]>();
            while (values.Count < count && record.TryBytes(length, out var value))
            {
                values.Add(value);

                // Some writers repeat the length before each value, and a value never begins with three zeros.
                if (values.Count < count)
                {
                    record.SkipNumber(length);
                }
            }

            missing[Text(name)] = [.. values];
        }

        return missing;
    }

    private static T? Find<T>(Dictionary<string, T?> byName, SpssVariable variable) =>
        byName.TryGetValue(variable.Name, out var found) || byName.TryGetValue(variable.ShortName, out found) ? found : default;

    // The records call variables by their short names, most writers in lower case.
    private ImmutableArray<SpssResponseSet> Sets(List<SpssVariable> variables)
    {
        var nameOf = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var variable in variables)
        {
            nameOf.TryAdd(variable.ShortName, variable.Name);
        }

        foreach (var variable in variables)
        {
            nameOf.TryAdd(variable.Name, variable.Name);
        }

        return [.. new[] { SpssExtension.ResponseSets, SpssExtension.ExtendedResponseSets }
            .SelectMany(extension => SpssResponseSetParser.Parse(records.Extensions.GetValueOrDefault(extension, []), encoding.Encoding))
            .Select(set => set with { Variables = [.. set.Variables.Select(name => nameOf.GetValueOrDefault(name)).OfType<string>()] })];
    }

    private Dictionary<string, string> Pairs(SpssExtension extension)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        if (records.Extensions.TryGetValue(extension, out var record))
        {
            foreach (var pair in encoding.Encoding.GetString(record).Split(['\t', '\0'], StringSplitOptions.RemoveEmptyEntries))
            {
                var equals = pair.IndexOf('=', StringComparison.Ordinal);
                if (equals > 0)
                {
                    pairs[pair[..equals].Trim()] = pair[(equals + 1)..].Trim();
                }
            }
        }

        return pairs;
    }

    private long? CaseCount()
    {
        const int CountOffset = 8;
        if (records.Header.Cases >= 0)
        {
            return records.Header.Cases;
        }

        var record = new SpssExtensionFields(records.Extensions.GetValueOrDefault(SpssExtension.CaseCount, []), input.BigEndian);
        return record.TryBytes(CountOffset, out _) && record.TryLong(out var count) && count >= 0 ? count : null;
    }

    private double SystemMissing()
    {
        var record = new SpssExtensionFields(records.Extensions.GetValueOrDefault(SpssExtension.MachineDoubles, []), input.BigEndian);
        return record.TryLong(out var bits) ? BitConverter.Int64BitsToDouble(bits) : -double.MaxValue;
    }

    private int Number(ReadOnlySpan<byte> field) => input.BigEndian ? BinaryPrimitives.ReadInt32BigEndian(field) : BinaryPrimitives.ReadInt32LittleEndian(field);
}
