namespace KnowledgeFlow.Studies.Spss;

/// <summary>How the cases of an SPSS system file are stored.</summary>
internal enum SpssCompression
{
    /// <summary>Eight bytes an element.</summary>
    None = 0,

    /// <summary>One byte for an element that is blank, missing or a small whole number.</summary>
    Bytecode = 1,

    /// <summary>Bytecode in blocks compressed by zlib (.zsav).</summary>
    Zlib = 2,
}
