using System.Text.Json.Serialization;

namespace KnowledgeFlow.Studies.Running;

/// <summary>How a journal is written as JSON; generated at the build, since native programs have no types to look into at run time.</summary>
[JsonSerializable(typeof(ReplacementJournal))]
internal sealed partial class ReplacementJournalFormat : JsonSerializerContext;
