using System.Collections.Immutable;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Exporting.Lavaan;

/// <summary>Writes what needs no model: description, comparison, reliability, principal components.</summary>
internal static class LavaanDescriptionSection
{
    /// <summary>Frequencies.</summary>
    public static LavaanSection Of(CountedValues piece, LavaanContext context) => new(
        new SyntaxSection(
            piece.Id.Value,
            [
                .. piece.VariablesIn(context.Survey.Study).SelectMany(name =>
                {
                    var categories = context.Survey.Categories(name).Categories;
                    return RText.Call(
                        "frequencies(",
                        [
                            $"data${context.Variable(name.Value)}",
                            RText.Quoted($"{piece.Id.Value}.{name.Value}"),
                            $"c({string.Join(", ", categories.Select(category => RText.Number(category.Code)))})",
                            RText.Texts(categories.Select(category => category.Id)),
                        ]);
                }),
            ],
            []),
        [LavaanFunctions.Description]);

    /// <summary>Means, spread and shape.</summary>
    public static LavaanSection Of(DescribedVariables piece, LavaanContext context)
    {
        var variables = piece.VariablesIn(context.Survey.Study).ToImmutableArray();
        var loop = $"for (v in {RText.Texts(variables.Select(name => context.Variable(name.Value)))})";
        var id = piece.Id.Value;
        var isMore = !piece.Groups.IsEmpty || piece.HasLocation || piece.IsTested || piece.IsTestedJointly;
        return new LavaanSection(
            new SyntaxSection(
                id,
                [
                    loop,
                    $"  descriptives(data[[v]], {RText.Quoted($"{id}.variables")}, named(v))",
                    .. piece.Groups.SelectMany(grouping => (string[])
                    [
                        loop,
                        $"  described_by(data[[v]], data${context.Variable(grouping.Value)}, {RText.Quoted($"{id}.groups")}, paste(named(v), {RText.Quoted($"by {grouping.Value}")}), {LavaanCrosstabSection.Labels(grouping, context)})",
                    ]),
                    .. piece.HasLocation ? [loop, $"  location(data[[v]], {RText.Quoted($"{id}.location")}, named(v))"] : Array.Empty<string>(),
                    .. piece.IsTested ? [loop, $"  normality(data[[v]], {RText.Quoted($"{id}.normality")}, named(v))"] : Array.Empty<string>(),
                    .. piece.IsTestedJointly ? [$"mardia(data[{RText.Texts(variables.Select(name => context.Variable(name.Value)))}], {RText.Quoted($"{id}.mardia")})"] : Array.Empty<string>(),
                ],
                piece.IsTested ? [new Phrase("p of Lilliefors's test is not repeated in R.", "Lilliefors 检验的 p 值未在 R 中重复计算。")] : []),
            isMore ? [LavaanFunctions.Description, LavaanDescriptionFunctions.Description] : [LavaanFunctions.Description]);
    }

    /// <summary>Correlations.</summary>
    public static LavaanSection Of(CorrelatedVariables piece, LavaanContext context)
    {
        var variables = $"data[{RText.Texts(piece.VariablesIn(context.Survey.Study).Select(name => context.Variable(name.Value)))}]";
        var taken = piece.Missing == MissingPairs.Listwise ? $"na.omit({variables})" : variables;
        var id = RText.Quoted(piece.Id.Value);
        var method = RText.Quoted(piece.Method switch
        {
            CorrelationMethod.Pearson => "pearson",
            CorrelationMethod.Spearman => "spearman",
            _ => "kendall",
        });
        return new LavaanSection(
            new SyntaxSection(
                piece.Id.Value,
                [
                    .. RText.Call("correlations(", [taken, id, method]),
                    .. piece.HasIntervals ? RText.Call("correlation_limits(", [taken, id, method]) : [],
                    .. piece.Controls.IsEmpty ? [] : RText.Call("partial_correlations(", [variables, $"data[{RText.Texts(piece.Controls.Select(name => context.Variable(name.Value)))}]", id, method]),
                ],
                []),
            !piece.HasIntervals && piece.Controls.IsEmpty ? [LavaanFunctions.Description] : [LavaanFunctions.Description, LavaanDescriptionFunctions.Correlation]);
    }

    /// <summary>Reliability.</summary>
    public static LavaanSection Of(ScaleSet piece, LavaanContext context)
    {
        var study = context.Survey.Study;
        var constructs = piece.ConstructsIn(study);
        var shared = constructs.SelectMany(construct => construct.ItemNames).CountBy(item => item).Where(item => item.Value > 1).Select(item => item.Key).ToHashSet();
        return new LavaanSection(
            new SyntaxSection(
                piece.Id.Value,
                [
                    .. constructs.SelectMany(construct => RText.Call(
                        "reliability(",
                        [
                            $"data[{RText.Texts(ColumnKeys.OfItems(study, construct).Select(key => context.Names[key]))}]",
                            RText.Quoted(piece.Id.Value),
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
    public static LavaanSection Of(FittedFactors piece, LavaanContext context)
    {
        if (piece.Base != FactorBase.Correlation || piece.IsPairwise)
        {
            var (english, chinese) = piece.Base switch
            {
                FactorBase.Polychoric => ("polychoric correlations", "多分格相关"),
                FactorBase.Covariance => ("covariances", "协方差"),
                _ => ("pairwise correlations", "成对相关"),
            };
            return new LavaanSection(SyntaxSection.Omitted(piece.Id.Value, new Phrase($"factors of {english} are not written for R.", $"未为 R 写出{chinese}的因子分析。")), []);
        }

        var study = context.Survey.Study;
        var keys = piece.Items.In(study).Select(item => piece.AreAsGiven ? ColumnKeys.OfAnswers(study, item.Value) : item.Value);
        var items = piece.CountIn(context.Survey);
        var hasLoadings = piece is { Extraction: ExtractionMethod.PrincipalComponents, Rotation: RotationMethod.None or RotationMethod.Varimax } && items is not null;
        var id = RText.Quoted(piece.Id.Value);
        return new LavaanSection(
            new SyntaxSection(
                piece.Id.Value,
                [
                    .. RText.Call($"{context.Objects[piece.Id.Value]}_items <- data[c(", keys.Select(key => RText.Quoted(context.Names[key])), ")]"),
                    $"adequacy({context.Objects[piece.Id.Value]}_items, {id})",
                    .. hasLoadings
                        ? ImmutableArray.Create(FormattableString.Invariant($"components({context.Objects[piece.Id.Value]}_items, {id}, {items}, rotate = {(piece.Rotation == RotationMethod.Varimax ? "TRUE" : "FALSE")})"))
                        : [],
                ],
                [
                    .. hasLoadings ? [] : ImmutableArray.Create(new Phrase("loadings are written for R of principal components, unrotated or by varimax, alone.", "仅在主成分且不旋转或最大方差旋转时为 R 写出载荷。")),
                    new Phrase("the eigenvalues of parallel analysis rest on random numbers and are not repeated in R.", "平行分析的特征值依赖随机数，R 中不重复。"),
                ]),
            [LavaanFunctions.Factoring]);
    }
}
