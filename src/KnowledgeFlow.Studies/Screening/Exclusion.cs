using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Screening;

/// <summary>Why a questionnaire was excluded.</summary>
/// <param name="Row">Its place among the returned ones, from 0.</param>
/// <param name="Rule">The first rule that hit.</param>
/// <param name="Column">The column that the rule looked at, or null where it looked at all items.</param>
/// <param name="Value">What the rule found: seconds, the share of blanks, the length of the run, the answer (NaN where it is missing).</param>
/// <param name="Limit">What the rule compares with.</param>
public sealed record Exclusion(int Row, ScreeningRule Rule, string? Column, double Value, double Limit);
