using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.StudyFiles;

/// <summary>Reads what every analysis may say of its printing: <c>title:</c>, <c>tables: […]</c>, <c>figures: true | false | […] | {show: …, controls: true}</c>.</summary>
internal static class PrintRequestReader
{
    public static IReadOnlyList<string> Keys { get; } = ["title", "tables", "figures"];

    public static PrintRequest Read(StudyMapping mapping) => new(
        mapping.Optional("title")?.Text(),
        mapping.Optional("tables") is null ? null : mapping.Names("tables"))
    {
        Figures = Figures(mapping),
    };

    private static FigureRequest Figures(StudyMapping mapping)
    {
        if (mapping.Optional("figures") is not { } node)
        {
            return FigureRequest.Usual;
        }

        if (node.IsMapping)
        {
            var figures = node.Mapping(InputOwner.Key("figures"), ["show", "controls"]);
            return Shown(figures, "show") with { Controls = figures.Optional("controls") is { } controls && controls.Boolean() ? new Located<string>("controls", controls.Place) : null };
        }

        return Shown(mapping, "figures");
    }

    private static FigureRequest Shown(StudyMapping mapping, string key)
    {
        if (mapping.Optional(key) is not { } node)
        {
            return FigureRequest.Usual;
        }

        if (node.IsList)
        {
            return new FigureRequest(All: false, mapping.Names(key));
        }

        return node.Boolean() ? FigureRequest.Everything : FigureRequest.Nothing;
    }
}
