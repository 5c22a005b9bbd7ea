namespace KnowledgeFlow.Studies.Surveys;

/// <summary>
/// Which numbers are answers: 0, and those from 10⁻²⁰ to 10²⁰ in size. Products of two variables and their fourth moments, which kurtosis and robust errors take,
/// then stay within double precision, so that nothing overflows to a false 0 or 1 far from where it was read. What lies beyond is a code or a slip, and counts as not answered.
/// </summary>
internal static class AnswerRange
{
    /// <summary>The largest size of an answer.</summary>
    public const double Largest = 1e20;

    /// <summary>The smallest size of an answer that is not 0.</summary>
    public const double Smallest = 1e-20;

    /// <summary>Whether a number is an answer.</summary>
    public static bool Holds(double value) => value == 0 || Math.Abs(value) is >= Smallest and <= Largest;
}
