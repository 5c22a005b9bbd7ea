using System.Collections.Immutable;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.StudyFiles;

/// <summary>Reads the list of analyses; each type has a reader of its own in the catalogue.</summary>
internal static class AnalysisListReader
{
    // The sample's flow is in a section of its own, whose tables would have the addresses of such an analysis.
    private const string ReservedId = "screening";

    /// <exception cref="BadInputException">A type is unknown or not built yet, two analyses have one id, or a reader finds fault.</exception>
    public static ImmutableArray<Analysis> Read(StudyNode node)
    {
        var analyses = node.List().Select(Analysis).ToImmutableArray();
        if (analyses.IsEmpty)
        {
            throw node.Problem("the study has no analyses", $"List at least one, such as - type: {AnalysisCatalogue.Types[0]}.");
        }

        if (analyses.GroupBy(analysis => analysis.Id.Value).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw twice.ElementAt(1).Id.Problem(
                $"two analyses have the id {twice.Key}",
                "Give one of them an id: of its own; an analysis without one has its type for an id.");
        }

        return analyses;
    }

    private static Analysis Analysis(StudyNode node)
    {
        if (!node.IsMapping)
        {
            throw node.Problem("an analysis must say its type", $"Write - type: and one of {string.Join(", ", AnalysisCatalogue.Types)}.");
        }

        // The type must be known before the other keys can be judged.
        var type = node.Pairs("an analysis").FirstOrDefault(pair => pair.Key.Text() == "type").Value
            ?? throw node.Problem("an analysis has no type", $"Add type: and one of {string.Join(", ", AnalysisCatalogue.Types)}.");
        var reader = AnalysisCatalogue.ReaderOf(type);
        var mapping = node.Mapping($"{(reader.Type is "efa" or "lms" ? "an" : "a")} {reader.Type} analysis", ["type", "id", "raw", .. PrintRequestReader.Keys, .. reader.Keys]);
        var id = mapping.Optional("id") is { } own ? Id(own) : type.LocatedText();
        return reader.Read(id, mapping) with { Raw = mapping.Optional("raw")?.Boolean() ?? false, Request = PrintRequestReader.Read(mapping) };
    }

    private static Located<string> Id(StudyNode node)
    {
        var id = node.Text();
        return id.Length == 0 || !id.All(character => char.IsLetterOrDigit(character) || character is '_' or '-')
            ? throw node.Problem($"the id \"{id}\" cannot begin an address or name a file", "Use letters, digits, _ and - alone.")
            : id == ReservedId
                ? throw node.Problem($"the id {id} is taken by the tables of the screening", "Give the analysis another id.")
                : node.LocatedText();
    }
}
