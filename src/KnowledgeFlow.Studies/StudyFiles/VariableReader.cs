using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Specification;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.StudyFiles;

/// <summary>Reads the labels of variables and of their values.</summary>
internal static class VariableReader
{
    public static ImmutableArray<Variable> Read(StudyNode node) =>
        [.. node.Pairs(InputOwner.Key("variables")).Select(pair => Variable(pair.Key.LocatedText(), pair.Value))];

    private static Variable Variable(Located<string> name, StudyNode node)
    {
        var mapping = node.Mapping(InputOwner.Variable(name.Value), "label", "values", "missing", "number");
        return new Variable(
            name,
            mapping.Optional("label")?.Text() ?? name.Value,
            mapping.Optional("values") is { } values
                ? [.. values.Pairs(InputOwner.Key("values")).Select(pair => (pair.Key.Text().Trim(), pair.Value.Text().Trim()))]
                : [])
        {
            IsNumber = mapping.Optional("number")?.Boolean() ?? false,
            Missing = mapping.Optional("missing") is { } missing ? DataSourceReader.Codes(missing) : [],
        };
    }
}
