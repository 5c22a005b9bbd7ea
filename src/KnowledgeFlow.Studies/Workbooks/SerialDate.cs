using KnowledgeFlow.Studies.Imports;

namespace KnowledgeFlow.Studies.Workbooks;

/// <summary>Workbooks keep moments as days since an epoch. The calendar of 1900 has a 29 February in that year, which never was; that of 1904 does not.</summary>
internal static class SerialDate
{
    private const int ImaginaryDay = 60;
    private const double MillisecondsPerDay = 86_400_000;

    // 31 December 9999.
    private const double Largest = 2_958_466;

    private static readonly DateTime Epoch1900 = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly DateTime Epoch1904 = new(1904, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The cell of a number whose format shows it as a time; the number itself where it is none that the calendar has.</summary>
    public static RawCell ToCell(double serial, CellNumberFormat format, bool is1904)
    {
        if (!(serial > -Largest && serial < Largest) || (serial < 0 && !format.IsElapsed))
        {
            return RawCell.OfNumber(serial);
        }

        var ticks = (long)Math.Round(serial * MillisecondsPerDay) * TimeSpan.TicksPerMillisecond;
        if (format.IsElapsed || (!format.HasDate && serial < 1))
        {
            return RawCell.OfTime(TimeSpan.FromTicks(ticks));
        }

        var moment = is1904 ? Epoch1904.AddTicks(ticks) : Epoch1900.AddTicks(ticks + (serial < ImaginaryDay ? TimeSpan.TicksPerDay : 0));
        return RawCell.OfDate(moment, format.HasTime || moment.TimeOfDay != TimeSpan.Zero);
    }
}
