namespace KnowledgeFlow.Studies.Stata;

/// <summary>The codes by which the releases name types.</summary>
internal static class StataTypeCode
{
    private const int LongestTaggedString = 2045;
    private const int LongestOldString = 244;
    private const int LetterStringBase = 127;
    private const int LongStringReference = 8;

    /// <summary>A code's type and its bytes in an observation, or null where there is none of that code.</summary>
    public static (StataType Type, int Length)? Of(int code, StataLayout layout) => layout switch
    {
        { IsTagged: true } => code switch
        {
            >= 1 and <= LongestTaggedString => (StataType.FixedString, code),
            32768 => (StataType.LongString, LongStringReference),
            65530 => (StataType.Byte, 1),
            65529 => (StataType.Int, 2),
            65528 => (StataType.Long, 4),
            65527 => (StataType.Float, 4),
            65526 => (StataType.Double, 8),
            _ => null,
        },
        { HasLetterTypes: true } => (char)code switch
        {
            > (char)LetterStringBase => (StataType.FixedString, code - LetterStringBase),
            'b' => (StataType.Byte, 1),
            'i' => (StataType.Int, 2),
            'l' => (StataType.Long, 4),
            'f' => (StataType.Float, 4),
            'd' => (StataType.Double, 8),
            _ => null,
        },
        _ => code switch
        {
            >= 1 and <= LongestOldString => (StataType.FixedString, code),
            251 => (StataType.Byte, 1),
            252 => (StataType.Int, 2),
            253 => (StataType.Long, 4),
            254 => (StataType.Float, 4),
            255 => (StataType.Double, 8),
            _ => null,
        },
    };
}
