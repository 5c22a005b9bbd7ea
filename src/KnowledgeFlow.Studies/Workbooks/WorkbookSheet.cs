namespace KnowledgeFlow.Studies.Workbooks;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsHidden">It is hidden, and read only when it is asked for.</param>
internal sealed record WorkbookSheet(string Name, bool IsHidden);
