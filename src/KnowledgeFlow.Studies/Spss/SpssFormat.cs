namespace KnowledgeFlow.Studies.Spss;

/// <summary>How SPSS displays a variable.</summary>
/// <param name="Code">The number of the format's type.</param>
internal readonly record struct SpssFormat(int Code)
{
    private const int Date = 20;
    private const int Time = 21;
    private const int DateTime = 22;
    private const int AmericanDate = 23;
    private const int JulianDate = 24;
    private const int DayTime = 25;
    private const int MonthYear = 28;
    private const int WeekYear = 30;
    private const int EuropeanDate = 38;
    private const int SortableDate = 39;
    private const int MinuteTime = 40;
    private const int SortableDateTime = 41;

    /// <summary>The format of a dictionary's field, whose lowest bytes are decimals, width and type.</summary>
    public static SpssFormat Of(int field) => new((field >> 16) & 0xFF);

    /// <summary>The values are seconds since the beginning of the Gregorian calendar, shown as a day.</summary>
    public bool IsDate => Code is Date or AmericanDate or JulianDate or EuropeanDate or SortableDate or (>= MonthYear and <= WeekYear);

    /// <summary>The values are seconds since the beginning of the Gregorian calendar, shown as a day and a time.</summary>
    public bool IsDateTime => Code is DateTime or SortableDateTime;

    /// <summary>The values are a number of seconds, shown as hours, minutes and seconds or as days.</summary>
    public bool IsDuration => Code is Time or DayTime or MinuteTime;
}
