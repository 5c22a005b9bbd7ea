using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Estimators;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>What the study file, the tables, lavaan and Mplus call an estimator, and what they have to say of it: all that is decided about it outside Core.</summary>
/// <param name="Estimator">The estimator.</param>
/// <param name="Key">Its key in a study file; null where it stands in another's place under a convention.</param>
/// <param name="Program">What lavaan and Mplus both call it.</param>
/// <param name="Note">Its divisor, its test and its errors.</param>
internal sealed record EstimatorWords(SemEstimator Estimator, string? Key, string Program, Phrase Note)
{
    private static readonly Phrase IndicesOfLavaan = new("Bentler's SRMR.", "SRMR 采用 Bentler 公式。");

    private static readonly Phrase IntervalOfRmsea = new("RMSEA with a 90% interval.", "RMSEA 为 90% 置信区间。");

    private static readonly Phrase ThresholdsOfLikelihood = new(
        "The usual thresholds of RMSEA, CFI, TLI and SRMR (Hu and Bentler 1999) were found under ML.",
        "RMSEA、CFI、TLI 与 SRMR 的常用临界值（Hu 与 Bentler，1999）得自 ML。");

    private static readonly ImmutableArray<EstimatorWords> All =
    [
        new(
            new MaximumLikelihoodEstimator(),
            "ml",
            "ML",
            new Phrase(
                "Maximum likelihood: covariances with divisor N, χ² = N·F; standard errors from the expected information.",
                "最大似然估计（ML）：协方差除数为 N，χ² = N·F；标准误基于期望信息矩阵。"))
        {
            FullInformationNote = new Phrase(
                "Full-information maximum likelihood with means; standard errors from the observed information. The robust CFI, TLI and RMSEA are those of complete data (Zhang and Savalei 2023).",
                "全息最大似然估计（FIML），含均值结构；标准误基于观测信息矩阵。稳健 CFI、TLI 与 RMSEA 按完整数据口径估计（Zhang 与 Savalei，2023）。"),
            MplusListwise = ["INFORMATION = EXPECTED;"],
        },
        new(
            new WishartLikelihoodEstimator(),
            null,
            "ML",
            new Phrase(
                "Maximum likelihood; standard errors from the expected information.",
                "最大似然估计（ML）；标准误基于期望信息矩阵。"))
        {
            IndicesNote = new Phrase(
                "As AMOS: covariances with divisor N − 1, χ² = (N − G)·F with G groups. Bentler's SRMR.",
                "按 AMOS 设定：协方差除数为 N − 1，χ² = (N − G)·F（G 为组数）。SRMR 采用 Bentler 公式。"),
            UnprintedIndicesNote = new Phrase(
                "AIC = χ² + 2t, BIC = χ² + t·ln N with t parameters, the latter of one group without means alone; there is no log L. RMSEA with a 90% interval.",
                "AIC = χ² + 2t，BIC = χ² + t·ln N（t 为参数个数），BIC 仅限单组且无均值结构；不给出对数似然。RMSEA 为 90% 置信区间。"),
            LavaanArguments = ["likelihood = \"wishart\""],
            LavaanOmission = new Phrase("AIC, BIC and log L by the convention of AMOS have no counterpart in lavaan.", "按 AMOS 设定的 AIC、BIC 与对数似然在 lavaan 中没有对应值。"),
            MplusListwise = ["INFORMATION = EXPECTED;"],
        },
        new(
            new RobustMaximumLikelihoodEstimator(),
            "mlr",
            "MLR",
            new Phrase(
                "MLR: estimates of maximum likelihood, sandwich standard errors (observed information), χ² scaled after Yuan and Bentler (2000). CFI, TLI and RMSEA are those of the scaled χ²; the robust ones are those of Brosseau-Liard and Savalei (2014), under missing: fiml those of Zhang and Savalei (2023).",
                "MLR：最大似然估计值，稳健（三明治）标准误（观测信息矩阵），χ² 按 Yuan 与 Bentler（2000）校正。CFI、TLI 与 RMSEA 基于校正后 χ²；稳健指标依 Brosseau-Liard 与 Savalei（2014），missing: fiml 时依 Zhang 与 Savalei（2023）。"))
        {
            DifferenceNote = new Phrase("Δχ² scaled after Satorra and Bentler (2001).", "Δχ² 按 Satorra 与 Bentler（2001）校正。"),
        },
        new(
            new UnweightedLeastSquaresEstimator(),
            "uls",
            "ULS",
            new Phrase(
                "Unweighted least squares: covariances with divisor N − 1, χ² = (N − 1)·F; standard errors for normal data (Browne 1984). There is no likelihood, hence no AIC and BIC.",
                "未加权最小二乘（ULS）：协方差除数为 N − 1，χ² = (N − 1)·F；正态假设下的标准误（Browne，1984）。无似然函数，故无 AIC 与 BIC。"))
        {
            ThresholdNote = ThresholdsOfLikelihood,
            LavaanStrictOmission = new Phrase("strict invariance under ULS: lavaan sums squared residuals of variances and covariances alike, kflow takes half of tr(S - Sigma)^2; they part where residual variances are not free.", "ULS 下的严格等值：lavaan 对方差与协方差的残差平方同等求和，kflow 取 tr(S − Σ)² 的一半；残差方差不自由估计时二者不同。"),
        },
        new(
            new GeneralisedLeastSquaresEstimator(),
            "gls",
            "GLS",
            new Phrase(
                "Generalised least squares: covariances with divisor N − 1, χ² = (N − 1)·F; standard errors from the expected information. There is no likelihood, hence no AIC and BIC.",
                "广义最小二乘（GLS）：协方差除数为 N − 1，χ² = (N − 1)·F；标准误基于期望信息矩阵。无似然函数，故无 AIC 与 BIC。"))
        {
            ThresholdNote = ThresholdsOfLikelihood,
        },
        new(
            new WeightedLeastSquaresEstimator(),
            "wlsmv",
            "WLSMV",
            new Phrase(
                "WLSMV: diagonally weighted least squares on polychoric correlations and thresholds; sandwich standard errors; χ² scaled and shifted (Asparouhov and Muthén 2010). There is no likelihood, hence no AIC and BIC.",
                "WLSMV：基于多分格相关与阈值的对角加权最小二乘；稳健（三明治）标准误；χ² 经均值—方差校正（Asparouhov 与 Muthén，2010）。无似然函数，故无 AIC 与 BIC。"))
        {
            DifferenceNote = new Phrase("Δχ² scaled and shifted after Satorra (2000) and Asparouhov and Muthén (2010); it is not the difference of the χ² in the table.", "Δχ² 按 Satorra（2000）与 Asparouhov 和 Muthén（2010）作均值—方差校正，并非表中 χ² 之差。"),
            DifferenceAbsence = new Phrase("the models are not nested, or differ in other directions than their degrees of freedom tell (Satorra 2000)", "两模型并非嵌套，或其差异的维数与自由度之差不符（Satorra，2000）"),
            ThresholdNote = new Phrase(
                "The usual thresholds of RMSEA, CFI, TLI and SRMR (Hu and Bentler 1999) were found under ML and do not carry over to WLSMV (Xia and Yang 2019).",
                "RMSEA、CFI、TLI 与 SRMR 的常用临界值（Hu 与 Bentler，1999）得自 ML，不适用于 WLSMV（Xia 与 Yang，2019）。"),
            LavaanArguments = ["ordered = TRUE"],
        },
    ];

    /// <summary>The note where rows with missing answers count; null where it is the same.</summary>
    public Phrase? FullInformationNote { get; private init; }

    /// <summary>Which fit indices.</summary>
    public Phrase IndicesNote { get; private init; } = IndicesOfLavaan;

    /// <summary>How indices and limits are made that chapters do not print.</summary>
    public Phrase UnprintedIndicesNote { get; private init; } = IntervalOfRmsea;

    /// <summary>All of the latter.</summary>
    public static IEnumerable<Phrase> UnprintedIndicesNotes => All.Select(words => words.UnprintedIndicesNote).Distinct();

    /// <summary>How Δχ² is made; null where it is plain.</summary>
    public Phrase? DifferenceNote { get; private init; }

    /// <summary>Why Δχ² does not exist where models have other degrees of freedom.</summary>
    public Phrase DifferenceAbsence { get; private init; } = new("the divisor that scales it is not positive (Satorra and Bentler 2010)", "其校正除数非正（Satorra 与 Bentler，2010）");

    /// <summary>Why the usual thresholds of fit indices, found under maximum likelihood, are not held beside its fits; null where they are.</summary>
    public Phrase? ThresholdNote { get; private init; }

    /// <summary>What lavaan has to be told beside its name.</summary>
    public ImmutableArray<string> LavaanArguments { get; private init; } = [];

    /// <summary>What lavaan does not repeat; null where it repeats everything.</summary>
    public Phrase? LavaanOmission { get; private init; }

    /// <summary>Why lavaan's models with residual variances held equal are others; null where they are the same.</summary>
    public Phrase? LavaanStrictOmission { get; private init; }

    /// <summary>What Mplus has to be told beside its name, of complete rows.</summary>
    public ImmutableArray<string> MplusListwise { get; private init; } = [];

    /// <summary>The words of an estimator.</summary>
    /// <exception cref="InvalidOperationException">There are none: an estimator of Core without words here.</exception>
    public static EstimatorWords Of(SemEstimator estimator) => All.First(words => words.Estimator == estimator);

    /// <summary>Reads the key of an estimator.</summary>
    /// <param name="node">The key.</param>
    public static SemEstimator Read(StudyNode node) => Read(node, [.. All.Where(words => words.Key is not null).Select(words => words.Estimator)]);

    /// <summary>Reads the key of one of some estimators.</summary>
    /// <param name="node">The key.</param>
    /// <param name="estimators">The estimators, in the order in which a message names them.</param>
    public static SemEstimator Read(StudyNode node, ImmutableArray<SemEstimator> estimators) => node.Choice<SemEstimator>([.. estimators.Select(estimator => (Of(estimator).Key!, estimator))]);
}
