using System.Collections.Immutable;
using KnowledgeFlow.Studies.BinaryFiles;

namespace KnowledgeFlow.Studies.Spss;

/// <summary>What an SPSS system file says about its cases.</summary>
/// <param name="Encoding">The encoding of its texts.</param>
/// <param name="Variables">The variables.</param>
/// <param name="ResponseSets">The multiple-response sets.</param>
/// <param name="Weight">The variable that weights the cases, or null.</param>
/// <param name="CaseSize">The size of a case in bytes.</param>
/// <param name="Cases">The number of cases, or null where the file does not tell.</param>
/// <param name="SystemMissing">The number that stands for none.</param>
internal sealed record SpssDictionary(
    FileEncoding Encoding,
    ImmutableArray<SpssVariable> Variables,
    ImmutableArray<SpssResponseSet> ResponseSets,
    SpssVariable? Weight,
    int CaseSize,
    long? Cases,
    double SystemMissing);
