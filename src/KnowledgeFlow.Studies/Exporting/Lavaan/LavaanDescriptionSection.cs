using System.Collections.Immutable;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Studies.Analyses.Correlations;
using KnowledgeFlow.Studies.Analyses.Descriptives;
using KnowledgeFlow.Studies.Analyses.Factoring;
using KnowledgeFlow.Studies.Analyses.Frequencies;
using KnowledgeFlow.Studies.Analyses.GroupComparisons;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.Reliability;

namespace KnowledgeFlow.Studies.Exporting.Lavaan;

/// <summary>Writes what needs no model: description, comparison, reliability, principal components.</summary>
internal static class LavaanDescriptionSection
{
    /// <summary>Frequencies.</summary>
    public static LavaanSection Of(FrequenciesAnalysis analysis, LavaanContext context) => new(
        new SyntaxSection(
            analysis.Id.Value,
            [
                .. analysis.Variables(context.Survey.Study).SelectMany(name =>
                {
                    var categories = context.Survey.Categories(name).Categories;
                    return RText.Call(
                        "frequencies(",
                        [
                            $"data${context.Variable(name.Value)}",
                            RText.Quoted($"{analysis.Id.Value}.{name.Value}"),
                            $"c({string.Join(", ", categories.Select(category => RText.Number(category.Code)))})",
                            RText.Texts(categories.Select(category => category.Id)),
                        ]);
                }),
            ],
            []),
        [LavaanFunctions.Description]);

    /// <summary>Means, spread and shape.</summary>
    public static LavaanSection Of(DescriptivesAnalysis analysis, LavaanContext context) => new(
        new SyntaxSection(
            analysis.Id.Value,
            [
                $"for (v in {RText.Texts(analysis.Variables(context.Survey.Study).Select(name => context.Variable(name.Value)))})",
                $"  descriptives(data[[v]], {RText.Quoted($"{analysis.Id.Value}.variables")}, named(v))",
            ],
            []),
        [LavaanFunctions.Description]);

    /// <summary>Correlations.</summary>
    public static LavaanSection Of(CorrelationsAnalysis analysis, LavaanContext context)
    {
        var variables = $"data[{RText.Texts(analysis.Variables(context.Survey.Study).Select(name => context.Variable(name.Value)))}]";
        return new LavaanSection(
            new SyntaxSection(
                analysis.Id.Value,
                [
                    .. RText.Call(
                        "correlations(",
                        [
                            analysis.Missing == MissingPairs.Listwise ? $"na.omit({variables})" : variables,
                            RText.Quoted(analysis.Id.Value),
                            RText.Quoted(analysis.Method switch
                            {
                                CorrelationMethod.Pearson => "pearson",
                                CorrelationMethod.Spearman => "spearman",
                                _ => "kendall",
                            }),
                        ]),
                ],
                []),
            [LavaanFunctions.Description]);
    }

    /// <summary>Comparisons of groups.</summary>
    public static LavaanSection Of(GroupComparisonAnalysis analysis, LavaanContext context) => new(
        new SyntaxSection(
            analysis.Id.Value,
            [
                .. from outcome in analysis.Outcomes
                   from grouping in analysis.Groups
                   let y = context.Variable(outcome.Value)
                   let g = context.Variable(grouping.Value)
                   select $"compare_groups(data${y}, data${g}, {RText.Quoted($"{analysis.Id.Value}.tests")}, {RText.Quoted($"{outcome.Value} by {grouping.Value}")})",
            ],
            ["intervals of effect sizes (noncentral distributions) are not repeated in R.", .. Enumerable.Repeat("rank tests are not asked of R.", analysis.HasRanks ? 1 : 0)]),
        [LavaanFunctions.Description]);

    /// <summary>Reliability.</summary>
    public static LavaanSection Of(ReliabilityAnalysis analysis, LavaanContext context)
    {
        var study = context.Survey.Study;
        var constructs = ConstructChoice.Of(study, analysis.Names, analysis);
        var shared = constructs.SelectMany(construct => construct.ItemNames).CountBy(item => item).Where(item => item.Value > 1).Select(item => item.Key).ToHashSet();
        return new LavaanSection(
            new SyntaxSection(
                analysis.Id.Value,
                [
                    .. constructs.SelectMany(construct => RText.Call(
                        "reliability(",
                        [
                            $"data[{RText.Texts(ColumnKeys.OfItems(study, construct).Select(key => context.Names[key]))}]",
                            RText.Quoted(analysis.Id.Value),
                            RText.Quoted(construct.Name.Value),
                            .. construct.ItemNames.Any(shared.Contains)
                                ? ImmutableArray.Create(RText.Texts(construct.ItemNames.Select(item => shared.Contains(item) ? $"{construct.Name.Value}:{item}" : item)))
                                : [],
                        ])),
                ],
                []),
            [LavaanFunctions.Reliability]);
    }

    /// <summary>Exploratory factor analysis: adequacy and eigenvalues always, loadings of principal components.</summary>
    public static LavaanSection Of(FactorAnalysis analysis, LavaanContext context)
    {
        var study = context.Survey.Study;
        var keys = ItemChoice.Of(study, analysis.Names, analysis).Select(item => analysis.Raw ? ColumnKeys.OfAnswers(study, item.Value) : item.Value);
        var items = ExportedFactors.Of(analysis, context.Survey);
        var hasLoadings = analysis is { Extraction: ExtractionMethod.PrincipalComponents, Rotation: RotationMethod.None or RotationMethod.Varimax } && items is not null;
        var id = RText.Quoted(analysis.Id.Value);
        return new LavaanSection(
            new SyntaxSection(
                analysis.Id.Value,
                [
                    .. RText.Call($"{context.Objects[analysis.Id.Value]}_items <- data[c(", keys.Select(key => RText.Quoted(context.Names[key])), ")]"),
                    $"adequacy({context.Objects[analysis.Id.Value]}_items, {id})",
                    .. hasLoadings
                        ? ImmutableArray.Create(FormattableString.Invariant($"components({context.Objects[analysis.Id.Value]}_items, {id}, {items}, rotate = {(analysis.Rotation == RotationMethod.Varimax ? "TRUE" : "FALSE")})"))
                        : [],
                ],
                [
                    .. hasLoadings ? [] : ImmutableArray.Create("loadings are written for R of principal components, unrotated or by varimax, alone."),
                    "the eigenvalues of parallel analysis rest on random numbers and are not repeated in R.",
                ]),
            [LavaanFunctions.Factoring]);
    }
}
