using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Drafting;

namespace KnowledgeFlow.Cli;

/// <summary>The analyses that can be asked for without a study file. An option means what the key of its name means in a study file.</summary>
internal static class OneOffCatalogue
{
    private static readonly OneOffKey Outcome = Value("outcome", "What is explained.", "因变量。", required: true);
    private static readonly OneOffKey Predictor = Value("predictor", "What explains it.", "自变量。", required: true);
    private static readonly OneOffKey Center = Value("center", "Which variables are centred at their means: all, continuous or none.", "哪些变量做均值中心化：all（全部）、continuous（仅连续变量）或 none（不做）。") with { Choices = ["all", "continuous", "none"] };
    private static readonly OneOffKey Probe = new OneOffKey("probe", OneOffForm.ValueOrList, new Phrase(
        "Where slopes are taken: sd, percentiles, or values such as 2,5,8.", "简单斜率的取值：sd（均值 ± 1 个标准差）、percentiles（百分位数）或数值，如 2,5,8。")) with { Choices = ["sd", "percentiles"] };
    private static readonly OneOffKey Errors = Value("se", "Standard errors: ols or hc3.", "标准误：ols 或 hc3（异方差稳健）。") with { Choices = ["ols", "hc3"] };
    private static readonly OneOffKey ClusteredErrors = Value("se", "Standard errors: ols, hc3 or cluster.", "标准误：ols、hc3（异方差稳健）或 cluster（聚类）。") with { Choices = ["ols", "hc3", "cluster"] };
    private static readonly OneOffKey Cluster = Value("cluster", "The column of clusters, with --se cluster.", "聚类变量，配合 --se cluster。");
    private static readonly OneOffKey Predictors = new("predictors", OneOffForm.Blocks, new Phrase(
        "Terms: gender,KS,KS:OC,KS^2,factor(year); given again, one block further.", "自变量各项：gender,KS,KS:OC,KS^2,factor(year)；重复给出则依次进入下一层。"), Required: true);
    private static readonly OneOffKey Level = Value("level", "The level of intervals, .95 unless given.", "置信区间的水平，默认 0.95。");
    private static readonly OneOffKey Seed = Value("seed", "Seed of random draws; the same one gives the same numbers.", "随机数种子；种子相同则结果相同。");
    private static readonly OneOffKey Variables = Names("variables", "Columns, constructs and ranges; all constructs unless given.", "列、构念或范围；默认为全部构念。");
    private static readonly OneOffKey Items = Names("items", "Items and ranges: TL1-TL6,KS2.", "题项或范围：TL1-TL6,KS2。");
    private static readonly OneOffKey Estimator = Value("estimator", "ml, mlr, uls, gls or wlsmv.", "估计方法：ml、mlr、uls、gls 或 wlsmv。") with { Choices = ["ml", "mlr", "uls", "gls", "wlsmv"] };
    private static readonly OneOffKey MissingAnswers = Value("missing", "How missing answers are treated: listwise or fiml.", "缺失值处理：listwise（成列删除）或 fiml（全息最大似然）。") with { Choices = ["listwise", "fiml"] };
    private static readonly OneOffKey Group = Value("group", "A column whose groups are compared.", "分组变量，用于多组比较。");
    private static readonly OneOffKey Starts = Value("starts", "How many starting points are tried.", "起始值组数。");
    private static readonly OneOffKey Resamples = Value("bootstrap", "How many bootstrap samples are drawn.", "Bootstrap 抽样次数。");
    private static readonly OneOffKey Interval = Value("interval", "Bootstrap interval: percentile, bc or bca.", "Bootstrap 置信区间：percentile（百分位）、bc 或 bca（偏差校正）。") with { Choices = ["percentile", "bc", "bca"] };

    /// <summary>All of them, in the order in which a chapter would use them.</summary>
    public static ImmutableArray<OneOffAnalysis> All { get; } =
    [
        new("frequencies", "frequencies", new Phrase("Counts how often each answer was given.", "频数分析。"), [Names("variables", "Columns and ranges.", "列或范围。", required: true)]),
        new("describe", "descriptives", new Phrase("Describes variables: mean, SD, skewness, kurtosis.", "描述统计：均值、标准差、偏度、峰度。"),
            [
                Variables,
                Names("by", "Columns in whose groups the same is described.", "按其分组描述的变量。"),
                Also("location", "normality", "mardia"),
                Level,
            ]),
        new("alpha", "reliability", new Phrase("Reliability of a scale: alpha, omega, composite reliability, item analysis.", "信度分析：α、ω、组合信度与项目分析。"),
            [
                Names("items", "Items and ranges, TL1-TL6,KS2; given again, another scale.", "题项或范围，如 TL1-TL6,KS2；重复给出则为另一量表。"),
                Names("constructs", "The constructs to report; all unless given.", "要报告的构念；默认全部。"),
                Also("questionnaire", "split_half", "lambda", "omega", "hierarchy", "ordinal", "scores"),
                Value("group_factors", "Group factors of omega hierarchical.", "层级 ω 的组因子数。"),
                Resamples,
                Interval,
                Seed,
                Level,
            ]),
        new("items", "item_analysis", new Phrase("Item analysis: extreme groups, item-total correlations, loadings.", "项目分析：高低分组、题总相关与因素负荷量。"),
            [
                Names("constructs", "The constructs to report; all unless given.", "要报告的构念；默认全部。"),
                Value("share", "The share in either extreme group, .27 unless given.", "高低分组各占的比例，默认 0.27。"),
            ]),
        new("agree", "agreement", new Phrase("Agreement of raters, or of the members of teams.", "评分者一致性，或团队成员的组内一致性。"),
            [
                Names("raters", "Columns, one a rater.", "评分者，每人一列。"),
                Names("constructs", "The constructs on which members of teams agree; all unless given.", "考察组内一致性的构念；默认全部。"),
                Value("group", "The column that tells the team.", "表示团队的列。"),
                Level,
            ]),
        new("correlate", "correlations", new Phrase("Correlates variables.", "相关分析。"),
            [
                Variables,
                Value("method", "pearson, spearman or kendall.", "相关系数：pearson、spearman 或 kendall。") with { Choices = ["pearson", "spearman", "kendall"] },
                Value("missing", "How missing answers are treated: pairwise or listwise.", "缺失值处理：pairwise（成对删除）或 listwise（成列删除）。") with { Choices = ["pairwise", "listwise"] },
                Value("diagonal", "What the diagonal holds: alpha or sqrt_ave.", "对角线内容：alpha 或 sqrt_ave（AVE 的平方根）。") with { Choices = ["alpha", "sqrt_ave"] },
                Flag("intervals", "Adds tables of limits.", "另给出置信区间。"),
                Names("control", "What is held constant in partial correlations.", "偏相关的控制变量。"),
                Level,
            ]),
        new("compare", "compare_groups", new Phrase("Compares groups: t tests and analyses of variance with effect sizes.", "差异分析：t 检验、方差分析与效应量。"),
            [
                Names("outcomes", "What is compared.", "被比较的变量。"),
                Names("groups", "Columns that make groups.", "分组变量。"),
                Names("paired", "Two variables that are compared within each questionnaire.", "在同一份问卷内比较的两个变量（配对样本）。"),
                Value("mu", "The value that the mean of each outcome is compared with.", "单样本检验的比较值。"),
                Flag("ranks", "Adds Mann-Whitney or Kruskal-Wallis tests.", "另做 Mann-Whitney 或 Kruskal-Wallis 检验。"),
                Names("post_hoc", "Tests of pairs of groups: auto, games_howell, tukey, lsd, bonferroni, sidak or scheffe.", "事后比较：auto、games_howell、tukey、lsd、bonferroni、sidak 或 scheffe。")
                    with { Choices = ["auto", "games_howell", "tukey", "lsd", "bonferroni", "sidak", "scheffe"] },
                Value("alternative", "two_sided, greater or less.", "备择假设：two_sided（双侧）、greater 或 less（单侧）。") with { Choices = ["two_sided", "greater", "less"] },
                Level,
                Resamples,
                Seed,
            ]),
        new("crosstab", "crosstabs", new Phrase("Crosses variables: counts, tests of independence, association.", "交叉表与独立性检验。"),
            [
                Names("rows", "Columns in the rows of tables.", "行变量。", required: true),
                Names("columns", "Columns in the columns of tables.", "列变量。", required: true),
                Level,
                Value("draws", "How many tables Fisher's test draws where it cannot go through all.", "Fisher 检验无法穷举时随机抽取的表数。"),
                Seed,
            ]),
        new("anova", "anova", new Phrase("Factorial analysis of variance or covariance.", "多因素方差分析与协方差分析。"),
            [
                Outcome,
                Names("factors", "Columns that make groups.", "因素（分组变量）。", required: true),
                Names("covariates", "Terms that are held constant.", "协变量。"),
                Value("interactions", "Whether factors interact: true or false.", "是否含交互作用：true 或 false。") with { Choices = ["true", "false"] },
                Value("sums_of_squares", "II or III.", "平方和类型：II 或 III。") with { Choices = ["III", "II"] },
                Value("adjust", "How pairs of means are guarded: none, bonferroni, sidak, tukey or scheffe.", "均值两两比较的校正：none、bonferroni、sidak、tukey 或 scheffe。")
                    with { Choices = ["none", "bonferroni", "sidak", "tukey", "scheffe"] },
                Level,
            ]),
        new("efa", "efa", new Phrase("Exploratory factor analysis.", "探索性因子分析。"),
            [
                Items,
                Value("extraction", "pca, paf, ml or minres.", "提取方法：pca（主成分）、paf（主轴因子）、ml（最大似然）或 minres（最小残差）。") with { Choices = ["pca", "paf", "ml", "minres"] },
                Value("base", "correlation, polychoric or covariance.", "所分析的矩阵：correlation（Pearson 相关）、polychoric（多分格相关）或 covariance（协方差）。") with { Choices = ["correlation", "polychoric", "covariance"] },
                Value("missing", "listwise or pairwise.", "缺失处理：listwise（成列删除）或 pairwise（成对删除）。") with { Choices = ["listwise", "pairwise"] },
                Value("rotation", "none, varimax, quartimax, equamax, promax, oblimin, geomin, bentler, target or target_orthogonal.", "旋转方法：none、varimax、quartimax、equamax、promax、oblimin、geomin、bentler、target（以构念为目标）或 target_orthogonal（正交）。")
                    with { Choices = ["none", "varimax", "quartimax", "equamax", "promax", "oblimin", "geomin", "bentler", "target", "target_orthogonal"] },
                Value("factors", "A number, kaiser or parallel.", "因子个数：数字、kaiser（特征值大于 1）或 parallel（平行分析）。") with { Choices = ["kaiser", "parallel"] },
                Seed,
                Also("residuals", "anti_image"),
                Value("sort", "Whether printed loadings are sorted: true or false.", "载荷表是否按因子排序：true 或 false。") with { Choices = ["true", "false"] },
                Value("hide", "Printed loadings below it are left blank.", "低于此值的载荷不列出。"),
                Value("scores", "Factor scores: regression, bartlett or anderson_rubin.", "因子得分：regression、bartlett 或 anderson_rubin。") with { Choices = ["regression", "bartlett", "anderson_rubin"] },
                Names("score_names", "Names of the scores, one a factor.", "因子得分的名称，每个因子一个。"),
            ]),
        new("regress", "regression", new Phrase("Linear regression, in blocks if asked.", "线性回归，可分层（层次回归）。"),
            [
                Outcome,
                Predictors,
                ClusteredErrors,
                Cluster,
                Value("intercept", "true or false.", "是否含截距：true 或 false。") with { Choices = ["true", "false"] },
                Center,
                Value("weights", "The column of weights of weighted least squares.", "加权最小二乘的权重列。"),
                Value("selection", "Selects the terms of the last block by their p-values: stepwise, forward or backward.", "按 p 值筛选最后一层的变量：stepwise（逐步）、forward（前进）或 backward（后退）。") with { Choices = ["stepwise", "forward", "backward"] },
                Value("enter", "p below which a term enters, .05 unless given.", "进入模型的 p 值标准，默认 0.05。"),
                Value("remove", "p above which a term leaves, .10 unless given.", "剔除的 p 值标准，默认 0.10。"),
                Resamples,
                Interval,
                Seed,
                Also("importance", "collinearity", "cases", "correlations"),
                Level,
            ]),
        new("logistic", "logistic", new Phrase("Logistic regression: binary, ordinal or multinomial.", "逻辑回归：二分类、有序或多分类。"),
            [
                Outcome,
                Predictors,
                Value("family", "binary, ordinal or multinomial.", "因变量类型：binary（二分类）、ordinal（有序）或 multinomial（多分类）。") with { Choices = ["binary", "ordinal", "multinomial"] },
                Center,
                Level,
            ]),
        new("surface", "response_surface", new Phrase("Polynomial regression of two predictors with its response surface.", "多项式回归与响应面分析。"),
            [
                Outcome,
                Names("predictors", "The two predictors.", "两个自变量。", required: true),
                Names("controls", "Terms that are held constant.", "控制变量。"),
                Value("midpoint", "Where the predictors are centred; the middle of the scale unless given.", "自变量的中心化点；默认为量尺中点。"),
                Errors,
                Level,
            ]),
        new("moderate", "moderation", new Phrase("Moderation: interaction, simple slopes, Johnson-Neyman boundaries.", "调节效应：交互项、简单斜率与 Johnson-Neyman 区间。"),
            [Outcome, Predictor, Value("moderator", "What changes the effect.", "调节变量。", required: true), Names("controls", "Terms that are held constant.", "控制变量。"), Center, Probe, Errors, Level]),
        new("mediate", "mediation", new Phrase("Mediation and moderated mediation, as PROCESS does it.", "中介与有调节的中介效应（同 PROCESS）。"),
            [
                Outcome,
                Predictor,
                Names("mediators", "What the effect goes through.", "中介变量。", required: true),
                Flag("serial", "Each mediator acts on the later ones.", "链式中介：前面的中介变量影响后面的。"),
                Value("model", "A PROCESS number, such as 7; needs --moderators.", "PROCESS 模型编号，如 7；需配合 --moderators。"),
                Names("moderators", "Moderators, in the order of the PROCESS model.", "调节变量，按 PROCESS 模型中的顺序。"),
                Names("covariates", "Terms that are held constant in every equation.", "各方程中的控制变量。"),
                Center,
                Probe,
                ClusteredErrors,
                Cluster,
                Resamples,
                Seed,
                Interval,
                Flag("sobel", "Adds Sobel's test.", "另做 Sobel 检验。"),
                Value("monte_carlo", "Adds Monte Carlo intervals: true, or how many draws.", "另给出蒙特卡洛置信区间：true 或抽样次数。") with { Choices = ["true"] },
                Flag("contrasts", "Adds contrasts of effects.", "另做效应的对比。"),
                Level,
            ]),
        new("cfa", "cfa", new Phrase("Confirmatory factor analysis: fit, loadings, validity.", "验证性因子分析：拟合、载荷与效度。"),
            [
                Model("A model in lavaan's language, or a construct for each factor: --construct TL=TL1-TL6.", "lavaan 语法的模型；也可用 --construct TL=TL1-TL6 逐个给出因子。"),
                Names("constructs", "The constructs of the model; all unless given.", "模型所含的构念；默认全部。"),
                Estimator,
                MissingAnswers,
                Group,
                Value("compare", "auto: rivals with merged factors.", "auto：与合并因子的竞争模型比较。") with { Choices = ["auto"] },
                Resamples,
                Starts,
                Seed,
                Level,
            ]),
        new("sem", "sem", new Phrase("Structural equation model.", "结构方程模型。"),
            [
                Model("A model in lavaan's language.", "lavaan 语法的模型。", required: true),
                Names("scores", "Constructs that enter as their scores.", "以得分（而非题项）进入模型的构念。"),
                Estimator,
                MissingAnswers,
                Group,
                Resamples,
                Interval,
                Starts,
                Seed,
                Level,
            ]),
        new("lms", "lms", new Phrase("Latent moderation: products of latent variables.", "潜变量调节效应（潜变量交互项）。"),
            [
                Model("A model in lavaan's language with products: IB ~ LCE + DFS + LCE:DFS.", "含乘积项的 lavaan 语法模型：IB ~ LCE + DFS + LCE:DFS。", required: true),
                Value("estimator", "mlr or ml.", "估计方法：mlr 或 ml。") with { Choices = ["mlr", "ml"] },
                Value("method", "lms or product_indicator.", "方法：lms（潜调节结构方程）或 product_indicator（乘积指标法）。") with { Choices = ["lms", "product_indicator"] },
                Value("pairs", "Which items product indicators multiply: auto, matched or all.", "乘积指标的配对：auto、matched（一一配对）或 all（全部）。") with { Choices = ["auto", "matched", "all"] },
                MissingAnswers,
                Resamples,
                Interval,
                Seed,
                Level,
            ]),
        new("power", "power", new Phrase("Power of a planned test, the sample that it takes, the effect that a sample can tell.", "检验力分析：所需样本量、检验力或可检出的最小效应。"),
            [
                Value("test", "correlation, t_independent, t_paired, t_one_sample, anova, regression, chi_squared, rmsea or indirect.", "检验：correlation（相关）、t_independent、t_paired、t_one_sample、anova、regression、chi_squared、rmsea 或 indirect（间接效应）。", required: true)
                    with { Choices = ["correlation", "t_independent", "t_paired", "t_one_sample", "anova", "regression", "chi_squared", "rmsea", "indirect"] },
                new OneOffKey("effect", OneOffForm.ValueOrList, new Phrase("The effect: small, medium, large or a number (r, d, f, f2, w, RMSEA, ab), or several: small,.3.", "效应大小：small、medium、large 或数值（r、d、f、f²、w、RMSEA、ab），可给多个：small,.3。")) with { Choices = ["small", "medium", "large"] },
                new OneOffKey("n", OneOffForm.ValueOrList, new Phrase("The sample size, all groups together, or several; valid takes the data file's.", "样本量（各组合计），可给多个；valid 取数据文件的有效问卷数。")) with { Choices = ["valid"] },
                Value("power", "The power wanted, .80 unless given.", "目标检验力，默认 0.80。"),
                Value("alpha", "The level of the test, .05 unless given.", "显著性水平，默认 0.05。"),
                Value("sides", "two or one.", "two（双侧）或 one（单侧）。") with { Choices = ["two", "one"] },
                Value("ratio", "The second group's size over the first's (t_independent).", "第二组与第一组人数之比（t_independent）。"),
                Value("groups", "How many groups (anova).", "组数（anova）。"),
                Value("predictors", "How many predictors the model has (regression).", "模型的自变量个数（regression）。"),
                Value("tested", "How many of them are tested; all unless given.", "其中被检验的个数，默认全部。"),
                Value("r2", "R² of the whole model, in the place of --effect.", "全模型的 R²，代替 --effect。"),
                Value("delta_r2", "The part of it that those tested add.", "被检验者带来的 R² 增量。"),
                Value("df", "Degrees of freedom (chi_squared, rmsea).", "自由度（chi_squared、rmsea）。"),
                Value("hypothesis", "What is to be rejected of a model's fit: close, not_close or exact.", "要拒绝的拟合假设：close（接近拟合）、not_close（不接近）或 exact（完全拟合）。") with { Choices = ["close", "not_close", "exact"] },
                Value("rmsea0", "The limit of close fit, .05 unless given.", "接近拟合的 RMSEA 界值，默认 0.05。"),
                Value("a", "The standardised path from X to M (indirect).", "X 到 M 的标准化路径（indirect）。"),
                Value("b", "The standardised path from M to Y (indirect).", "M 到 Y 的标准化路径（indirect）。"),
                Value("direct", "The standardised direct effect (indirect), 0 unless given.", "标准化直接效应（indirect），默认 0。"),
            ])
        {
            NeedsData = false,
        },
    ];

    private static OneOffKey Value(string key, string english, string chinese, bool required = false) => new(key, OneOffForm.Value, new Phrase(english, chinese), required);

    private static OneOffKey Names(string key, string english, string chinese, bool required = false) => new(key, OneOffForm.Names, new Phrase(english, chinese), required);

    private static OneOffKey Also(params ImmutableArray<string> tables) =>
        Names("also", $"Tables beside the usual ones: {string.Join(", ", tables)}.", $"另给出的表：{string.Join("、", tables)}。") with { Choices = tables };

    private static OneOffKey Flag(string key, string english, string chinese) => new(key, OneOffForm.Flag, new Phrase(english, chinese));

    private static OneOffKey Model(string english, string chinese, bool required = false) => new("model", OneOffForm.Passage, new Phrase(english, chinese), required);
}
