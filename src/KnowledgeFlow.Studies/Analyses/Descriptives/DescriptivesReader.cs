using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.Descriptives;

/// <summary>Reads <c>{type: descriptives, variables: […], by: …, also: […]}</c>.</summary>
internal sealed class DescriptivesReader : IAnalysisReader
{
    public string Type => "descriptives";

    public IReadOnlyList<string> Keys => ["variables", "by", "also"];

    public Analysis Read(Located<string> id, StudyMapping mapping) => new DescriptivesAnalysis(id, mapping.Names("variables"))
    {
        Groups = mapping.Names("by"),
        Extras = mapping.Optional("also") is { } also
            ? [.. also.ListOrOne().Select(node => node.Choice(("location", DescriptivesExtra.Location), ("normality", DescriptivesExtra.Normality), ("mardia", DescriptivesExtra.Mardia))).Distinct()]
            : [],
    };
}
