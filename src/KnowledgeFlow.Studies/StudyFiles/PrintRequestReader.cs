using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.StudyFiles;

/// <summary>Reads what every analysis may say of its printing: <c>title:</c>, <c>tables: […]</c>, <c>figures: true | false | […]</c>.</summary>
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
        if (mapping.Optional("figures") is not { } node) return FigureRequest.Usual;
        if (node.IsList) return new FigureRequest(All: false, mapping.Names("figures"));
        return node.Boolean() ? FigureRequest.Everything : FigureRequest.Nothing;
    }
}
