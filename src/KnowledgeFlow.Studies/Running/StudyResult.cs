using KnowledgeFlow.Reporting;
using KnowledgeFlow.Studies.Screening;
using KnowledgeFlow.Studies.Specification;
using KnowledgeFlow.Studies.Surveys;

namespace KnowledgeFlow.Studies.Running;

/// <summary>Everything that running a study found, in memory.</summary>
/// <param name="Study">The study.</param>
/// <param name="Survey">The answers as they came back.</param>
/// <param name="Ledger">What screening did with them.</param>
/// <param name="Report">The tables and figures.</param>
public sealed record StudyResult(Study Study, SurveyTable Survey, ScreeningLedger Ledger, Report Report);
