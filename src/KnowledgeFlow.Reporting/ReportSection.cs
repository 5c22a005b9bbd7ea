using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Reporting;

/// <summary>The part of a report that one analysis fills.</summary>
/// <param name="Id">The analysis's id.</param>
/// <param name="Heading">The section's heading.</param>
/// <param name="Tables">Its tables, in print order.</param>
/// <param name="Figures">Its figures, in print order.</param>
public sealed record ReportSection(string Id, Phrase Heading, ImmutableArray<ResultTable> Tables, ImmutableArray<Figure> Figures);
