namespace KnowledgeFlow.Studies.Stata;

/// <summary>
/// Stata's missing values. In memory they are quiet NaNs that hold their number: 0 for <c>.</c>, 1 to 26 for <c>.a</c> to <c>.z</c>.
/// </summary>
internal static class StataMissing
{
    /// <summary>The highest number of a missing value.</summary>
    public const int Highest = 26;

    private const long QuietNaN = 0x7FF8_0000_0000_0000;

    /// <summary>The missing value of a number from 0 to 26.</summary>
    public static double Of(long number) => BitConverter.Int64BitsToDouble(QuietNaN + Math.Clamp(number, 0, Highest));

    /// <summary>How a missing value is written: <c>.a</c> to <c>.z</c>; nothing for <c>.</c>.</summary>
    public static string Text(double missing)
    {
        var number = BitConverter.DoubleToInt64Bits(missing) - QuietNaN;
        return number is >= 1 and <= Highest ? $".{(char)('a' + number - 1)}" : string.Empty;
    }

    /// <summary>Whether an answer is one of <c>.a</c> to <c>.z</c>.</summary>
    public static bool IsOne(string answer) => answer.Length == 2 && answer[0] == '.' && answer[1] is >= 'a' and <= 'z';
}
