using KnowledgeFlow.Studies.Screening;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Studies.Publications;

/// <summary>Finds what is printed of the sample's flow.</summary>
internal static class PrintedFlow
{
    /// <summary>How many questionnaires are printed for a step, or for a rule that excludes; null where no whole number is.</summary>
    public static int? Count(IEnumerable<PublishedValue> printed, string step) => printed
        .Where(value => value.Address is { Table: ScreeningSection.FlowTable, Column: "n" } address && address.Row == step)
        .Select(value => (value.Claim as PrintedClaim.Number)?.Whole)
        .FirstOrDefault(count => count is not null);
}
