using KnowledgeFlow.Studies.Imports;

namespace KnowledgeFlow.Studies.BinaryFiles;

/// <summary>Writes moments that files keep as numbers since the beginning of some calendar.</summary>
internal static class IsoMoment
{
    private const double MicrosecondsPerSecond = 1e6;

    /// <summary>
    /// The moment so many seconds after an epoch, to the microsecond: <c>2024-06-01</c> where days are meant and it is midnight, else
    /// <c>2024-06-01T09:37:16</c>; null beyond the years 1 to 9999.
    /// </summary>
    public static string? Of(DateTime epoch, double seconds, bool isDay)
    {
        var whole = Math.Floor(seconds);
        if (!(Math.Abs(whole) < TimeSpan.MaxValue.TotalSeconds / 2))
        {
            return null;
        }

        var microseconds = Math.Round((seconds - whole) * MicrosecondsPerSecond);
        var ticks = epoch.Ticks + ((long)whole * TimeSpan.TicksPerSecond) + ((long)microseconds * TimeSpan.TicksPerMicrosecond);
        if (ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks)
        {
            return null;
        }

        var moment = new DateTime(ticks);
        return RawCell.OfDate(moment, hasTime: !isDay || moment.TimeOfDay != TimeSpan.Zero).Text;
    }
}
