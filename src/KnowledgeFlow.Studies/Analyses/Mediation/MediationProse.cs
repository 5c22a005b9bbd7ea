using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Mediation;

/// <summary>A draft of the text below the tables of a mediation: what each equation explains, and which intervals exclude 0.</summary>
internal static class MediationProse
{
    /// <summary>What an equation explains and which of its terms pass p &lt; .05.</summary>
    public static IEnumerable<Sentence> Equation(ResultTableView models, ResultTableView coefficients, string equation, ImmutableArray<(string Term, Phrase Label)> terms)
    {
        if (models.Number(equation, "r2") is null || models.Number(equation, "p") is null)
        {
            yield break;
        }

        var p = ProbabilityPhrase.Of(models.Value(equation, "p")!);
        var passed = terms.Where(term => term.Term != DesignMatrix.InterceptName && coefficients.Number($"{equation}:{term.Term}", "p") < SignificanceLevels.OneStar).Select(Term).ToList();
        var list = passed.Count == 0 ? Sentence.Of($"no term was significant at p < .05", $"各项在 0.05 水平上均不显著") : Sentence.Of($"significant at p < .05: {Sentence.List(passed)}", $"在 0.05 水平上显著的有{Sentence.List(passed)}");
        yield return Sentence.Of(
            $"{models.Label(equation)}: R² = {models.Value(equation, "r2")!}, F({models.Value(equation, "df1")!}, {models.Value(equation, "df2")!}) = {models.Value(equation, "f")!}, {p}; {list}.",
            $"{models.Label(equation)}：R² = {models.Value(equation, "r2")!}，F({models.Value(equation, "df1")!}, {models.Value(equation, "df2")!}) = {models.Value(equation, "f")!}，{p}；{list}。");

        Sentence Term((string Term, Phrase Label) term) => Sentence.Of(
            $"{term.Label} (B = {coefficients.Value($"{equation}:{term.Term}", "b")!})", $"{term.Label}（B = {coefficients.Value($"{equation}:{term.Term}", "b")!}）");
    }

    /// <summary>Each effect with its interval, those that exclude 0 before those that do not.</summary>
    /// <param name="view">The table.</param>
    /// <param name="column">The column of the effects.</param>
    /// <param name="level">The level of the intervals.</param>
    public static IEnumerable<Sentence> Effects(ResultTableView view, string column, double level) =>
        IntervalProse.Of(view, view.Table.Rows.Where(row => !row.Id.Contains(" - ", StringComparison.Ordinal)).Select(row => (row.Label, row)), column, level);

    /// <summary>At which points of moderators the interval of an effect excludes 0.</summary>
    public static IEnumerable<Sentence> Points(ResultTableView view, string column, Func<string, bool> isShown, double level)
    {
        foreach (var group in view.Table.Rows.Where(row => isShown(row.Id) && IntervalProse.HasInterval(view, row)).GroupBy(row => PointsByEffect.EffectOf(row.Id)))
        {
            var effect = PointsByEffect.LabelsOf(group.First()).Effect;
            var parts = IntervalProse.Verdicts.Select(verdict => (verdict, Rows: group.Where(row => IntervalProse.ExcludesZero(view, row) == verdict.Excludes).ToList())).Where(part => part.Rows.Count > 0)
                .Select(part => (part.verdict, List: Sentence.List([.. part.Rows.Select(row => IntervalProse.WithInterval(view, PointsByEffect.LabelsOf(row).Point, row, column))])))
                .Select(part => Sentence.Of($"{part.verdict.English} 0 at {part.List}", $"{part.verdict.Chinese} 0：{part.List}")).ToList();
            yield return parts.Count == 1
                ? Sentence.Of($"{effect}: the {Terms.Percentage(level)} interval {parts[0]}.", $"{effect}：{Terms.Percentage(level)} 置信区间{parts[0]}。")
                : Sentence.Of($"{effect}: the {Terms.Percentage(level)} interval {parts[0]}; it {parts[1]}.", $"{effect}：{Terms.Percentage(level)} 置信区间{parts[0]}；{parts[1]}。");
        }
    }

    /// <summary>Which indices of moderated mediation have intervals that exclude 0.</summary>
    public static IEnumerable<Sentence> Indices(ResultTableView view, double level)
    {
        foreach (var row in view.Table.Rows.Where(row => IntervalProse.HasInterval(view, row)))
        {
            var verdict = IntervalProse.Verdicts.Single(verdict => verdict.Excludes == IntervalProse.ExcludesZero(view, row));
            var index = view.Value(row.Id, "index")!;
            yield return Sentence.Of(
                $"The index of moderated mediation of {row.Label} was {index}; its {Terms.Percentage(level)} interval [{view.Value(row.Id, "lower")!}, {view.Value(row.Id, "upper")!}] {verdict.English} 0.",
                $"{row.Label}的有调节的中介效应指数为 {index}，{Terms.Percentage(level)} 置信区间 [{view.Value(row.Id, "lower")!}, {view.Value(row.Id, "upper")!}] {verdict.Chinese} 0。");
        }
    }
}
