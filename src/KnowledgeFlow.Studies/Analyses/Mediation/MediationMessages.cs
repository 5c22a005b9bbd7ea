using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Analyses.Mediation;

/// <summary>What can be wrong with what a study asks of a mediation.</summary>
internal static class MediationMessages
{
    public static InputMessage SerialNeedsTwo() => InputMessage.Of(
        $"model 6 needs two mediators or more", $"模型 6 至少须有两个中介变量", $"Name them in their order, or take model: 4.", $"请按顺序列出，或改用 model: 4。");

    public static InputMessage NoShortForm(string model, IReadOnlyCollection<string> numbers) => InputMessage.Of(
        $"model {model} is none of those that have a short form", $"模型 {model} 没有简写形式",
        $"Write its moderators out; short forms are {FoundText.List(numbers)}.", $"请写明其调节变量；可简写的模型有：{FoundText.List(numbers)}。");

    public static InputMessage SerialIsNotTheModel(string serial, string model) => InputMessage.Of(
        $"serial: {serial} is not model {model}", $"serial: {serial} 与模型 {model} 不符", $"Leave serial: or model: out.", $"请删去 serial: 或 model:。");

    public static InputMessage TwoParts(string variable) => InputMessage.Of(
        $"{variable} has two parts in the model", $"{variable} 在模型中有两种角色", $"Name each variable once among outcome, predictor, mediators and moderators.", $"因变量、自变量、中介变量与调节变量中，每个变量只出现一次。");

    public static InputMessage CovariateIsPart(string covariate, string variable) => InputMessage.Of(
        $"the covariate {covariate} holds {variable}, which is part of the model already", $"协变量 {covariate} 含有已在模型中的 {variable}", $"Control for other variables.", $"请控制其他变量。");

    public static InputMessage TooManyModerators(int count) => InputMessage.Of(
        $"{count} moderators where there may be two", $"有 {count} 个调节变量，最多两个", $"Leave some out, or make them covariates.", $"请减少，或改作协变量。");

    public static InputMessage OtherNumberOfModerators(string model, int needed, int named) => InputMessage.Of(
        $"model {model} has {Count(needed)}, and {Count(named)} {(named == 1 ? "is" : "are")} named", $"模型 {model} 有 {needed} 个调节变量，而列出了 {named} 个",
        $"Name them in the order W, Z: moderators: [W, Z].", $"请按 W、Z 的顺序列出：moderators: [W, Z]。");

    public static InputMessage ModelSaysPaths(string model) => InputMessage.Of(
        $"model {model} says itself what its moderators moderate", $"模型 {model} 已规定调节变量作用于哪些路径", $"Leave paths: and by: out, or leave model: out.", $"请删去 paths: 与 by:，或删去 model:。");

    public static InputMessage ModeratesOwnEffect(string variable) => InputMessage.Of(
        $"{variable} moderates its own effect", $"{variable} 调节其自身的效应",
        $"The predictor can moderate the paths b and d, where it is a number; a curved effect is a regression with x and x^2.", $"自变量为数值时可调节 b 与 d 路径；曲线效应可用含 x 与 x^2 的回归。");

    public static InputMessage ModeratesItself(string variable) => InputMessage.Of(
        $"{variable} moderates itself", $"{variable} 调节其自身", $"Name another moderator.", $"请改用其他调节变量。");

    public static InputMessage ModeratorTwice(string moderator) => InputMessage.Of(
        $"the moderator {moderator} stands twice", $"调节变量 {moderator} 出现了两次", $"Give each moderator one entry with all its paths.", $"每个调节变量只写一项，列出其全部路径。");

    public static InputMessage NoPath(string path) => InputMessage.Of(
        $"\"{path}\" is no path", $"“{path}”不是路径",
        $"Paths are a, b, d and direct; one mediator's are a:M1 and b:M1, one between mediators is d:M1>M2.", $"路径有 a、b、d 与 direct；某一中介变量的路径写作 a:M1、b:M1，中介变量之间写作 d:M1>M2。");

    public static InputMessage PathNeedsSerial(string path) => InputMessage.Of(
        $"the model has no path {path}", $"模型中没有路径 {path}", $"Mediators act on one another with serial: true.", $"中介变量之间有路径时须写 serial: true。");

    public static InputMessage NoSuchPath(string path, IReadOnlyCollection<string> mediators) => InputMessage.Of(
        $"the model has no path {path}", $"模型中没有路径 {path}", $"Mediators are {FoundText.List(mediators)}.", $"中介变量有：{FoundText.List(mediators)}。");

    private static string Count(int moderators) => moderators switch
    {
        0 => "no moderator",
        1 => "one moderator",
        _ => FormattableString.Invariant($"{moderators} moderators"),
    };
}
