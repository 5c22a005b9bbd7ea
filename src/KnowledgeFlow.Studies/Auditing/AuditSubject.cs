using KnowledgeFlow.Studies.Publications;

namespace KnowledgeFlow.Studies.Auditing;

/// <summary>What is audited.</summary>
/// <param name="Study">What is printed.</param>
/// <param name="IsSynthetic">Whether the answers behind it are made up or reconstructed: the file says so, or the ids of its data do.</param>
public sealed record AuditSubject(PublishedStudy Study, bool IsSynthetic);
