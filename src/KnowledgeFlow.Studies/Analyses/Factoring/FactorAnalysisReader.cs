using System.Globalization;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.Factoring;

/// <summary>Reads <c>{type: efa, items: […], extraction: …, rotation: …, factors: …}</c>.</summary>
internal sealed class FactorAnalysisReader : IAnalysisReader
{
    public string Type => "efa";

    public IReadOnlyList<string> Keys => ["items", "extraction", "rotation", "factors", "raw", "seed"];

    public Analysis Read(Located<string> id, StudyMapping mapping) => new FactorAnalysis(
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
        Rule(mapping.Optional("factors"), mapping.Optional("seed")?.Integer(0) ?? 1),
        mapping.Optional("raw")?.Boolean() ?? false);

    private static FactorCountRule Rule(StudyNode? node, int seed)
    {
        if (node is null)
        {
            return new FactorCountRule.Kaiser();
        }

        return int.TryParse(node.Text(), NumberStyles.Integer, CultureInfo.InvariantCulture, out _)
            ? new FactorCountRule.Fixed(node.Integer(1))
            : node.Choice<FactorCountRule>(
                ("kaiser", new FactorCountRule.Kaiser()),
                ("parallel", new FactorCountRule.Parallel(new ParallelAnalysisSettings { Seed = (ulong)seed })));
    }
}
