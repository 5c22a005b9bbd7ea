using System.Collections.Immutable;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Exporting.Spss;

/// <summary>Writes what is made of items: reliability, exploratory factor analysis, common method variance.</summary>
internal static class SpssItemSection
{
    /// <summary>Reliability, and the first principal component of each construct's items.</summary>
    public static SyntaxSection Of(ScaleSet piece, SpssContext context) => new(
        piece.Id.Value,
        [
            .. piece.ConstructsIn(context.Study).Where(construct => construct.Items.Length > 1).SelectMany(construct =>
            {
                var items = ColumnKeys.OfItems(context.Study, construct).Select(key => context.Names[key]).ToImmutableArray();
                return (string[])
                [
                    .. SpssText.Command("RELIABILITY", $"VARIABLES={string.Join(' ', items)}", $"SCALE({SpssText.Quoted(construct.Name.Value, 60)})=ALL", "MODEL=ALPHA", "SUMMARY=TOTAL"),
                    .. Factor(items, "PRINT=EXTRACTION", "FACTORS(1)", "PC", "NOROTATE"),
                ];
            }),
        ],
        [new Phrase("intervals of alpha, omega, CR and AVE are not SPSS's.", "SPSS 不给出 α 的置信区间以及 ω、CR、AVE。")]);

    /// <summary>Exploratory factor analysis, as far as PSPP has it.</summary>
    public static SyntaxSection Of(FittedFactors piece, SpssContext context)
    {
        var isPolychoric = piece.Base == FactorBase.Polychoric;
        if (isPolychoric || piece.Rotation is RotationMethod.Geomin or RotationMethod.Bentler || piece.Rotation.TakesTarget())
        {
            return SyntaxSection.Omitted(piece.Id.Value, isPolychoric ? new Phrase("SPSS factors no polychoric correlations.", "SPSS 不能对多分格相关作因子分析。") : new Phrase("SPSS has no such rotation.", "SPSS 没有这种旋转方法。"));
        }

        var study = context.Study;
        ImmutableArray<string> items =
            [.. piece.Items.In(study).Select(item => context.Names[piece.AreAsGiven ? ColumnKeys.OfAnswers(study, item.Value) : item.Value])];
        var criteria = piece.CountIn(context.Survey) is { } factors ? FormattableString.Invariant($"FACTORS({factors})") : "MINEIGEN(1)";
        var (extraction, rotation) = (ExtractionName(piece.Extraction), RotationName(piece.Rotation));
        var isKnownToPspp = piece is
        {
            Extraction: ExtractionMethod.PrincipalComponents or ExtractionMethod.PrincipalAxis,
            Rotation: RotationMethod.None or RotationMethod.Varimax or RotationMethod.Promax,
        };
        string[] matrix = piece.Base == FactorBase.Covariance ? ["METHOD=COVARIANCE"] : [];
        var missing = piece.IsPairwise ? "PAIRWISE" : "LISTWISE";
        var command = Factor(items, "PRINT=INITIAL KMO EXTRACTION ROTATION", criteria, extraction, rotation, missing, matrix);
        return new SyntaxSection(
            piece.Id.Value,
            isKnownToPspp
                ? [.. command]
                : [
                    .. Factor(items, "PRINT=INITIAL KMO EXTRACTION", criteria, "PC", "NOROTATE", missing, matrix),
                    .. SpssText.Comment("In SPSS: " + string.Join(' ', command.Select(line => line.Trim()))),
                ],
            [
                .. piece.Rule is FactorCountRule.Fixed ? [] : ImmutableArray.Create(new Phrase("the number of factors is the one that kflow's rule found.", "因子个数取 kflow 按规则所得的个数。")),
                .. isKnownToPspp ? [] : ImmutableArray.Create(Phrase.Format($"PSPP has no {extraction} with {rotation}; SPSS's command stands in a comment, after principal components.", $"PSPP 没有 {extraction} 与 {rotation} 的组合；SPSS 的命令写在主成分分析之后的注释中。")),
                new Phrase("the eigenvalues of parallel analysis are not SPSS's.", "SPSS 不给出平行分析的特征值。"),
            ]);
    }

    /// <summary>The first principal component of all items.</summary>
    public static SyntaxSection Of(ItemComponent piece, SpssContext context) => new(
        piece.Id.Value,
        [.. Factor(piece.Items.In(context.Study).Select(item => context.Names[item.Value]), "PRINT=INITIAL EXTRACTION", "FACTORS(1)", "PC", "NOROTATE")],
        []);

    /// <summary>Full collinearity of scores.</summary>
    public static SyntaxSection Of(CollinearScores piece, SpssContext context)
    {
        ImmutableArray<string> scores = [.. CollinearScores.ConstructsIn(context.Study).Select(construct => context.Names[construct.Name.Value])];
        return new SyntaxSection(
            piece.Id.Value,
            [
                // The VIF of a score is 1/(1 - R Square) of its regression on the others; the one that TOL prints PSPP gets wrong.
                .. scores.IsEmpty ? [] : SpssText.Comment("Full collinearity: the VIF of a score is 1 / (1 - R Square)"),
                .. scores.SelectMany(score => (string[])
                [
                    .. SpssContext.OnCompleteRows(scores),
                    .. SpssText.Command("REGRESSION", $"VARIABLES={string.Join(' ', scores.Remove(score).Insert(0, score))}", "STATISTICS=COEFF R ANOVA", $"DEPENDENT={score}", "METHOD=ENTER"),
                ]),
            ],
            []);
    }

    private static IEnumerable<string> Factor(
        IEnumerable<string> items, string print, string criteria, string extraction, string rotation, string missing = "LISTWISE", params string[] matrix) => SpssText.Command(
        "FACTOR",
        [
            $"VARIABLES={string.Join(' ', items)}",
            $"MISSING={missing}",
            .. matrix,
            print,
            $"CRITERIA={criteria} ITERATE(999) ECONVERGE(0.0000000001) RCONVERGE(0.0000000001)",
            $"EXTRACTION={extraction}",
            $"ROTATION={rotation}",
        ]);

    private static string ExtractionName(ExtractionMethod method) => method switch
    {
        ExtractionMethod.PrincipalComponents => "PC",
        ExtractionMethod.PrincipalAxis => "PAF",
        ExtractionMethod.MaximumLikelihood => "ML",
        _ => "ULS",
    };

    private static string RotationName(RotationMethod method) => method switch
    {
        RotationMethod.None => "NOROTATE",
        RotationMethod.Varimax => "VARIMAX",
        RotationMethod.Promax => "PROMAX(4)",
        RotationMethod.Quartimax => "QUARTIMAX",
        RotationMethod.Equamax => "EQUAMAX",
        _ => "OBLIMIN",
    };
}
