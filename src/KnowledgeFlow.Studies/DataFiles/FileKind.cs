namespace KnowledgeFlow.Studies.DataFiles;

/// <summary>What a file is, told by its contents.</summary>
internal enum FileKind
{
    /// <summary>Nothing else, and so taken for delimited text.</summary>
    Text,

    /// <summary>An SPSS system file (.sav, .zsav).</summary>
    SpssData,

    /// <summary>A Stata data file (.dta).</summary>
    StataData,

    /// <summary>An Excel workbook since 2007 (.xlsx, .xlsm).</summary>
    Workbook,

    /// <summary>An Excel workbook since 2007 whose parts are binary (.xlsb).</summary>
    BinaryWorkbook,

    /// <summary>An Excel workbook before 2007 (.xls).</summary>
    OldWorkbook,

    /// <summary>An OpenDocument spreadsheet (.ods).</summary>
    OpenDocumentSheet,

    /// <summary>A Parquet file.</summary>
    Parquet,

    /// <summary>An SPSS portable file (.por).</summary>
    SpssPortable,

    /// <summary>An SPSS system file under a password.</summary>
    SpssEncrypted,

    /// <summary>A SAS data set (.sas7bdat, .xpt).</summary>
    SasData,

    /// <summary>A workbook under a password.</summary>
    EncryptedWorkbook,

    /// <summary>A text document of Word or LibreOffice.</summary>
    TextDocument,

    /// <summary>A PDF document.</summary>
    Pdf,

    /// <summary>A zip archive of anything else.</summary>
    ZipArchive,

    /// <summary>A gzip archive, which R's own files are too.</summary>
    GzipArchive,

    /// <summary>A web page or another XML document.</summary>
    Markup,
}
