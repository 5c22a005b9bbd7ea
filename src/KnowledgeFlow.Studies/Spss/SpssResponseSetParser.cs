using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KnowledgeFlow.Studies.BinaryFiles;

namespace KnowledgeFlow.Studies.Spss;

/// <summary>
/// Parses the records of multiple-response sets, a line a set: <c>$name=C 5 Label v1 v2</c> (categories), <c>$name=D1 1 5 Label v1 v2</c>
/// (dichotomies: counted value, then label, each behind its length in bytes) and <c>$name=E 1 1 1 5 Label v1 v2</c> (the same with flags). What
/// cannot be parsed is passed over: sets describe answers and change none.
/// </summary>
internal sealed class SpssResponseSetParser
{
    private readonly Encoding encoding;
    private readonly byte[] line;
    private int at;

    private SpssResponseSetParser(byte[] line, Encoding encoding) => (this.line, this.encoding) = (line, encoding);

    /// <summary>The sets of a record.</summary>
    public static IEnumerable<SpssResponseSet> Parse(byte[] record, Encoding encoding)
    {
        var start = 0;
        while (start < record.Length)
        {
            var end = EndOfLine(record, start);
            if (new SpssResponseSetParser(record[start..end], encoding).TryParse(out var set))
            {
                yield return set;
            }

            start = end + 1;
        }
    }

    // A label may hold a line break, but a set's name begins with a dollar sign; few labels hold a line break before one.
    private static int EndOfLine(byte[] record, int start)
    {
        for (var i = start; i < record.Length; i++)
        {
            if (record[i] == '\n' && (i + 1 == record.Length || record[i + 1] is (byte)'$' or 0))
            {
                return i;
            }
        }

        return record.Length;
    }

    private bool TryParse(out SpssResponseSet set)
    {
        set = new SpssResponseSet(string.Empty, string.Empty, null, []);
        var equals = Array.IndexOf(line, (byte)'=');
        if (equals < 1 || equals + 1 >= line.Length)
        {
            return false;
        }

        at = equals + 2;
        string? counted = null;
        var kind = line[equals + 1];
        var parsed = kind switch
        {
            (byte)'C' => TryBlank(),
            (byte)'D' => TryCounted(out counted),
            (byte)'E' => TryBlank() && TryNumber(out _) && TryBlank() && TryCounted(out counted),
            _ => false,
        };
        if (!parsed || (kind != 'C' && !TryBlank()) || !TryCounted(out var label))
        {
            return false;
        }

        ImmutableArray<string> names = [.. encoding.GetString(line, at, line.Length - at).Split([' ', '\n', '\0'], StringSplitOptions.RemoveEmptyEntries)];
        set = new SpssResponseSet(encoding.GetString(line, 0, equals).Trim(), label!, counted, names);
        return true;
    }

    private bool TryBlank() => at < line.Length && line[at] == ' ' && at++ >= 0;

    private bool TryNumber(out int number)
    {
        var start = at;
        while (at < line.Length && line[at] is >= (byte)'0' and <= (byte)'9')
        {
            at++;
        }

        return int.TryParse(line.AsSpan(start, at - start), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private bool TryCounted(out string? text)
    {
        text = null;
        if (!TryNumber(out var length) || !TryBlank() || length > line.Length - at)
        {
            return false;
        }

        text = FixedText.Decode(encoding, line.AsSpan(at, length));
        at += length;
        return true;
    }
}
