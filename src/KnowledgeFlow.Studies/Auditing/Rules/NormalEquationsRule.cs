using System.Collections.Immutable;
using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Auditing.Rules;

/// <summary>The standardised coefficients of a regression and the correlations of its variables obey the normal equations, and with them R².</summary>
internal sealed record NormalEquationsRule() : AuditRule(new Phrase("β and R² against the correlations", "β 与 R² 须与相关矩阵一致"), string.Empty)
{
    public override IEnumerable<AuditCheck> Checks(PrintedPage page) =>
        from analysis in page.Study.Pieces<FittedRegression>()
        from square in CorrelationSquare.All(page)
        where square.IsPearson && analysis is { Intercept: true, IsPlain: true } and not ProbedRegression
        from block in Enumerable.Range(1, analysis.Blocks.Length)
        from check in OfBlock(page, analysis, square, block)
        select check;

    private static IEnumerable<AuditCheck> OfBlock(PrintedPage page, FittedRegression analysis, CorrelationSquare square, int block)
    {
        var terms = analysis.TermsOf(block).ToList();
        var (id, row) = (analysis.Id.Value, FormattableString.Invariant($"{block}"));
        ImmutableArray<string> names = [.. terms.OfType<VariableTerm>().Select(term => term.ToString()!)];
        ImmutableArray<PrintedNumber> betas = [.. names.Select(name => page.Cell($"{id}.coefficients", $"{block}:{name}", "beta")).OfType<PrintedNumber>().Where(beta => beta.IsNumber)];
        ImmutableArray<PrintedNumber> withOutcome = [.. names.Select(name => square.Of(name, analysis.Outcome.Value)).OfType<PrintedNumber>()];
        if (names.Length != terms.Count || betas.Length != names.Length)
        {
            yield break;
        }

        ImmutableArray<Interval> coefficients = [.. betas.Select(beta => beta.Interval)];
        foreach (var name in names)
        {
            ImmutableArray<PrintedNumber> among = [.. names.Where(other => other != name).Select(other => square.Of(name, other)).OfType<PrintedNumber>()];
            if (square.Of(name, analysis.Outcome.Value) is { } withName && among.Length == names.Length - 1)
            {
                ImmutableArray<Interval> correlations = [.. names.Select(other => other == name ? 1.0 : square.Of(name, other)!.Interval)];
                yield return Compare(withName, [.. betas, .. among], StandardisedCoefficients.OutcomeCorrelation(correlations, coefficients));
            }
        }

        if (withOutcome.Length == names.Length && page.Cell($"{id}.models", row, "r2") is { } share)
        {
            yield return Compare(share, [.. betas, .. withOutcome], StandardisedCoefficients.RSquared(coefficients, [.. withOutcome.Select(r => r.Interval)]));
        }
    }
}
