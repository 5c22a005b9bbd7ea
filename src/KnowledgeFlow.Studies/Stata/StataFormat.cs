using System.Text;
using KnowledgeFlow.Studies.BinaryFiles;

namespace KnowledgeFlow.Studies.Stata;

/// <summary>How Stata displays a variable, as far as it says that its numbers are times.</summary>
/// <param name="Unit">
/// What a number counts since 1960: <c>d</c> days, <c>c</c> milliseconds, <c>C</c> milliseconds with leap seconds, <c>w</c> weeks, <c>m</c> months,
/// <c>q</c> quarters, <c>h</c> half years; 0 where it is no time. Years (<c>%ty</c>) are numbers, and business calendars need a file of their own.
/// </param>
internal readonly record struct StataFormat(char Unit)
{
    private static readonly DateTime Epoch = new(1960, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The format of a text such as <c>%tdD_m_Y</c>, <c>%-tc</c> or <c>%9.0g</c>.</summary>
    public static StataFormat Of(byte[] field)
    {
        var text = Encoding.Latin1.GetString(FixedText.Trim(field)).TrimStart('%').TrimStart('-');
        var unit = text.StartsWith('d') ? 'd' : text.Length > 1 && text[0] == 't' && text[1] is 'd' or 'c' or 'C' or 'w' or 'm' or 'q' or 'h' ? text[1] : '\0';
        return new StataFormat(unit);
    }

    /// <summary>The numbers are times.</summary>
    public bool IsTime => Unit != '\0';

    /// <summary>
    /// The moment of a number, or the first day of its week, month, quarter or half year; null where it is none. Stata's weeks begin on 1 January,
    /// and the last of the 52 is longer.
    /// </summary>
    public string? Moment(double number)
    {
        const int MonthsPerYear = 12, MonthsPerQuarter = 3, MonthsPerHalf = 6, WeeksPerYear = 52, DaysPerWeek = 7;
        return Unit switch
        {
            'd' => IsoMoment.Of(Epoch, number * TimeSpan.SecondsPerDay, isDay: true),
            'c' => IsoMoment.Of(Epoch, number / TimeSpan.MillisecondsPerSecond, isDay: false),
            'C' => IsoMoment.Of(Epoch, StataLeapSeconds.Without(number / TimeSpan.MillisecondsPerSecond), isDay: false),
            'w' => FirstDay(number, WeeksPerYear, (year, week) => year.AddDays(DaysPerWeek * week)),
            'm' => FirstDay(number, MonthsPerYear, (year, month) => year.AddMonths(month)),
            'q' => FirstDay(number, MonthsPerYear / MonthsPerQuarter, (year, quarter) => year.AddMonths(MonthsPerQuarter * quarter)),
            'h' => FirstDay(number, MonthsPerYear / MonthsPerHalf, (year, half) => year.AddMonths(MonthsPerHalf * half)),
            _ => null,
        };
    }

    private static string? FirstDay(double number, int perYear, Func<DateTime, int, DateTime> within)
    {
        var year = Epoch.Year + Math.Floor(number / perYear);
        if (number != Math.Floor(number) || !(year >= DateTime.MinValue.Year && year <= DateTime.MaxValue.Year))
        {
            return null;
        }

        var part = (int)(number - (perYear * (year - Epoch.Year)));
        return IsoMoment.Of(within(new DateTime((int)year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified), part), 0, isDay: true);
    }
}
