using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Exporting;

/// <summary>A study as syntax for another program, in memory.</summary>
/// <param name="Files">The files.</param>
/// <param name="Omissions">What that program cannot be asked for, one sentence each; the files say the same in comments.</param>
public sealed record SyntaxExport(ImmutableArray<ReportFile> Files, ImmutableArray<Phrase> Omissions);
