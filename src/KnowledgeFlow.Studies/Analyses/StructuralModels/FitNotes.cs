using KnowledgeFlow.Core.Sem;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Layout;
using Convention = KnowledgeFlow.Studies.Specification.Convention;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>Says how a model was fitted, by which formulas, and how its fit stands beside published thresholds.</summary>
internal static class FitNotes
{
    private static Phrase Defaults => new(
        "lavaan's defaults: the first loading of each factor is fixed to 1, exogenous factors covary, residual variances are free.",
        "采用 lavaan 默认设定：各因子首个载荷固定为 1，外生因子彼此相关，残差方差自由估计。");

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

    /// <summary>Why there is no fit, if there is none; or that it is improper.</summary>
    public static IEnumerable<Phrase> Diagnosis(ModelFit fit)
    {
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
    public static Phrase EstimatorOf(ModelOptions options, Convention convention) => (options.Estimator.Value, options.Missing) switch
    {
        (Estimator.MaximumLikelihood, MissingAnswers.Listwise) when convention == Convention.Amos => new(
            "Maximum likelihood; standard errors from the expected information.",
            "最大似然估计（ML）；标准误基于期望信息矩阵。"),
        (Estimator.MaximumLikelihood, MissingAnswers.FullInformation) => new(
            "Full-information maximum likelihood with means; standard errors from the observed information. The robust CFI, TLI and RMSEA are those of complete data (Zhang and Savalei 2023).",
            "全息最大似然估计（FIML），含均值结构；标准误基于观测信息矩阵。稳健 CFI、TLI 与 RMSEA 按完整数据口径估计（Zhang 与 Savalei，2023）。"),
        (Estimator.MaximumLikelihood, _) => new(
            "Maximum likelihood: covariances with divisor N, χ² = N·F; standard errors from the expected information.",
            "最大似然估计（ML）：协方差除数为 N，χ² = N·F；标准误基于期望信息矩阵。"),
        (Estimator.RobustMaximumLikelihood, _) => new(
            "MLR: estimates of maximum likelihood, sandwich standard errors (observed information), χ² scaled after Yuan and Bentler (2000). CFI, TLI and RMSEA are those of the scaled χ²; the robust ones are those of Brosseau-Liard and Savalei (2014), under missing: fiml those of Zhang and Savalei (2023).",
            "MLR：最大似然估计值，稳健（三明治）标准误（观测信息矩阵），χ² 按 Yuan 与 Bentler（2000）校正。CFI、TLI 与 RMSEA 基于校正后 χ²；稳健指标依 Brosseau-Liard 与 Savalei（2014），missing: fiml 时依 Zhang 与 Savalei（2023）。"),
        (Estimator.UnweightedLeastSquares, _) => new(
            "Unweighted least squares: covariances with divisor N − 1, χ² = (N − 1)·F; standard errors for normal data (Browne 1984). There is no likelihood, hence no AIC and BIC.",
            "未加权最小二乘（ULS）：协方差除数为 N − 1，χ² = (N − 1)·F；正态假设下的标准误（Browne，1984）。无似然函数，故无 AIC 与 BIC。"),
        (Estimator.GeneralisedLeastSquares, _) => new(
            "Generalised least squares: covariances with divisor N − 1, χ² = (N − 1)·F; standard errors from the expected information. There is no likelihood, hence no AIC and BIC.",
            "广义最小二乘（GLS）：协方差除数为 N − 1，χ² = (N − 1)·F；标准误基于期望信息矩阵。无似然函数，故无 AIC 与 BIC。"),
        _ => new(
            "WLSMV: diagonally weighted least squares on polychoric correlations and thresholds; sandwich standard errors; χ² scaled and shifted (Asparouhov and Muthén 2010). There is no likelihood, hence no AIC and BIC.",
            "WLSMV：基于多分格相关与阈值的对角加权最小二乘；稳健（三明治）标准误；χ² 经均值—方差校正（Asparouhov 与 Muthén，2010）。无似然函数，故无 AIC 与 BIC。"),
    };

    private static Phrase IndicesOf(ModelFit fit, ModelOptions options) => (fit.Convention, options.Estimator.Value) switch
    {
        (Convention.Mplus, _) => new(
            "convention: mplus — means are modelled, SRMR is that of Mplus, AIC counts the means. RMSEA with a 90% interval.",
            "按 Mplus 设定：含均值结构，SRMR 采用 Mplus 公式，AIC 计入均值参数。RMSEA 为 90% 置信区间。"),
        (Convention.Amos, Estimator.MaximumLikelihood) when options.Missing == MissingAnswers.Listwise => new(
            "convention: amos — covariances with divisor N − 1, χ² = (N − G)·F with G groups, AIC = χ² + 2t, BIC = χ² + t·ln N with t parameters, the latter of one group without means alone; there is no log L. Bentler's SRMR; RMSEA with a 90% interval.",
            "按 AMOS 设定：协方差除数为 N − 1，χ² = (N − G)·F（G 为组数），AIC = χ² + 2t，BIC = χ² + t·ln N（t 为参数个数），BIC 仅限单组且无均值结构；不给出对数似然。SRMR 采用 Bentler 公式；RMSEA 为 90% 置信区间。"),
        _ => new("Bentler's SRMR; RMSEA with a 90% interval.", "SRMR 采用 Bentler 公式；RMSEA 为 90% 置信区间。"),
    };
}
