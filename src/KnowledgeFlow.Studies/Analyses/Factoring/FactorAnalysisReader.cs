using System.Globalization;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.Factoring;

/// <summary>Reads <c>{type: efa, items: […], extraction: …, rotation: …, factors: …}</c>.</summary>
internal sealed class FactorAnalysisReader : IAnalysisReader
{
    public string Type => "efa";

    public IReadOnlyList<string> Keys => ["items", "extraction", "rotation", "factors", "seed"];

    public Analysis Read(Located<string> id, StudyMapping mapping)
    {
        var chance = new ParallelAnalysisSettings { Seed = mapping.Seed() };
        return new FactorAnalysis(
            id,
            mapping.Names("items"),
            mapping.Optional("extraction")?.Choice(
                ("pca", ExtractionMethod.PrincipalComponents),
                ("paf", ExtractionMethod.PrincipalAxis),
                ("ml", ExtractionMethod.MaximumLikelihood),
                ("minres", ExtractionMethod.MinimumResidual)) ?? ExtractionMethod.PrincipalComponents,
            mapping.Optional("rotation")?.Choice(
                ("none", RotationMethod.None),
                ("varimax", RotationMethod.Varimax),
                ("promax", RotationMethod.Promax),
                ("oblimin", RotationMethod.Oblimin)) ?? RotationMethod.None,
            Rule(mapping.Optional("factors"), chance),
            chance);
    }

    private static FactorCountRule Rule(StudyNode? node, ParallelAnalysisSettings chance) => node?.Text() switch
    {
        null or "kaiser" => new FactorCountRule.Kaiser(),
        "parallel" => new FactorCountRule.Parallel(chance),
        var text when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => new FactorCountRule.Fixed(node.Integer(1)),
        var text => throw node.Problem(AnalysisMessages.NoFactorRule(text, ["kaiser", "parallel"])),
    };
}
