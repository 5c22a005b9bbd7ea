using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.Reliability;

/// <summary>Reads <c>{type: reliability, constructs: […], also: […]}</c>.</summary>
internal sealed class ReliabilityReader : IAnalysisReader
{
    private static readonly (string Name, ReliabilityExtra Extra)[] Extras =
    [
        ("questionnaire", ReliabilityExtra.Questionnaire),
        ("split_half", ReliabilityExtra.SplitHalf),
        ("lambda", ReliabilityExtra.Lambda),
        ("omega", ReliabilityExtra.Omega),
        ("hierarchy", ReliabilityExtra.Hierarchy),
        ("ordinal", ReliabilityExtra.Ordinal),
        ("scores", ReliabilityExtra.Scores),
    ];

    public string Type => "reliability";

    public IReadOnlyList<string> Keys => ["constructs", "also", "group_factors", "bootstrap", "seed", "interval"];

    public Analysis Read(Located<string> id, StudyMapping mapping)
    {
        var usual = ReliabilityOptions.Usual;
        ImmutableArray<ReliabilityExtra> asked = mapping.Optional("also") is { } also ? [.. also.ListOrOne().Select(node => node.Choice<ReliabilityExtra>(Extras)).Distinct()] : [];
        return new ReliabilityAnalysis(id, mapping.Names("constructs"))
        {
            Options = new ReliabilityOptions(
                asked,
                mapping.Optional("group_factors")?.Integer(minimum: 2, maximum: 100) ?? usual.GroupFactors,
                BootstrapReader.Replicates(mapping, usual.Replicates),
                mapping.Seed(),
                BootstrapReader.Interval(mapping, usual.Interval)),
        };
    }
}
