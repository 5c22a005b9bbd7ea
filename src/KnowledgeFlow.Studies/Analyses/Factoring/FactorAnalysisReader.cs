using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.Factoring;

/// <summary>Reads <c>{type: efa, items: […], extraction: …, rotation: …, factors: …}</c>.</summary>
internal sealed class FactorAnalysisReader : IAnalysisReader
{
    public string Type => "efa";

    public IReadOnlyList<string> Keys => ["items", "base", "extraction", "rotation", "factors", "seed", "also", "sort", "hide", "scores", "score_names"];

    public Analysis Read(Located<string> id, StudyMapping mapping)
    {
        var chance = new ParallelAnalysisSettings { Seed = mapping.Seed() };
        var rule = Rule(mapping.Optional("factors"), chance);
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
                ("quartimax", RotationMethod.Quartimax),
                ("equamax", RotationMethod.Equamax),
                ("promax", RotationMethod.Promax),
                ("oblimin", RotationMethod.Oblimin),
                ("geomin", RotationMethod.Geomin),
                ("bentler", RotationMethod.Bentler),
                ("target", RotationMethod.Target)) ?? RotationMethod.None,
            rule,
            chance)
        {
            IsPolychoric = mapping.Optional("base")?.Choice(("correlation", false), ("polychoric", true)) ?? false,
            Options = Options(id, mapping, rule),
        };
    }

    private static FactorOptions Options(Located<string> id, StudyMapping mapping, FactorCountRule rule)
    {
        var usual = FactorOptions.Usual;
        var scores = mapping.Optional("scores")?.Choice<FactorScoreMethod?>(
            ("regression", FactorScoreMethod.Regression), ("bartlett", FactorScoreMethod.Bartlett), ("anderson_rubin", FactorScoreMethod.AndersonRubin));
        return new FactorOptions(
            mapping.Optional("also") is { } also ? [.. also.ListOrOne().Select(node => node.Choice(("residuals", FactorExtra.Residuals), ("anti_image", FactorExtra.AntiImage))).Distinct()] : usual.Extras,
            mapping.Optional("sort")?.Boolean() ?? usual.IsSorted,
            mapping.Optional("hide")?.NumberBetween(0, 1) ?? usual.Hidden,
            scores,
            scores is null ? NoNames(mapping) : Names(id, mapping, rule));
    }

    private static ImmutableArray<Located<string>> NoNames(StudyMapping mapping) =>
        mapping.Optional("score_names") is { } names ? throw names.Problem(FactoringMessages.NamesWithoutScores()) : [];

    private static ImmutableArray<Located<string>> Names(Located<string> id, StudyMapping mapping, FactorCountRule rule)
    {
        if (rule is not FactorCountRule.Fixed { Factors: var factors })
        {
            throw mapping.Required("scores").Problem(FactoringMessages.ScoresNeedANumber());
        }

        if (mapping.Optional("score_names") is not { } node)
        {
            return [.. Enumerable.Range(1, factors).Select(factor => id with { Value = FormattableString.Invariant($"{id.Value}_F{factor}") })];
        }

        var names = mapping.Names("score_names");
        return names.Length == factors ? names : throw node.Problem(FactoringMessages.OtherNumberOfNames(names.Length, factors));
    }

    private static FactorCountRule Rule(StudyNode? node, ParallelAnalysisSettings chance) => node?.Text() switch
    {
        null or "kaiser" => new FactorCountRule.Kaiser(),
        "parallel" => new FactorCountRule.Parallel(chance),
        var text when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => new FactorCountRule.Fixed(node.Integer(1)),
        var text => throw node.Problem(AnalysisMessages.NoFactorRule(text, ["kaiser", "parallel"])),
    };
}
