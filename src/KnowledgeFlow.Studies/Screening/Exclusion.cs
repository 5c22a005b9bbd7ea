using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Screening;

/// <summary>Why a questionnaire was excluded.</summary>
/// <param name="Row">Its place among the returned ones, from 0.</param>
/// <param name="Rule">The first rule that hit.</param>
/// <param name="Column">The column that the rule looked at, or null where it looked at all items.</param>
/// <param name="Value">What the rule found: seconds, the share of blanks, the length of the run, an index, the answer, the earlier record (NaN where there is none).</param>
/// <param name="Limit">What the rule compares with, NaN where that is no number.</param>
public sealed record Exclusion(int Row, ScreeningRule Rule, string? Column, double Value, double Limit);
