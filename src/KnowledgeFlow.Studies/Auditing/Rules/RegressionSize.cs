using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Studies.Analyses.Moderation;
using KnowledgeFlow.Studies.Analyses.Regression;
using KnowledgeFlow.Studies.BadInput;

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
        var analysis = page.Study.Analyses.FirstOrDefault(analysis => analysis.Id.Value == id);
        var (blocks, intercept, errors) = analysis switch
        {
            RegressionAnalysis regression => (regression.Blocks, regression.Intercept, regression.Errors),
            ModeratedRegression moderation => (Blocks(moderation), true, moderation.Errors),
            _ => ([], true, StandardErrors.Hc3),
        };
        var number = block ?? blocks.Length;
        var (models, row) = ($"{id}.models", FormattableString.Invariant($"{number}"));
        var (df1, df2) = (page.Cell(models, row, "df1"), page.Cell(models, row, "df2"));
        var terms = blocks.Take(number).SelectMany(part => part).Select(term => term.Value).ToList();
        var known = number >= 1 && number <= blocks.Length && !terms.Any(term => term.ToString()!.Contains("factor(", StringComparison.Ordinal));
        var first = df1?.Whole ?? (known ? terms.Count : null);
        var n = page.SizeOf(models, row);
        var second = df2?.Whole ?? (n - first - (intercept ? 1 : 0));
        ImmutableArray<PrintedNumber?> cells = [df1, df2, page.Cell(models, row, "n"), df2 is null ? page.ValidCell : null];
        return new RegressionSize(first, second > 0 ? second : null, [.. cells.OfType<PrintedNumber>()], intercept, errors == StandardErrors.Ordinary);
    }

    /// <summary>The block of a row <c>BLOCK:TERM</c>, or null.</summary>
    public static int? BlockOf(string row) => int.TryParse(row.Split(':')[0], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var block) ? block : null;

    private static ImmutableArray<ImmutableArray<Located<Term>>> Blocks(ModeratedRegression moderation)
    {
        ImmutableArray<Located<Term>> main = [Plain(moderation.Predictor), Plain(moderation.Moderator)];
        ImmutableArray<Located<Term>> product = [main[0]];
        return moderation.Controls.IsEmpty ? [main, product] : [moderation.Controls, main, product];
    }

    private static Located<Term> Plain(Located<string> name) => new(new VariableTerm(name.Value), name.Place);
}
