namespace KnowledgeFlow.Studies.Workbooks;

/// <summary>What a number format makes of a cell's number.</summary>
/// <param name="HasDate">It shows a day, a month or a year.</param>
/// <param name="HasTime">It shows hours, minutes or seconds.</param>
/// <param name="IsElapsed">It shows hours, minutes or seconds that run beyond a day.</param>
internal readonly record struct CellNumberFormat(bool HasDate, bool HasTime, bool IsElapsed)
{
    /// <summary>A plain number.</summary>
    public static CellNumberFormat Number { get; }

    /// <summary>The numbers are days since an epoch, or parts of a day.</summary>
    public bool IsTime => HasDate || HasTime || IsElapsed;

    /// <summary>One of the formats that every workbook has without writing them (ECMA-376, part 1, 18.8.30, with those of East Asia).</summary>
    public static CellNumberFormat OfBuiltIn(int number) => number switch
    {
        (>= 14 and <= 17) or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => new CellNumberFormat(HasDate: true, HasTime: false, IsElapsed: false),
        22 => new CellNumberFormat(HasDate: true, HasTime: true, IsElapsed: false),
        (>= 18 and <= 21) or (>= 32 and <= 35) or 45 or 47 or 55 or 56 => new CellNumberFormat(HasDate: false, HasTime: true, IsElapsed: false),
        46 => new CellNumberFormat(HasDate: false, HasTime: false, IsElapsed: true),
        _ => Number,
    };

    /// <summary>A format by its code, such as <c>yyyy\-mm\-dd hh:mm</c>; its first section counts, and what is quoted or in brackets does not.</summary>
    public static CellNumberFormat OfCode(string code)
    {
        var (hasDate, hasTime, hasMonthOrMinute, isElapsed) = (false, false, false, false);
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (char.ToLowerInvariant(code[i]))
            {
                case '"':
                    i = End(code, i, '"');
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '[':
                    var end = End(code, i, ']');
                    isElapsed |= code[(i + 1)..end].Trim('h', 'm', 's', 'H', 'M', 'S').Length == 0 && end > i + 1;
                    i = end;
                    break;
                case 'y' or 'd' or 'e' when !IsScientific(code, i):
                    hasDate = true;
                    break;
                case 'h' or 's':
                    hasTime = true;
                    break;
                case 'm':
                    hasMonthOrMinute = true;
                    break;
                case 'g' when code.AsSpan(i).StartsWith("General", StringComparison.OrdinalIgnoreCase):
                    return Number;
                default:
                    break;
            }
        }

        // Beside hours or seconds an m is minutes, else it is months.
        return new CellNumberFormat(hasDate || (hasMonthOrMinute && !hasTime && !isElapsed), hasTime, isElapsed && !hasDate);
    }

    private static int End(string code, int start, char closing)
    {
        var end = code.IndexOf(closing, start + 1);
        return end < 0 ? code.Length - 1 : end;
    }

    // 0.00E+00 is no year of a reign.
    private static bool IsScientific(string code, int at) =>
        code[at] is 'E' or 'e' && ((at + 1 < code.Length && code[at + 1] is '+' or '-') || (at > 0 && code[at - 1] is '0' or '#' or '?' or '.'));
}
