using System.Collections.Immutable;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Exporting.Spss;

/// <summary>Writes description, correlation and comparison.</summary>
internal static class SpssDescriptionSection
{
    /// <summary>Frequencies.</summary>
    public static SyntaxSection Of(CountedValues piece, SpssContext context) => new(
        piece.Id.Value,
        [.. SpssText.Command("FREQUENCIES", $"VARIABLES={context.Variables(piece.VariablesIn(context.Study).Select(name => name.Value))}")],
        []);

    /// <summary>Means, spread and shape.</summary>
    public static SyntaxSection Of(DescribedVariables piece, SpssContext context) => new(
        piece.Id.Value,
        [
            .. SpssText.Command(
                "DESCRIPTIVES",
                $"VARIABLES={context.Variables(piece.VariablesIn(context.Study).Select(name => name.Value))}",
                "STATISTICS=MEAN STDDEV SKEWNESS KURTOSIS MIN MAX"),
        ],
        []);

    /// <summary>Correlations; those of ranks stand in a comment, because PSPP has none.</summary>
    public static SyntaxSection Of(CorrelatedVariables piece, SpssContext context)
    {
        var variables = context.Variables(piece.VariablesIn(context.Study).Select(name => name.Value));
        var missing = piece.Missing == MissingPairs.Listwise ? "MISSING=LISTWISE" : "MISSING=PAIRWISE";
        return piece.Method == CorrelationMethod.Pearson
            ? new SyntaxSection(
                piece.Id.Value,
                [.. SpssText.Command("CORRELATIONS", $"VARIABLES={variables}", "PRINT=TWOTAIL NOSIG", "STATISTICS=DESCRIPTIVES", missing)],
                [])
            : new SyntaxSection(
                piece.Id.Value,
                [.. SpssText.Comment($"In SPSS: NONPAR CORR /VARIABLES={variables} /PRINT={(piece.Method == CorrelationMethod.Spearman ? "SPEARMAN" : "KENDALL")} TWOTAIL /{missing}")],
                ["PSPP has no correlations of ranks; SPSS's command stands in a comment."]);
    }

    /// <summary>Comparisons: t tests of two groups, analysis of variance of more.</summary>
    public static SyntaxSection Of(ComparedGroups piece, SpssContext context)
    {
        var pairs = (from outcome in piece.Outcomes from grouping in piece.Groups select (Outcome: outcome, Grouping: grouping)).Select(pair =>
        {
            var values = context.Survey.Numbers(pair.Outcome).ToArray();
            var codes = context.Survey.Categories(pair.Grouping).Codes.ToArray();
            return (Outcome: context.Variable(pair.Outcome.Value), Grouping: context.Variable(pair.Grouping.Value), Groups: GroupSummary.Of(values, codes));
        }).ToList();
        return new SyntaxSection(
            piece.Id.Value,
            [
                .. pairs.SelectMany(pair => pair.Groups.Length == 2
                    ? SpssText.Command("T-TEST", $"GROUPS={pair.Grouping}({SpssText.Number(pair.Groups[0].Group)}, {SpssText.Number(pair.Groups[1].Group)})", $"VARIABLES={pair.Outcome}")
                    : SpssText.Command("ONEWAY", $"VARIABLES={pair.Outcome} BY {pair.Grouping}", "STATISTICS=DESCRIPTIVES HOMOGENEITY")),
            ],
            [
                "effect sizes and their intervals are not asked of SPSS.",
                .. piece.HasRanks ? ImmutableArray.Create("rank tests are not asked of SPSS.") : [],
                .. pairs.Any(pair => pair.Groups.Length != 2) ? ImmutableArray.Create("PSPP has no Welch test of more than two groups; in SPSS add WELCH to the STATISTICS of ONEWAY.") : [],
            ]);
    }
}
