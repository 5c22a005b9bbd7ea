using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.StudyFiles;

/// <summary>Reads the list of analyses; each type has a reader of its own in the catalogue.</summary>
internal static class AnalysisListReader
{
    // The sample's flow and the hypotheses are in sections of their own, whose tables would have the addresses of such an analysis.
    private static readonly string[] ReservedIds = ["screening", "hypotheses"];

    /// <summary>The analyses of a list.</summary>
    /// <param name="node">The list.</param>
    /// <param name="level">The level of intervals of those that name none.</param>
    /// <exception cref="BadInputException">A type is unknown or not built yet, two analyses have one id, or a reader finds fault.</exception>
    public static ImmutableArray<Analysis> Read(StudyNode node, double level = ConfidenceLevel.Usual)
    {
        var analyses = node.List().Select(entry => Analysis(entry, level)).ToImmutableArray();
        if (analyses.IsEmpty)
        {
            throw node.Problem(StudyFileMessages.NoAnalyses(AnalysisCatalogue.Types[0]));
        }

        if (analyses.GroupBy(analysis => analysis.Id.Value).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw twice.ElementAt(1).Id.Problem(StudyFileMessages.TwoOfOneId(twice.Key));
        }

        return analyses;
    }

    private static Analysis Analysis(StudyNode node, double level)
    {
        if (!node.IsMapping)
        {
            throw node.Problem(StudyFileMessages.TypeNotSaid(AnalysisCatalogue.Types));
        }

        // The type must be known before the other keys can be judged.
        var type = node.Pairs(InputOwner.Analysis).FirstOrDefault(pair => pair.Key.Text() == "type").Value
            ?? throw node.Problem(StudyFileMessages.NoType(AnalysisCatalogue.Types));
        var reader = AnalysisCatalogue.ReaderOf(type);
        var mapping = node.Mapping(InputOwner.AnalysisOf(reader.Type), ["type", "id", "raw", LevelReader.Key, .. PrintRequestReader.Keys, .. reader.Keys]);
        var id = mapping.Optional("id") is { } own ? Id(own) : type.LocatedText();
        return reader.Read(id, mapping) with { Raw = mapping.Optional("raw")?.Boolean() ?? false, Level = LevelReader.Read(mapping, level), Request = PrintRequestReader.Read(mapping) };
    }

    private static Located<string> Id(StudyNode node)
    {
        var id = node.Text();
        return id.Length == 0 || !id.All(character => char.IsLetterOrDigit(character) || character is '_' or '-')
            ? throw node.Problem(StudyFileMessages.BadId(id))
            : ReservedIds.Contains(id)
                ? throw node.Problem(StudyFileMessages.ReservedId(id))
                : node.LocatedText();
    }
}
