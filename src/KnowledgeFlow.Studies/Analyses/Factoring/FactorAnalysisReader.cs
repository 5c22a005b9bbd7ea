using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.Factoring;

/// <summary>Reads <c>{type: efa, items: […], base: …, missing: …, extraction: …, rotation: …, target: …, factors: …}</c>.</summary>
internal sealed class FactorAnalysisReader : IAnalysisReader
{
    public string Type => "efa";

    public IReadOnlyList<string> Keys => ["items", "base", "missing", "extraction", "rotation", "target", "factors", "seed", "also", "sort", "hide", "scores", "score_names"];

    public Analysis Read(Located<string> id, StudyMapping mapping)
    {
        var chance = new ParallelAnalysisSettings { Seed = mapping.Seed() };
        var rotation = Rotation(mapping);
        var target = TargetReader.Read(mapping, rotation);
        var rule = TargetReader.Rule(target, mapping.Optional("factors"), Rule(mapping.Optional("factors"), chance));
        var extraction = mapping.Optional("extraction")?.Choice(
            ("pca", ExtractionMethod.PrincipalComponents),
            ("paf", ExtractionMethod.PrincipalAxis),
            ("ml", ExtractionMethod.MaximumLikelihood),
            ("minres", ExtractionMethod.MinimumResidual)) ?? ExtractionMethod.PrincipalComponents;
        return new FactorAnalysis(id, mapping.Names("items"), extraction, rotation, rule, chance)
        {
            Base = Base(mapping, extraction, rule),
            IsPairwise = mapping.Optional("missing")?.Choice(("listwise", false), ("pairwise", true)) ?? false,
            Target = target,
            Options = Options(id, mapping, rule),
        };
    }

    private static RotationMethod Rotation(StudyMapping mapping) => mapping.Optional("rotation")?.Choice(
        ("none", RotationMethod.None),
        ("varimax", RotationMethod.Varimax),
        ("quartimax", RotationMethod.Quartimax),
        ("equamax", RotationMethod.Equamax),
        ("promax", RotationMethod.Promax),
        ("oblimin", RotationMethod.Oblimin),
        ("geomin", RotationMethod.Geomin),
        ("bentler", RotationMethod.Bentler),
        ("target", RotationMethod.Target),
        ("target_orthogonal", RotationMethod.TargetOrthogonal)) ?? RotationMethod.None;

    private static FactorBase Base(StudyMapping mapping, ExtractionMethod extraction, FactorCountRule rule)
    {
        var chosen = mapping.Optional("base")?.Choice(("correlation", FactorBase.Correlation), ("polychoric", FactorBase.Polychoric), ("covariance", FactorBase.Covariance)) ?? FactorBase.Correlation;
        if (chosen != FactorBase.Correlation && mapping.Optional("missing") is { } missing && missing.Text() == "pairwise")
        {
            throw missing.Problem(FactoringMessages.PairsOfOtherBase(mapping.Required("base").Text()));
        }

        if (chosen != FactorBase.Covariance)
        {
            return chosen;
        }

        return extraction is ExtractionMethod.MaximumLikelihood or ExtractionMethod.MinimumResidual
            ? throw mapping.Required("extraction").Problem(FactoringMessages.ExtractionOfCovariances(mapping.Required("extraction").Text()))
            : rule is FactorCountRule.Parallel ? throw mapping.Required("factors").Problem(FactoringMessages.ChanceOfCovariances()) : chosen;
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
