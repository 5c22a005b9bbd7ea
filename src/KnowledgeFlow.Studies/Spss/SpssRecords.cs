using System.Collections.Immutable;

namespace KnowledgeFlow.Studies.Spss;

/// <summary>Everything before the cases of an SPSS system file, record by record, texts still in the file's encoding.</summary>
/// <param name="Header">The header.</param>
/// <param name="Variables">The variables, segments of very long strings each on its own.</param>
/// <param name="Elements">The size of a case in elements of eight bytes.</param>
/// <param name="Labels">The sets of value labels.</param>
/// <param name="Extensions">The extension records that answers depend on.</param>
internal sealed record SpssRecords(
    SpssHeader Header,
    ImmutableArray<SpssVariableRecord> Variables,
    int Elements,
    ImmutableArray<SpssLabelRecord> Labels,
    ImmutableDictionary<SpssExtension, byte[]> Extensions);
