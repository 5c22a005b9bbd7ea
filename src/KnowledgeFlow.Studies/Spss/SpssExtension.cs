namespace KnowledgeFlow.Studies.Spss;

/// <summary>The extension records (type 7) that answers depend on; all others are passed over.</summary>
internal enum SpssExtension
{
    /// <summary>Version, byte order and code page.</summary>
    MachineIntegers = 3,

    /// <summary>The system-missing value and the bounds of open ranges.</summary>
    MachineDoubles = 4,

    /// <summary>Multiple-response sets.</summary>
    ResponseSets = 7,

    /// <summary>Measurement levels.</summary>
    Display = 11,

    /// <summary>Names of more than eight bytes.</summary>
    LongNames = 13,

    /// <summary>Widths of strings of more than 255 bytes.</summary>
    VeryLongStrings = 14,

    /// <summary>The number of cases in 64 bits.</summary>
    CaseCount = 16,

    /// <summary>Multiple-response sets with the properties that later versions gave them.</summary>
    ExtendedResponseSets = 19,

    /// <summary>The name of the encoding.</summary>
    Encoding = 20,

    /// <summary>Value labels of strings of more than eight bytes.</summary>
    LongStringLabels = 21,

    /// <summary>Missing values of strings of more than eight bytes.</summary>
    LongStringMissing = 22,
}
