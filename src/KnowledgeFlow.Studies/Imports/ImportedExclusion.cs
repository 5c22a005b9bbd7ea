using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Imports;

/// <summary>Answers of a variable that mark a row as none to analyse: a preview, an interview broken off. A draft offers them; nothing is excluded unasked.</summary>
/// <param name="Variable">The variable's name.</param>
/// <param name="Answers">The answers that mark such rows.</param>
/// <param name="Reason">What they mark.</param>
/// <param name="Rows">How many rows hold one.</param>
public sealed record ImportedExclusion(string Variable, ImmutableArray<string> Answers, Phrase Reason, int Rows);
