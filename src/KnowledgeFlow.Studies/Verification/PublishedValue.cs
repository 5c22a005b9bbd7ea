using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Verification;

/// <summary>One printed number of a paper.</summary>
/// <param name="Cell">Which cell or cells it claims, as written.</param>
/// <param name="Address">The same, read.</param>
/// <param name="Printed">What the paper prints, to the letter.</param>
/// <param name="Claim">The same, read.</param>
/// <param name="Source">Where in the paper it stands.</param>
/// <param name="Status">What is known of it beforehand.</param>
/// <param name="Place">Where it stands in the file of published values.</param>
public sealed record PublishedValue(
    string Cell,
    CellPattern Address,
    string Printed,
    PrintedClaim Claim,
    string Source,
    PublishedStatus Status,
    InputPlace Place);
