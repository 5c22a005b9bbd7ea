using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeFlow.Studies.Imports;

/// <summary>Reads moments as survey tools write them, and writes them as <c>2024-06-01T09:37:16</c>, with the offset where one is told.</summary>
internal static partial class MomentText
{
    /// <summary>
    /// A column of moments in canonical form. Numbers are days of a spreadsheet's calendar (1900). Where day and month could be either, a
    /// column in which some first number is above 12 begins with days, any other with months unless its parts are joined by full stops.
    /// What cannot be read stays as it stands.
    /// </summary>
    public static CodedList<string> Canonical(CodedList<string> answers)
    {
        var dayFirst = answers.Distinct.Any(answer => Parse(answer) is { Success: true } match && match.Groups["a"].Length <= 2 && Number(match.Groups["a"]) > 12);
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

        var (a, b, c) = (Number(match.Groups["a"]), Number(match.Groups["b"]), Number(match.Groups["c"]));
        var (year, month, day) = match.Groups["a"].Length == 4 ? (a, b, c) : dayFirst || match.Groups["separator"].Value == "." ? (c, b, a) : (c, a, b);
        year += year < 100 ? 2000 : 0;
        var hour = match.Groups["hour"].Success ? Number(match.Groups["hour"]) : 0;
        var half = match.Groups["half"].Value.ToUpperInvariant();
        hour = half switch
        {
            "PM" or "下午" or "晚上" when hour < 12 => hour + 12,
            "AM" or "上午" or "凌晨" when hour == 12 => 0,
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

    private static Match Parse(string text) => Moment().Match(text);

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

    [GeneratedRegex(
        @"^(?<a>\d{1,4})(?<separator>[-/.年])(?<b>\d{1,2})[-/.月](?<c>\d{1,4})日?"
        + @"(?:(?:T|,?\s*)(?<half>上午|下午|凌晨|晚上)?\s*(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?<fraction>\.\d+)?)?\s*(?<half>[AaPp][Mm])?"
        + @"\s*(?:(?<utc>Z|UTC|GMT)?(?<offset>[+-](?<offsethours>\d{1,2}):?(?<offsetminutes>\d{2})?)?)?(?:\s+[A-Z]{3,5})?)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Moment();
}
