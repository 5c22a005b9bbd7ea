namespace KnowledgeFlow.Studies.Stata;

/// <summary>The seconds that were inserted into coordinated universal time (IERS Bulletin C), which <c>%tC</c> counts.</summary>
internal static class StataLeapSeconds
{
    // The days at whose end a second was inserted, as seconds since 1960 without those inserted before.
    private static readonly double[] Ends =
    [
        .. new (int Year, int Month)[]
        {
            (1972, 6), (1972, 12), (1973, 12), (1974, 12), (1975, 12), (1976, 12), (1977, 12), (1978, 12), (1979, 12), (1981, 6), (1982, 6), (1983, 6),
            (1985, 6), (1987, 12), (1989, 12), (1990, 12), (1992, 6), (1993, 6), (1994, 6), (1995, 12), (1997, 6), (1998, 12), (2005, 12), (2008, 12),
            (2012, 6), (2015, 6), (2016, 12),
        }.Select(end => (new DateTime(end.Year, end.Month, 1, 0, 0, 0, DateTimeKind.Unspecified).AddMonths(1) - new DateTime(1960, 1, 1, 0, 0, 0, DateTimeKind.Unspecified)).TotalSeconds),
    ];

    /// <summary>Seconds since 1960 with the inserted ones left out; an inserted second becomes the one after it.</summary>
    public static double Without(double seconds)
    {
        var inserted = 0;
        while (inserted < Ends.Length && seconds >= Ends[inserted] + inserted + 1)
        {
            inserted++;
        }

        return inserted < Ends.Length && seconds >= Ends[inserted] + inserted ? Ends[inserted] : seconds - inserted;
    }
}
