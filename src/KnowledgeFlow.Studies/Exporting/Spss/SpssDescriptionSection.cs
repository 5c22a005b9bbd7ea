using System.Collections.Immutable;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Reporting.Language;
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
        Unasked((!piece.Groups.IsEmpty, "by:"), (piece.HasLocation || piece.IsTested || piece.IsTestedJointly, "also:")));

    /// <summary>Correlations; those of ranks stand in a comment, because PSPP has none.</summary>
    public static SyntaxSection Of(CorrelatedVariables piece, SpssContext context)
    {
        var variables = context.Variables(piece.VariablesIn(context.Study).Select(name => name.Value));
        var missing = piece.Missing == MissingPairs.Listwise ? "MISSING=LISTWISE" : "MISSING=PAIRWISE";
        var unasked = Unasked((piece.HasIntervals, "intervals:"), (!piece.Controls.IsEmpty, "control:"));
        return piece.Method == CorrelationMethod.Pearson
            ? new SyntaxSection(
                piece.Id.Value,
                [.. SpssText.Command("CORRELATIONS", $"VARIABLES={variables}", "PRINT=TWOTAIL NOSIG", "STATISTICS=DESCRIPTIVES", missing)],
                unasked)
            : new SyntaxSection(
                piece.Id.Value,
                [.. SpssText.Comment($"In SPSS: NONPAR CORR /VARIABLES={variables} /PRINT={(piece.Method == CorrelationMethod.Spearman ? "SPEARMAN" : "KENDALL")} TWOTAIL /{missing}")],
                [new Phrase("PSPP has no correlations of ranks; SPSS's command stands in a comment.", "PSPP 没有等级相关；SPSS 的命令写在注释中。"), .. unasked]);
    }

    private static ImmutableArray<Phrase> Unasked(params ReadOnlySpan<(bool IsGiven, string Key)> keys)
    {
        var given = keys.ToArray().Where(key => key.IsGiven).Select(key => key.Key).ToList();
        return given.Count == 0 ? [] : [SyntaxSection.Asked(string.Join(", ", given), "SPSS")];
    }
}
