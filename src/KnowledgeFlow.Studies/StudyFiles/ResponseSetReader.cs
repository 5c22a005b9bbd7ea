using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Specification;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.StudyFiles;

/// <summary>Reads questions with several answers: <c>{channels: {label: …, choices: ch1-ch4, counted: 1}}</c>.</summary>
internal static class ResponseSetReader
{
    /// <exception cref="BadInputException">A set cannot be read, or has the name of a construct.</exception>
    public static ImmutableArray<ResponseSet> Read(StudyNode node, ImmutableArray<Construct> constructs) =>
        [.. node.Pairs(InputOwner.Key("sets")).Select(pair => Set(pair.Key.LocatedText(), pair.Value, constructs))];

    private static ResponseSet Set(Located<string> name, StudyNode node, ImmutableArray<Construct> constructs)
    {
        if (constructs.Any(construct => construct.Name.Value == name.Value))
        {
            throw name.Problem(StudyFileMessages.ConstructAndSet(name.Value));
        }

        var mapping = node.Mapping(InputOwner.Set(name.Value), "label", "choices", "counted");
        return new ResponseSet(
            name,
            mapping.Optional("label")?.Text(),
            ItemRange.Items(mapping.Required("choices"), InputOwner.Set(name.Value)),
            mapping.Optional("counted")?.Number() ?? 1);
    }
}
