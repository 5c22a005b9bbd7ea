using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Analyses;

/// <summary>What can be wrong with what a study asks of an analysis. Mediation and models have catalogues of their own.</summary>
internal static class AnalysisMessages
{
    public static InputMessage NoFactorRule(string text, IReadOnlyCollection<string> rules) => InputMessage.Of(
        $"factors is \"{text}\", which is neither a whole number nor a rule", $"factors 是“{text}”，既不是整数，也不是提取规则",
        $"{NearestName.Question(text, rules)}Write a whole number, kaiser or parallel.", $"{NearestName.Question(text, rules)}请写整数、kaiser 或 parallel。");

    public static InputMessage MarkerNeedsConstructs(string marker) => InputMessage.Of(
        $"the marker {marker} needs two other constructs, whose correlation is adjusted", $"标记变量 {marker} 之外至少须有两个构念，才能校正其相关",
        $"Leave marker: out, or add constructs: to the study file.", $"请删去 marker:，或在研究文件中补上 constructs:。");

    public static InputMessage OutcomeAmongPredictors(string outcome) => InputMessage.Of(
        $"the outcome {outcome} is among its own predictors", $"因变量 {outcome} 同时列为自变量", $"Take it out of the predictors, or name another outcome.", $"请将其从自变量中删去，或改用其他因变量。");

    public static InputMessage TermTwice(string term) => InputMessage.Of(
        $"{term} is entered twice", $"{term} 进入了两次", $"Enter each term once over all blocks.", $"各层合计，每一项只进入一次。");

    public static InputMessage EmptyBlock() => InputMessage.Of(
        $"a block has no predictors", $"有一层没有自变量", $"Name at least one, or leave the block out.", $"请至少列出一个，或删去这一层。");

    public static InputMessage NoTerm(string text, int position, Phrase expected) => InputMessage.Of(
        $"\"{text}\" is no term: at character {position}, {expected}", $"“{text}”不是可用的项：第 {position} 个字符处{expected}",
        $"{FullWidth.Hint(text)}Write x, x^2, x:z or factor(x); a name with other characters than letters and digits stands between backquotes, `cov 1`.",
        $"{FullWidth.Hint(text)}请写作 x、x^2、x:z 或 factor(x)；名称中有字母、数字以外的字符时用反引号括起，如 `cov 1`。");

    public static InputMessage PredictorsAndBlocks() => InputMessage.Of(
        $"a regression has both predictors and blocks", $"回归同时给出了 predictors 与 blocks", $"Give predictors: for one block, or blocks: for several.", $"一层用 predictors:，多层用 blocks:，二者择一。");

    public static InputMessage NeitherPredictorsNorBlocks() => InputMessage.Of(
        $"a regression has neither predictors nor blocks", $"回归没有给出自变量", $"Write predictors: [x, z], or blocks: [[x], [z]].", $"请写 predictors: [x, z]，或 blocks: [[x], [z]]。");

    public static InputMessage UnusedCluster() => InputMessage.Of(
        $"a cluster is named, but errors are not clustered", $"给出了聚类变量，但标准误不是聚类的", $"Write se: cluster, or leave cluster: out.", $"请写 se: cluster，或删去 cluster:。");

    public static InputMessage NoBootstrap(string key) => InputMessage.Of(
        $"{key} is given, but nothing is resampled", $"给出了 {key}，但没有做 Bootstrap", $"Add bootstrap: with a number of resamples, or leave {key}: out.", $"请以 bootstrap: 给出抽样次数，或删去 {key}:。");

    public static InputMessage UnusedSelection(string key) => InputMessage.Of(
        $"{key} is given, but no terms are selected", $"给出了 {key}，但没有筛选变量", $"Add selection: stepwise, forward or backward, or leave {key}: out.", $"请写 selection: stepwise、forward 或 backward，或删去 {key}:。");

    public static InputMessage UnusedLimit(string key, string method) => InputMessage.Of(
        $"{key} is given, which selection: {method} does not ask for", $"给出了 {key}，而 selection: {method} 用不到", $"Leave {key}: out, or choose selection: stepwise.", $"请删去 {key}:，或改用 selection: stepwise。");

    public static InputMessage EnterAboveRemove(double enter, double remove) => InputMessage.Of(
        $"terms enter below p = {enter} and leave above p = {remove}, and could come and go for ever", $"进入标准 {enter} 不小于剔除标准 {remove}，变量会反复进出",
        $"Give a remove: above enter:, such as .05 and .10.", $"请使 remove: 大于 enter:，如 .05 与 .10。");

    public static InputMessage SelectionNeedsIntercept() => InputMessage.Of(
        $"terms are selected in a model without an intercept", $"在无截距的模型中筛选变量", $"Leave intercept: false or selection: out.", $"请删去 intercept: false 或 selection:。");

    public static InputMessage NoBlocks() => InputMessage.Of($"a regression has no blocks", $"回归没有任何一层", $"Write blocks: [[x, z], [w]].", $"请写 blocks: [[x, z], [w]]。");

    public static InputMessage ValuesNotProbed() => InputMessage.Of(
        $"values are given but not probed", $"给出了 values，但取值方式不是 values", $"Write probe: values, or leave values out.", $"请写 probe: values，或删去 values。");

    public static InputMessage NothingToProbe() => InputMessage.Of(
        $"no values are given to probe", $"没有给出简单斜率的取值", $"Give at least one value of the moderator.", $"请至少给出调节变量的一个取值。");

    public static InputMessage ModeratesItself(string variable) => InputMessage.Of(
        $"{variable} moderates itself", $"{variable} 调节其自身", $"Name two variables; a curved effect is a regression with x and x^2.", $"请给出两个变量；曲线效应可用含 x 与 x^2 的回归。");

    public static InputMessage OutcomeIsPredictor(string outcome) => InputMessage.Of(
        $"the outcome {outcome} is also the predictor", $"因变量 {outcome} 同时是自变量", $"Name another variable.", $"请改用其他变量。");

    public static InputMessage OutcomeIsModerator(string outcome) => InputMessage.Of(
        $"the outcome {outcome} is also the moderator", $"因变量 {outcome} 同时是调节变量", $"Name another variable.", $"请改用其他变量。");

    public static InputMessage FocalControl(string control) => InputMessage.Of(
        $"the control {control} holds the predictor or the moderator", $"控制变量 {control} 含有自变量或调节变量",
        $"Control for other variables; a regression with x, x^2 and x:z takes any terms.", $"请控制其他变量；含 x、x^2、x:z 等任意项时请用 regression。");

    public static InputMessage GroupsOfItself(string variable) => InputMessage.Of(
        $"{variable} is compared between groups of itself", $"{variable} 既是被比较的变量又是分组变量", $"Name other variables under groups: than under outcomes:.", $"groups: 与 outcomes: 请列不同的变量。");

    public static InputMessage NoPair(int variables) => InputMessage.Of(
        $"a pair has two variables, not {variables}", $"一对应有两个变量，而这里有 {variables} 个", $"Write paired: [[BEFORE, AFTER], …].", $"请写作 paired: [[前测, 后测], …]。");

    public static InputMessage PairTwice(string first, string second) => InputMessage.Of(
        $"the pair {first} and {second} stands twice", $"{first} 与 {second} 这一对列了两次", $"Name each pair once.", $"每对只列一次。");

    public static InputMessage CrossedWithItself(string variable) => InputMessage.Of(
        $"{variable} is crossed with itself", $"{variable} 与自身交叉", $"Name other variables under columns: than under rows:.", $"columns: 与 rows: 请列不同的变量。");

    public static InputMessage SetInColumns(string set) => InputMessage.Of(
        $"{set} is a question with several answers", $"{set} 是多选题", $"Name it under rows:, and the variable under columns:.", $"请将其列在 rows: 下，变量列在 columns: 下。");

    public static InputMessage TooManyFactorsCrossed(int factors, int most) => InputMessage.Of(
        $"{factors} factors are crossed, and at most {most} can be", $"交叉了 {factors} 个因素，最多 {most} 个", $"Leave some out, or enter them as covariates.", $"请删去一些，或作为协变量。");

    public static InputMessage TwoPartsOfAnova(string variable) => InputMessage.Of(
        $"{variable} has two parts in one analysis of variance", $"{variable} 在同一方差分析中出现了两次", $"Name it once among outcome, factors and covariates.", $"在因变量、因素与协变量中只列一次。");

    public static InputMessage NeedsVariables(string analysis) => InputMessage.Of(
        $"{analysis} needs variables, and the study file has none", $"{analysis} 需要变量，而研究文件中没有",
        $"Add variables: [NAME, …] to the analysis, or variables: {{NAME: {{…}}}} to the study file.", $"请在该分析中写 variables: [名称, …]，或在研究文件中写 variables: {{名称: {{…}}}}。");

    public static InputMessage NamedLikeAColumn(string variable, string analysis) => InputMessage.Of(
        $"the variable {variable} has the name of a column of {analysis}.summary", $"变量 {variable} 与 {analysis}.summary 的一列同名",
        $"Rename it, so that {analysis}.summary[…].{variable} means one thing.", $"请改名，使 {analysis}.summary[…].{variable} 只有一种含义。");

    public static InputMessage NeedsConstructs(string analysis) => InputMessage.Of(
        $"{analysis} needs constructs, and the study has none", $"{analysis} 需要构念，而研究中没有", $"Add constructs: {{NAME: {{items: […]}}}} to the study file.", $"请在研究文件中补上 constructs: {{名称: {{items: […]}}}}。");

    public static InputMessage NoConstruct(string name, Phrase suggestion, IReadOnlyCollection<string> known) => InputMessage.Of(
        $"there is no construct {name}", $"没有构念 {name}", $"{suggestion}Constructs: {FoundText.List(known)}.", $"{suggestion}构念有：{FoundText.List(known)}。");

    public static InputMessage NoTable(string section, string table, IReadOnlyCollection<string> tables) => InputMessage.Of(
        $"{section} has no table {table}", $"{section} 没有表 {table}",
        $"{NearestName.Question(table, tables)}Its tables: {FoundText.List(tables)}.", $"{NearestName.Question(table, tables)}可用的表：{FoundText.List(tables)}。");

    public static InputMessage NoControls(string section) => InputMessage.Of(
        $"{section} has no path diagram", $"{section} 没有路径图", $"Leave controls: out; sem and mediation draw controls.", $"请删去 controls:；只有 sem 与 mediation 的路径图画出控制变量。");

    public static InputMessage NoFigures(string section, string figure) => InputMessage.Of(
        $"{section} has no figure {figure}", $"{section} 没有图 {figure}", $"It has none; leave figures: out.", $"该分析没有图，请删去 figures:。");

    public static InputMessage NoFigure(string section, string figure, IReadOnlyCollection<string> figures) => InputMessage.Of(
        $"{section} has no figure {figure}", $"{section} 没有图 {figure}",
        $"{NearestName.Question(figure, figures)}Its figures: {FoundText.List(figures)}.", $"{NearestName.Question(figure, figures)}可用的图：{FoundText.List(figures)}。");
}
