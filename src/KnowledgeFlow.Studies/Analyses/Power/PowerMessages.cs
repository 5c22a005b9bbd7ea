using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Analyses.Power;

/// <summary>What can be wrong with a power plan.</summary>
internal static class PowerMessages
{
    public static InputMessage NothingAsked() => InputMessage.Of(
        $"a power analysis has neither an effect nor a sample size", $"检验力分析既没有给出效应，也没有给出样本量",
        $"Write effect: for the sample size that it takes, n: for the effect that it can tell, or both for the power.", $"写 effect: 可求所需样本量，写 n: 可求可检出的效应，两者都写则求检验力。");

    public static InputMessage NothingLeftToAsk() => InputMessage.Of(
        $"effect, n and power are all given", $"效应、样本量与检验力都已给出", $"Leave out the one that is to be computed.", $"请删去要计算的那一个。");

    public static InputMessage UnusedKey(string key, string test) => InputMessage.Of(
        $"{key} is given, which test: {test} does not ask for", $"给出了 {key}，而 test: {test} 用不到", $"Leave {key}: out, or choose another test.", $"请删去 {key}:，或改用其他检验。");

    public static InputMessage TwoEffects(string key) => InputMessage.Of(
        $"effect and {key} both say how large the effect is", $"effect 与 {key} 都给出了效应大小", $"Leave one of them out.", $"请删去其中一个。");

    public static InputMessage NoConvention(string word, string test) => InputMessage.Of(
        $"no convention says what \"{word}\" is of test: {test}", $"对 test: {test} 没有“{word}”的惯例", $"Give the RMSEA as a number, such as .08.", $"请以数字给出 RMSEA，如 0.08。");

    public static InputMessage OffTheScale(Phrase found, string symbol, string range) => InputMessage.Of(
        $"{found} is no {symbol} that this test can detect", $"{found} 不是该检验可检出的 {symbol}", $"Give a size without a sign: {range}.", $"请给出不带符号的大小：{range}。");

    public static InputMessage GivenTwice(Phrase name, string value) => InputMessage.Of(
        $"{name} has {value} twice", $"{name} 中 {value} 出现了两次", $"Give each once.", $"请各给一次。");

    public static InputMessage PowerNotAboveAlpha(double power, double alpha) => InputMessage.Of(
        $"the power wanted is {power}, not above alpha = {alpha}", $"目标检验力 {power} 不高于 α = {alpha}", $"Give a power between alpha and 1, such as .80.", $"请给出介于 α 与 1 之间的检验力，如 0.80。");

    public static InputMessage MoreTestedThanPredictors(int tested, int predictors) => InputMessage.Of(
        $"{tested} predictors are tested of {predictors}", $"{predictors} 个自变量中要检验 {tested} 个", $"Let predictors: count all of the model, those tested among them.", $"predictors: 应为模型的全部自变量个数，含被检验者。");

    public static InputMessage NoShare(double explained, double whole) => InputMessage.Of(
        $"R² rises by {explained} to {whole}", $"R² 增加 {explained} 而全模型为 {whole}", $"Give r2: of the whole model, at least delta_r2: and below 1.", $"r2: 应为全模型的 R²，不小于 delta_r2: 且小于 1。");

    public static InputMessage NoWholeShare() => InputMessage.Of(
        $"delta_r2 is given without r2", $"给出了 delta_r2 而没有 r2", $"Add r2:, that of the whole model, or give f² as effect:.", $"请补上 r2:（全模型的 R²），或以 effect: 给出 f²。");

    public static InputMessage NoIncrease(int tested, int predictors) => InputMessage.Of(
        $"r2 is given without delta_r2, where {tested} of {predictors} predictors are tested", $"检验 {predictors} 个自变量中的 {tested} 个，却只给出 r2 而没有 delta_r2",
        $"Add delta_r2:, by which they raise it, or give f² as effect:.", $"请补上 delta_r2:（它们带来的增量），或以 effect: 给出 f²。");

    public static InputMessage OnePath(string given, string other) => InputMessage.Of(
        $"path {given} is given without {other}", $"给出了路径 {given} 而没有 {other}", $"Give both, or their product as effect:.", $"请两者都给，或以 effect: 给出其乘积。");

    public static InputMessage TooLargePaths() => InputMessage.Of(
        $"no three variables have these standardised paths", $"不存在具有这些标准化路径的三个变量", $"Give smaller paths: a below 1, and b² + direct² + 2 a b direct below 1.", $"请减小路径：a 小于 1，且 b² + direct² + 2·a·b·direct 小于 1。");
}
