using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Regression;

/// <summary>A draft of the text below a hierarchical regression: what was fitted, what the last model explains, which terms pass p &lt; .05.</summary>
internal static class BlockProse
{
    public static ImmutableArray<Sentence> Of(
        ResultTableView models, ResultTableView coefficients, ImmutableArray<string> blocks, ImmutableArray<(string Term, Phrase Label)> terms)
    {
        var last = blocks[^1];
        if (models.Number(last, "r2") is null || models.Number(last, "p") is null)
        {
            return [];
        }

        return [Explained(models, last), .. Change(models, blocks), .. Tested(coefficients, last, terms)];
    }

    private static Sentence Explained(ResultTableView models, string last) => Sentence.Of(
        $"Model {last} (n = {models.Value(last, "n")!}) accounted for R² = {models.Value(last, "r2")!} of the variance, F({models.Value(last, "df1")!}, {models.Value(last, "df2")!}) = {models.Value(last, "f")!}, {ProbabilityPhrase.Of(models.Value(last, "p")!)}.",
        $"模型{last}（n = {models.Value(last, "n")!}）的 R² = {models.Value(last, "r2")!}，F({models.Value(last, "df1")!}, {models.Value(last, "df2")!}) = {models.Value(last, "f")!}，{ProbabilityPhrase.Of(models.Value(last, "p")!)}。");

    private static IEnumerable<Sentence> Change(ResultTableView models, ImmutableArray<string> blocks)
    {
        var last = blocks[^1];
        if (blocks.Length > 1 && models.Number(last, "delta_r2") is not null && models.Number(last, "delta_p") is not null)
        {
            yield return Sentence.Of(
                $"Its last block changed R² by {models.Value(last, "delta_r2")!}, ΔF = {models.Value(last, "delta_f")!}, {ProbabilityPhrase.Of(models.Value(last, "delta_p")!)}.",
                $"最后一层使 R² 变化 {models.Value(last, "delta_r2")!}，ΔF = {models.Value(last, "delta_f")!}，{ProbabilityPhrase.Of(models.Value(last, "delta_p")!)}。");
        }
    }

    private static IEnumerable<Sentence> Tested(ResultTableView coefficients, string last, ImmutableArray<(string Term, Phrase Label)> terms)
    {
        var tested = terms
            .Where(term => term.Term != DesignMatrix.InterceptName)
            .Select(term => (term.Label, Row: $"{last}:{term.Term}"))
            .Where(term => coefficients.Number(term.Row, "p") is not null)
            .ToList();
        var passed = tested.Where(term => coefficients.Number(term.Row, "p") < SignificanceLevels.OneStar).Select(Effect).ToList();
        var others = tested.Where(term => coefficients.Number(term.Row, "p") >= SignificanceLevels.OneStar).Select(Effect).ToList();
        if (passed.Count > 0)
        {
            var list = Sentence.List(passed);
            yield return Sentence.Of($"Significant at p < .05: {list}.", $"在 0.05 水平上显著的有：{list}。");
        }

        foreach (var sentence in NotSignificant.Of(others, passed.Count > 0, Sentence.Of($"Not significant: ", $"不显著的有：")))
        {
            yield return sentence;
        }

        Sentence Effect((Phrase Label, string Row) term)
        {
            var p = ProbabilityPhrase.Of(coefficients.Value(term.Row, "p")!);
            return coefficients.Number(term.Row, "beta") is null
                ? Sentence.Of($"{term.Label} (B = {coefficients.Value(term.Row, "b")!}, {p})", $"{term.Label}（B = {coefficients.Value(term.Row, "b")!}，{p}）")
                : Sentence.Of($"{term.Label} (β = {coefficients.Value(term.Row, "beta")!}, {p})", $"{term.Label}（β = {coefficients.Value(term.Row, "beta")!}，{p}）");
        }
    }
}
