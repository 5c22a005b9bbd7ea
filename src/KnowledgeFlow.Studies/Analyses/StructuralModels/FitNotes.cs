using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>Says how a model was fitted, by which formulas, and how its fit stands beside published thresholds.</summary>
internal static class FitNotes
{
    private static readonly Phrase CountsMeans = new("AIC counts the means; RMSEA with a 90% interval.", "AIC 计入均值参数；RMSEA 为 90% 置信区间。");

    private static readonly ImmutableArray<Phrase> Unprinted = [FitAbsences.Unscaled, FitAbsences.UnscaledButRobust, CountsMeans, .. EstimatorWords.UnprintedIndicesNotes];

    private static Phrase Defaults => new(
        "lavaan's defaults: the first loading of each factor is fixed to 1, exogenous factors covary, residual variances are free.",
        "采用 lavaan 默认设定：各因子首个载荷固定为 1，外生因子彼此相关，残差方差自由估计。");

    /// <summary>The notes of a fit table for a view that prints neither likelihood nor criteria, intervals and robust indices.</summary>
    public static ImmutableArray<Sentence> Printed(ResultTableView fit) => fit.NotesWithout(Unprinted);

    /// <summary>All notes of a fit table.</summary>
    public static IEnumerable<Phrase> Of(ModelFit fit, ModelOptions options)
    {
        foreach (var note in (IEnumerable<Phrase>)[.. Rows(fit, options), .. Coverage(fit)])
        {
            yield return note;
        }

        yield return EstimatorOf(options, fit.Convention);
        if (!fit.Table.Roles.Latent.IsEmpty)
        {
            yield return Defaults;
        }

        yield return IndicesOf(fit, options);
        yield return UnprintedIndicesOf(fit, options);
        if (fit.Fitted.TryGet(out var fitted, out _) && fitted.Estimate.Starts is { } starts)
        {
            yield return Phrase.Format(
                $"Sought from {starts.Count} starting points, seed {starts.Seed}: {starts.Converged} led to an optimum, {starts.AtBest} to this one, the best.",
                $"由 {starts.Count} 组起始值出发寻优，随机种子 {starts.Seed}：{starts.Converged} 组收敛，其中 {starts.AtBest} 组到达此处所报告的最优解。");
        }

        foreach (var note in Diagnosis(fit))
        {
            yield return note;
        }

        foreach (var note in FitAbsences.Of([fit]))
        {
            yield return note;
        }

        if (FitVerdict.Of(fit, options) is { } verdict)
        {
            yield return verdict;
        }
    }

    /// <summary>What was left out of the model; why there is no fit, if there is none; or that it is improper.</summary>
    public static IEnumerable<Phrase> Diagnosis(ModelFit fit)
    {
        foreach (var note in fit.LeftOut.Notes())
        {
            yield return note;
        }

        if (fit.Fitted.Diagnosis() is { } diagnosis)
        {
            yield return DiagnosisPhrase.Note(new Phrase($"No fit of {fit.Label.English}", $"{fit.Label.Chinese}无拟合结果"), diagnosis);
        }

        if (fit.Impropriety is { } improper)
        {
            yield return Improper(fit.Label, improper);
        }
    }

    /// <summary>What a table of an improper solution says of its numbers.</summary>
    public static Phrase Improper(Phrase subject, Core.Outcomes.Diagnosis.ImproperSolution improper)
    {
        var reason = DiagnosisPhrase.Of(improper);
        return new Phrase(
            $"{subject.English}: {reason.English}. The numbers are as estimated, to be checked and not to be interpreted; what takes the root of a negative variance is null.",
            $"{subject.Chinese}：{reason.Chinese}。数值按估计结果原样给出，可供核对，不宜解释；需对负方差开方者为空。");
    }

    /// <summary>Which pairs of items no row answers both of, and what follows from that.</summary>
    public static IEnumerable<Phrase> Coverage(ModelFit fit)
    {
        if (!fit.Data.TryGet(out var data, out _))
        {
            yield break;
        }

        string[] pairs = [.. data.Groups.SelectMany((group, g) => group.UnobservedPairs.Select(pair => fit.InGroup(g, $"{group.Names[pair.First]}~~{group.Names[pair.Second]}")))];
        if (pairs.Length > 0)
        {
            yield return new Phrase(
                $"Never answered together: {string.Join(", ", pairs)}. The data say nothing of such a covariance: it does not count in df, has no residual and no part in SRMR, and without it there are no robust indices.",
                $"从未同时作答：{string.Join("、", pairs)}。数据不含此类协方差的信息：不计入自由度，无残差，不参与 SRMR 计算，亦无法给出稳健指标。");
        }
    }

    /// <summary>The rows and the groups; nothing where the data cannot be fitted, which the diagnosis tells.</summary>
    public static IEnumerable<Phrase> Rows(ModelFit fit, ModelOptions options)
    {
        if (!fit.Data.TryGet(out var data, out _) || fit.GroupNames.IsEmpty)
        {
            return Rows(fit.Rows ?? 0, options);
        }

        var (english, chinese) = Choice(options);
        var groups = data.Groups.Select(group => (group.Name, group.Count)).ToArray();
        return
        [
            Phrase.Format(
                $"n = {data.Count} ({english}): {string.Join(", ", groups.Select(group => FormattableString.Invariant($"{group.Name} {group.Count}")))}.",
                $"n = {data.Count}（{chinese}）：{string.Join("、", groups.Select(group => FormattableString.Invariant($"{group.Name} {group.Count}")))}。"),
        ];
    }

    /// <summary>The rows of one group; nothing where there are none to fit.</summary>
    public static IEnumerable<Phrase> Rows(int rows, ModelOptions options)
    {
        var (english, chinese) = Choice(options);
        return rows == 0 ? [] : [Phrase.Format($"n = {rows} ({english}).", $"n = {rows}（{chinese}）。")];
    }

    private static (string English, string Chinese) Choice(ModelOptions options) =>
        options.Missing == MissingAnswers.FullInformation ? ("all rows with an answer", "含任一作答的全部个案") : ("listwise over the model's variables", "对模型变量成列删除");

    /// <summary>The estimator, its divisor, its test and its errors.</summary>
    public static Phrase EstimatorOf(ModelOptions options, Convention convention)
    {
        var words = EstimatorWords.Of(options.EstimatorUnder(convention));
        return options.Missing == MissingAnswers.FullInformation ? words.FullInformationNote ?? words.Note : words.Note;
    }

    private static Phrase IndicesOf(ModelFit fit, ModelOptions options) => fit.Convention == Convention.Mplus
        ? new Phrase("As Mplus: means are modelled, and SRMR is that of Mplus.", "按 Mplus 设定：含均值结构，SRMR 采用 Mplus 公式。")
        : EstimatorWords.Of(options.EstimatorUnder(fit.Convention)).IndicesNote;

    /// <summary>How indices and limits are made that chapters do not print.</summary>
    public static Phrase UnprintedIndicesOf(ModelFit fit, ModelOptions options) => fit.Convention == Convention.Mplus
        ? CountsMeans
        : EstimatorWords.Of(options.EstimatorUnder(fit.Convention)).UnprintedIndicesNote;
}
