using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeFlow.Studies.Imports;

/// <summary>Reads moments as survey tools write them, and writes them as <c>2024-06-01T09:37:16</c>, with the offset where one is told.</summary>
internal static partial class MomentText
{
    private const string Months = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private const string MonthName = @"(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?";

    // Halves of the day stand before the hour or behind the time, and so do they in Spanish ("a. m.") with a blank that does not break.
    private const string Half = @"(?<half>上午|下午|凌晨|晚上|午前|午後|오전|오후|[AaPp]\.?\s?[Mm]\.?)";

    private const string TimeOfDay =
        @"(?:(?:T|,?\s*)" + Half + @"?\s*(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?<fraction>\.[0-9]+)?)?\s*" + Half + @"?"
        + @"\s*(?:(?<utc>Z|UTC|GMT|格林尼治标准时间)?(?<offset>[+-](?<offsethours>[0-9]{1,2}):?(?<offsetminutes>[0-9]{2})?)?)?(?:\s+[A-Z]{3,5})?)?";

    /// <summary>
    /// A column of moments in canonical form. Numbers are days of a spreadsheet's calendar (1900). Where day and month could be either, a
    /// column in which some first number is above 12 begins with days, any other with months unless its parts are joined by full stops.
    /// What cannot be read stays as it stands.
    /// </summary>
    public static CodedList<string> Canonical(CodedList<string> answers)
    {
        var dayFirst = answers.Distinct.Any(answer => Parse(answer) is { Success: true } match && match.Groups["a"] is { Success: true, Length: <= 2 } first && Number(first) > 12);
        return answers.Select(answer => Canonical(answer, dayFirst) ?? answer);
    }

    /// <summary>Whether a text is a date, with or without a time of day.</summary>
    public static bool Is(string text) => Canonical(text, dayFirst: false) is not null || Canonical(text, dayFirst: true) is not null;

    /// <summary>The moment in canonical form, or null where the text is none.</summary>
    internal static string? Canonical(string text, bool dayFirst)
    {
        if (text.Length == 0)
        {
            return text;
        }

        if (ImportedNumber.TryParse(text, out var days))
        {
            return days is > 20_000 and < 80_000 ? Written(DateTime.FromOADate(Math.Round(days * 86_400) / 86_400), hasTime: true, string.Empty) : null;
        }

        var match = Parse(text);
        if (!match.Success)
        {
            return null;
        }

        var (year, month, day) = Day(match, dayFirst);
        year += year < 100 ? 2000 : 0;
        var hour = match.Groups["hour"].Success ? Number(match.Groups["hour"]) : 0;
        hour = match.Groups["half"].Value switch
        {
            "下午" or "晚上" or "午後" or "오후" or ['P' or 'p', ..] when hour < 12 => hour + 12,
            "上午" or "凌晨" or "午前" or "오전" or ['A' or 'a', ..] when hour == 12 => 0,
            _ => hour,
        };
        var minute = match.Groups["minute"].Success ? Number(match.Groups["minute"]) : 0;
        var second = match.Groups["second"].Success ? Number(match.Groups["second"]) : 0;
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
        {
            return null;
        }

        var moment = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Unspecified);
        return Written(moment, match.Groups["hour"].Success, Fraction(match) + Offset(match));
    }

    private static Match Parse(string text) => Moment().Match(text) is { Success: true } match ? match : NamedMonth().Match(text);

    private static (int Year, int Month, int Day) Day(Match match, bool dayFirst)
    {
        if (match.Groups["month"].Success)
        {
            return (Number(match.Groups["year"]), (Months.IndexOf(match.Groups["month"].Value, StringComparison.OrdinalIgnoreCase) / 3) + 1, Number(match.Groups["day"]));
        }

        var (a, b, c) = (Number(match.Groups["a"]), Number(match.Groups["b"]), Number(match.Groups["c"]));
        return match.Groups["a"].Length == 4 ? (a, b, c) : dayFirst || match.Groups["separator"].Value == "." ? (c, b, a) : (c, a, b);
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Written(DateTime moment, bool hasTime, string rest) =>
        moment.ToString(hasTime ? "yyyy-MM-dd'T'HH:mm:ss" : "yyyy-MM-dd", CultureInfo.InvariantCulture) + rest;

    private static string Fraction(Match match) => match.Groups["fraction"].Value.TrimEnd('0') is { Length: > 1 } fraction ? fraction : string.Empty;

    private static string Offset(Match match)
    {
        var offset = match.Groups["offset"];
        if (!offset.Success)
        {
            return match.Groups["utc"].Success ? "Z" : string.Empty;
        }

        var hours = Number(match.Groups["offsethours"]);
        var minutes = match.Groups["offsetminutes"].Success ? Number(match.Groups["offsetminutes"]) : 0;
        return string.Create(CultureInfo.InvariantCulture, $"{offset.Value[0]}{hours:00}:{minutes:00}");
    }

    [GeneratedRegex(@"^(?<a>[0-9]{1,4})(?<separator>[-/.年])\s?(?<b>[0-9]{1,2})[-/.月]\s?(?<c>[0-9]{1,4})[日.]?" + TimeOfDay + "$", RegexOptions.CultureInvariant)]
    private static partial Regex Moment();

    // Jun 01, 2024; Saturday, 1 June 2024 9:37 AM; 01-Jun-2024.
    [GeneratedRegex(
        @"^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?\s+)?(?:" + MonthName + @"\s+(?<day>[0-9]{1,2})(?:st|nd|rd|th)?,?\s+(?<year>[0-9]{4})|(?<day>[0-9]{1,2})[-\s]" + MonthName + @",?[-\s](?<year>[0-9]{4}))" + TimeOfDay + "$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NamedMonth();
}
