using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Resampling;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Validity;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.StructuralModels;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Cfa;

/// <summary>Lays out <c>cfa.htmt</c>, <c>cfa.htmt2</c> and, with a bootstrap, <c>cfa.htmt_lower</c> and <c>cfa.htmt_upper</c>.</summary>
internal static class HeterotraitTables
{
    public static IEnumerable<ResultTable> Of(string id, ModelFit fit, ModelFitter fitter, ScoredSurvey survey)
    {
        var constructs = MeasuredConstruct.Of(fit.Table);
        if (constructs.Length < 2)
        {
            yield break;
        }

        ImmutableArray<string> items = [.. constructs.SelectMany(construct => construct.Items).Distinct()];
        ImmutableArray<ImmutableArray<int>> places = [.. constructs.Select(construct => construct.Items.Select(item => items.IndexOf(item)).ToImmutableArray())];
        ImmutableArray<(string, Phrase)> names = [.. constructs.Select(construct => (construct.Name, survey.LabelOf(construct.Name)))];
        ImmutableArray<SurveyData> frames = [.. fitter.Sample.Frames.Select(frame => frame.Select(items))];
        ImmutableArray<DenseMatrix> correlations = [.. frames.Select((frame, group) => Correlations(fit, group, frame, fitter.Options))];
        yield return Matrix("htmt", new Phrase("Heterotrait-monotrait ratios (HTMT)", "异质—单质比率（HTMT）"), (group, i, j) => HeterotraitMonotraitRatio.Of(correlations[group], places[i], places[j]), Notes(fitter.Options));
        yield return Matrix(
            "htmt2",
            new Phrase("HTMT2", "HTMT2"),
            (group, i, j) => HeterotraitMonotraitRatio.Geometric(correlations[group], places[i], places[j]),
            [new Phrase("Geometric means throughout (Roemer, Schuberth and Henseler 2021), so that loadings need not be equal.", "全部采用几何平均（Roemer、Schuberth 与 Henseler，2021），不要求载荷相等。"), .. Absences(isGeometric: true)]);
        if (fitter.Options.Replicates == 0)
        {
            yield break;
        }

        ImmutableArray<BootstrapDistribution> draws = [.. frames.Select(frame => HeterotraitMonotraitBootstrap.Run(frame, places, fitter.Options.Replicates, fitter.Options.Seed))];
        Phrase[] notes =
        [
            Phrase.Format(
                $"{Terms.Percentage(fitter.Level)} percentile interval of {fitter.Options.Replicates} bootstrap samples, seed {fitter.Options.Seed}.",
                $"{fitter.Options.Replicates} 次自助抽样的 {Terms.Percentage(fitter.Level)} 百分位区间，随机种子 {fitter.Options.Seed}。"),
            .. Absences(isGeometric: false),
        ];
        yield return Matrix("htmt_lower", new Phrase("HTMT: lower limits", "HTMT 区间下限"), (group, i, j) => Interval(group, i, j).Lower, notes);
        yield return Matrix("htmt_upper", new Phrase("HTMT: upper limits", "HTMT 区间上限"), (group, i, j) => Interval(group, i, j).Upper, notes);

        (double Lower, double Upper) Interval(int group, int i, int j)
        {
            var (low, high) = (Math.Min(i, j), Math.Max(i, j));
            return draws[group].PercentileInterval((high * (high - 1) / 2) + low, fitter.Level);
        }

        ResultTable Matrix(string name, Phrase title, Func<int, int, int, double> cell, IEnumerable<Phrase> notes) =>
            SquareTable.Of($"{id}.{name}", title, Terms.Construct, names, fit, (group, i, j) => i == j ? null : cell(group, i, j), notes);

        IEnumerable<Phrase> Notes(ModelOptions options)
        {
            yield return options.Estimator.Value.Method.TakesOrderedAnswers
                ? new Phrase("Henseler, Ringle and Sarstedt (2015), of absolute polychoric correlations.", "Henseler、Ringle 与 Sarstedt（2015），基于多分格相关的绝对值。")
                : new Phrase("Henseler, Ringle and Sarstedt (2015), of absolute correlations, listwise.", "Henseler、Ringle 与 Sarstedt（2015），基于相关的绝对值，成列删除。");
            foreach (var note in Absences(isGeometric: false))
            {
                yield return note;
            }

            var ratios = (from @group in Enumerable.Range(0, frames.Length)
                          from i in Enumerable.Range(0, constructs.Length)
                          from j in Enumerable.Range(0, i)
                          let ratio = HeterotraitMonotraitRatio.Of(correlations[@group], places[i], places[j])
                          where double.IsFinite(ratio)
                          select (Pair: fit.InGroup(@group, $"{constructs[j].Name}–{constructs[i].Name}"), Ratio: ratio)).ToList();
            if (ratios.Count == 0)
            {
                yield break;
            }

            foreach (var (threshold, english, chinese) in new[] { (0.85, ".85", "0.85"), (0.90, ".90", "0.90") })
            {
                var above = ratios.Where(pair => pair.Ratio > threshold).Select(pair => pair.Pair).ToList();
                if (above.Count == 0 && threshold > 0.85 && ratios.TrueForAll(pair => pair.Ratio <= 0.85))
                {
                    yield break;
                }

                yield return above.Count == 0
                    ? new Phrase($"No ratio above {english} (Henseler et al. 2015).", $"比率均不高于 {chinese}（Henseler 等，2015）。")
                    : new Phrase($"Above {english} (Henseler et al. 2015): {string.Join(", ", above)}.", $"高于 {chinese}（Henseler 等，2015）：{string.Join("、", above)}。");
            }
        }

        // Within a construct of one item there is no correlation to divide by; without variation or rows there is none at all.
        IEnumerable<Phrase> Absences(bool isGeometric)
        {
            var single = constructs.Where(construct => construct.Items.Length < 2).Select(construct => construct.Name).ToList();
            if (single.Count > 0)
            {
                yield return new Phrase(
                    $"The ratios need two items of each construct; with one item: {string.Join(", ", single)}.", $"该比率要求每个构念至少两个题项；仅一个题项：{string.Join("、", single)}。");
            }

            var unknown = frames.SelectMany((_, group) => items.Where((_, i) => Enumerable.Range(0, items.Length).Any(j => j != i && !double.IsFinite(correlations[group][i, j])))
                .Select(item => fit.InGroup(group, item))).ToList();
            if (unknown.Count > 0)
            {
                yield return new Phrase(
                    $"Correlations that do not exist, for want of complete rows or of variation, leave ratios null: {string.Join(", ", unknown)}.", $"因完整个案不足或题项无变异，部分相关不存在，相应比率为空：{string.Join("、", unknown)}。");
            }

            // One 0 makes a geometric mean 0; an arithmetic one only where all are.
            var uncorrelated = (from @group in Enumerable.Range(0, frames.Length)
                                from c in Enumerable.Range(0, constructs.Length)
                                let within = places[c].SelectMany((i, place) => places[c].Skip(place + 1).Select(j => correlations[@group][i, j])).ToList()
                                where isGeometric ? within.Contains(0) : within.Count > 0 && within.TrueForAll(value => value == 0)
                                select fit.InGroup(@group, constructs[c].Name)).ToList();
            if (uncorrelated.Count > 0)
            {
                yield return new Phrase(
                    $"A correlation of 0 within a construct leaves nothing to divide by: {string.Join(", ", uncorrelated)}.", $"构念内题项相关为 0，除数为零：{string.Join("、", uncorrelated)}。");
            }
        }
    }

    private static DenseMatrix Correlations(ModelFit fit, int group, SurveyData frame, ModelOptions options)
    {
        if (!options.Estimator.Value.Method.TakesOrderedAnswers || !fit.Data.TryGet(out var data, out _))
        {
            return MomentsAccumulator.Of(frame).CorrelationMatrix();
        }

        // The covariances of ordered answers are their polychoric correlations.
        ObservedGroup observed = data.Groups[group];
        int[] order = [.. frame.Names.Select(name => observed.Names.IndexOf(name))];
        return DenseMatrix.Of(order.Length, order.Length, (i, j) => i == j ? 1 : observed.Covariance(order[i], order[j]));
    }
}
