using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Auditing.Rules;

/// <summary>The degrees of freedom of a regression's block, and how it was fitted.</summary>
/// <param name="Df1">Those of the model, or null where they cannot be told.</param>
/// <param name="Df2">Those of the residuals, or null where they cannot be told.</param>
/// <param name="Cells">The printed numbers that tell them.</param>
/// <param name="Intercept">Whether the model has an intercept.</param>
/// <param name="Ordinary">Whether standard errors, and with them F, are the ordinary ones.</param>
internal sealed record RegressionSize(int? Df1, int? Df2, ImmutableArray<PrintedNumber> Cells, bool Intercept, bool Ordinary)
{
    /// <summary>The size of a block.</summary>
    /// <param name="page">What is printed.</param>
    /// <param name="id">The analysis.</param>
    /// <param name="block">The block, from 1; null for the last.</param>
    public static RegressionSize Of(PrintedPage page, string id, int? block)
    {
        var regression = page.Study.Piece<FittedRegression>(id);
        var (blocks, intercept, errors) = (regression?.Blocks.Length ?? 0, regression?.Intercept ?? true, regression?.Errors ?? StandardErrors.Hc3);
        var number = block ?? blocks;
        var (models, row) = ($"{id}.models", FormattableString.Invariant($"{number}"));
        var (df1, df2) = (page.Cell(models, row, "df1"), page.Cell(models, row, "df2"));
        var terms = (regression?.TermsOf(number) ?? []).ToList();
        var known = number >= 1 && number <= blocks && !terms.Any(term => term.ToString()!.Contains("factor(", StringComparison.Ordinal));
        var first = df1?.Whole ?? (known ? terms.Count : null);
        var n = page.SizeOf(models, row);
        var second = df2?.Whole ?? (n - first - (intercept ? 1 : 0));
        ImmutableArray<PrintedNumber?> cells = [df1, df2, page.Cell(models, row, "n"), df2 is null ? page.ValidCell : null];
        return new RegressionSize(first, second > 0 ? second : null, [.. cells.OfType<PrintedNumber>()], intercept, errors == StandardErrors.Ordinary);
    }

    /// <summary>The block of a row <c>BLOCK:TERM</c>, or null.</summary>
    public static int? BlockOf(string row) => int.TryParse(row.Split(':')[0], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var block) ? block : null;
}
