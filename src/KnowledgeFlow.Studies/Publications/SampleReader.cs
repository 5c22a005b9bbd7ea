using KnowledgeFlow.Reporting.Tables;
using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Screening;
using KnowledgeFlow.Studies.Verification;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Publications;

/// <summary>
/// Reads <c>sample: {sent, returned, invalid, valid, source}</c>: the counts, and the printed values that they are, the cells of
/// <c>screening.flow</c>.
/// </summary>
internal static class SampleReader
{
    private static readonly ImmutableArray<string> Steps = ["sent", "returned", "invalid", "valid"];

    /// <exception cref="BadInputException">A count is no whole number of 0 or more.</exception>
    public static (PublishedSample Sample, ImmutableArray<PublishedValue> Values) Read(StudyNode node)
    {
        var mapping = node.Mapping(InputOwner.Key("sample"), [.. Steps, "source"]);
        var source = mapping.Optional("source")?.Text() ?? "Sample";
        int? Count(string step) => mapping.Optional(step)?.Integer(minimum: 0);
        return (
            new PublishedSample(Count("sent"), Count("returned"), Count("invalid"), Count("valid")),
            [
                .. from step in Steps
                   let count = mapping.Optional(step)
                   where count is not null
                   select PublishedValueParser.Parse(
                       new Located<string>(CellAddress.Of(ScreeningSection.FlowTable, step, "n"), count.Place), count.LocatedText(), source, PublishedStatus.Expected),
            ]);
    }
}
