using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Figures;

/// <summary>One item's distribution of answers.</summary>
/// <param name="Label">The item.</param>
/// <param name="Group">The construct it belongs to; bars of one group stand together. May be empty.</param>
/// <param name="Percents">Percent of answers in each category, lowest first, adding up to 100 (or all 0 where nobody answered).</param>
public sealed record DivergingBar(Phrase Label, Phrase Group, ImmutableArray<double> Percents);
