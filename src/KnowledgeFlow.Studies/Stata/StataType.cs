namespace KnowledgeFlow.Studies.Stata;

/// <summary>How a variable's values are stored.</summary>
internal enum StataType
{
    /// <summary>A whole number of one byte.</summary>
    Byte,

    /// <summary>A whole number of two bytes.</summary>
    Int,

    /// <summary>A whole number of four bytes.</summary>
    Long,

    /// <summary>A number of single precision.</summary>
    Float,

    /// <summary>A number of double precision.</summary>
    Double,

    /// <summary>A string of a fixed number of bytes.</summary>
    FixedString,

    /// <summary>The place of a string that is kept behind the data (strL).</summary>
    LongString,
}
