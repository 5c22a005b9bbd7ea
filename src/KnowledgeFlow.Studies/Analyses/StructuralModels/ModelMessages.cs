using KnowledgeFlow.Core.Sem.Syntax;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>What can be wrong with the text of a model, and with what is asked of it.</summary>
internal static class ModelMessages
{
    public static InputMessage Unexpected(ModelExpectation expected, string found)
    {
        var (what, remedy) = Words(expected);
        var there = found.Length == 0 ? new Phrase("the end", "结尾") : FoundText.Quoted(found);
        var sign = expected == ModelExpectation.KnownCharacter && FullWidth.First(found) is var (_, character, ascii)
            ? Phrase.Format($"“{character}” is a full-width sign; write \"{ascii}\" in its place. ", $"“{character}”是全角符号，请改为半角的“{ascii}”。")
            : Phrase.Empty;
        return InputMessage.Of($"the model wants {what} here, not {there}", $"模型此处应为{what}，而不是{there}", $"{sign}{remedy}", $"{sign}{remedy}");
    }

    public static InputMessage Product(string product) => InputMessage.Of(
        $"a linear model has no products of variables, and here is {product}", $"线性模型中不能有变量的乘积，而此处有 {product}",
        $"Products of factors are for the analysis lms; a product of observed variables needs a column of its own.", $"潜变量的乘积请用 lms 分析；显变量的乘积须另成一列。");

    public static InputMessage ProductOfFactors(string product) => InputMessage.Of(
        $"a linear model has no products of variables, and here is {product}", $"线性模型中不能有变量的乘积，而此处有 {product}",
        $"Products of factors are for the analysis lms; those of observed variables, and of constructs under scores:, are taken here.", $"潜变量的乘积请用 lms 分析；此处可用显变量以及 scores: 所列构念的乘积。");

    public static InputMessage NoProduct() => InputMessage.Of(
        $"the model has no product of variables", $"模型中没有变量的乘积",
        $"Write products as X:Z right of ~, as in Y ~ X + Z + X:Z; a model without products is for the analysis sem.", $"乘积写在 ~ 右边，如 Y ~ X + Z + X:Z；没有乘积的模型请用 sem 分析。");

    public static InputMessage FactorInProduct(string product, string construct) => InputMessage.Of(
        $"{product} is a product of the construct {construct} as a factor", $"乘积 {product} 中的构念 {construct} 是潜变量",
        $"Write scores: [{construct}] for its score, or choose the analysis lms.", $"用其得分请写 scores: [{construct}]，或改用 lms 分析。");

    public static InputMessage NoConstructs(string name) => InputMessage.Of($"{name} is no construct", $"{name} 不是构念", $"Leave scores: out.", $"请删去 scores:。");

    public static InputMessage NoConstruct(string name, IReadOnlyCollection<string> constructs) => InputMessage.Of(
        $"{name} is no construct", $"{name} 不是构念", $"Constructs are {FoundText.List(constructs)}.", $"构念有：{FoundText.List(constructs)}。");

    public static InputMessage NoLikelihood() => InputMessage.Of(
        $"missing: fiml is a likelihood, which the estimator does not have", $"missing: fiml 基于似然函数，而所选估计方法没有似然函数", $"Choose estimator: ml or mlr, or leave missing: listwise.", $"请选 estimator: ml 或 mlr，或用 missing: listwise。");

    public static InputMessage OneGroup(string estimator) => InputMessage.Of($"{estimator} takes one group", $"{estimator} 不能做多组分析", $"Leave group: out, or choose estimator: ml or mlr.", $"请删去 group:，或选 estimator: ml 或 mlr。");

    public static InputMessage NoBootstrap(string estimator) => InputMessage.Of($"{estimator} has no bootstrap", $"{estimator} 不能做 Bootstrap", $"Leave bootstrap: out, or choose estimator: ml or mlr.", $"请删去 bootstrap:，或选 estimator: ml 或 mlr。");

    public static InputMessage NoItemOfAFactor(string estimator, string variable) => InputMessage.Of(
        $"{estimator} takes items of factors alone, and {variable} is none", $"{estimator} 只接受因子的题项，而 {variable} 不是", $"Leave it out, or choose estimator: ml or mlr.", $"请删去它，或选 estimator: ml 或 mlr。");

    public static InputMessage NoCategories(string estimator, string variable, int answers) => InputMessage.Of(
        $"{estimator} takes ordered categories, and {variable} has {answers} different answers", $"{estimator} 只接受有序类别，而 {variable} 有 {answers} 种不同的答案",
        $"Choose estimator: ml or mlr for measured quantities.", $"连续变量请选 estimator: ml 或 mlr。");

    public static InputMessage ModelAndConstructs() => InputMessage.Of(
        $"the analysis has a model and constructs", $"该分析同时给出了 model 与 constructs", $"Give one of them: a model brings the constructs that it names.", $"二者择一：模型会带入它所提到的构念。");

    public static InputMessage NamelessRival(string text) => InputMessage.Of(
        $"compare is \"{text}\", and rivals need names", $"compare 是“{text}”，而竞争模型须有名称", $"Write compare: auto, or compare: {{NAME: MODEL, …}}.", $"请写 compare: auto，或 compare: {{名称: 模型, …}}。");

    public static InputMessage TakenRivalName(string name) => InputMessage.Of(
        $"{name} is a name that compare: auto gives", $"{name} 是 compare: auto 所用的名称", $"Give the rival another name.", $"请为竞争模型另取名称。");

    public static InputMessage NotPlainFactors() => InputMessage.Of(
        $"compare: auto merges plain factors, and the model has more", $"compare: auto 只合并普通因子，而该模型不止于此", $"Name the rivals yourself: compare: {{NAME: MODEL}}.", $"请自行写出竞争模型：compare: {{名称: 模型}}。");

    private static (Phrase Expected, Phrase Remedy) Words(ModelExpectation expectation) => expectation switch
    {
        ModelExpectation.KnownCharacter => Pair("a character of the model language", "模型语法中的字符", "Use half-width operators, letters and digits; # begins a comment.", "请用半角的运算符、字母与数字；# 之后为注释。"),
        ModelExpectation.ClosingQuote => Pair("a closing quote", "右引号", "End the quoted text on the line on which it begins.", "引号内的文字须在同一行结束。"),
        ModelExpectation.Number => Pair("a number", "数字", "Write it as 1, 0.5 or 1e-3, within ±1e20.", "请写作 1、0.5 或 1e-3，在 ±1e20 以内。"),
        ModelExpectation.Variable => Pair("the name of a variable", "变量名", "Name a factor, an item or a column; after * stands what is modified.", "请写因子、题项或列的名称；* 之后为被修饰的变量。"),
        ModelExpectation.PlainVariable => Pair("the name of one variable", "单个变量名", "Modifiers such as 1* stand on the right alone.", "1* 之类的修饰只能写在右边。"),
        ModelExpectation.Operator => Pair("one of =~ ~ ~~ | := ==", "=~ ~ ~~ | := == 之一", "Write FACTOR =~ items, OUTCOME ~ predictors, x ~~ y or NAME := expression; one statement a line.", "请写作 因子 =~ 题项、因变量 ~ 自变量、x ~~ y 或 名称 := 表达式；每行一条。"),
        ModelExpectation.Term => Pair("a variable", "变量", "Name a factor, an item or a column, if need be after a modifier such as 1* or label*.", "请写因子、题项或列的名称，必要时前加 1* 或 标签* 之类的修饰。"),
        ModelExpectation.PlusOrEnd => Pair("+ or the end of the statement", "+ 或语句结尾", "Join variables by +, and begin each statement on a line of its own.", "变量之间用 + 连接，每条语句另起一行。"),
        ModelExpectation.Argument => Pair("a value or a label", "取值或标签", "Write c(1, NA), c(a, b), start(0.5), label(\"a\") or equal(\"f=~x2\").", "请写作 c(1, NA)、c(a, b)、start(0.5)、label(\"a\") 或 equal(\"f=~x2\")。"),
        ModelExpectation.Modifier => Pair("a modifier and *", "修饰与 *", "Modifiers are a number, NA, a label, c( ), start( ), label( ) and equal( ).", "修饰可为数字、NA、标签、c( )、start( )、label( ) 与 equal( )。"),
        ModelExpectation.ArgumentsOfOneKind => Pair("values of one kind", "同一类的取值", "Give c( ) numbers alone or labels alone, one for each group.", "c( ) 中只写数字或只写标签，每组一个。"),
        ModelExpectation.CommaOrClosingParenthesis => Pair("a comma or )", "逗号或 )", "Close the parenthesis.", "请补上右括号。"),
        ModelExpectation.Expression => Pair("a number, a label, a function or (", "数字、标签、函数或 (", "Write an expression of labels such as a*b.", "请用标签写出表达式，如 a*b。"),
        ModelExpectation.Function => Pair("one of exp, log, sqrt, abs", "exp、log、sqrt、abs 之一", "Other functions are not known.", "没有其他函数。"),
        ModelExpectation.ClosingParenthesis => Pair(")", "右括号 )", "Close the parenthesis.", "请补上右括号。"),
        ModelExpectation.ShorterExpression => Pair("a shorter expression", "较短的表达式", "Parentheses, signs and powers may stand 100 deep, and an expression may have 1000 operations; define parts of it by := first.", "括号、符号与幂最多嵌套 100 层，一个表达式最多 1000 次运算；请先用 := 定义其中的部分。"),
        ModelExpectation.NewName => Pair("one new name left of :=", ":= 左边的一个新名称", "Give each quantity a name of its own that no label has.", "请为每个量另取名称，不得与标签相同。"),
        ModelExpectation.Equality => Pair("==", "==", "Inequalities are not part of the language.", "语法中没有不等式。"),
        ModelExpectation.Threshold => Pair("a threshold t1, t2, …", "阈值 t1、t2、…", "Name thresholds t1, t2, … after |.", "请在 | 之后写阈值 t1、t2、…。"),
        ModelExpectation.ThresholdOfOrdered => Pair("a threshold of an ordered item", "有序题项的阈值", "Items are ordered under estimator: wlsmv, and have one threshold fewer than different answers.", "estimator: wlsmv 时题项为有序变量，阈值个数比答案种数少一。"),
        ModelExpectation.Statement => Pair("a statement", "一条语句", "Write at least one, such as FACTOR =~ x1 + x2 + x3.", "请至少写一条，如 因子 =~ x1 + x2 + x3。"),
        ModelExpectation.KnownLabel => Pair("the label of a parameter", "参数的标签", "Give a parameter this label, as in y ~ a*x, or define the name in a line above.", "请给某个参数加上此标签，如 y ~ a*x，或在前面的行中定义它。"),
        ModelExpectation.ValueForEachGroup => Pair("one value, or one for each group", "一个取值，或每组一个", "Give c( ) as many values as there are groups.", "c( ) 中取值的个数须等于组数。"),
        ModelExpectation.NewParameter => Pair("a parameter that is not in the model yet", "模型中尚未出现的参数", "Name it once.", "每个参数只写一次。"),
        ModelExpectation.OtherVariable => Pair("another variable", "另一个变量", "A factor does not measure itself.", "因子不能测量其自身。"),
        ModelExpectation.KnownVariable => Pair("a factor or a column of the data", "因子或数据中的列", "Measure it by =~, or name a column.", "请用 =~ 给出其题项，或改为数据中的列。"),
        ModelExpectation.ProductInRegression => Pair("a variable without a product", "不含乘积的变量", "Products X:Z stand right of ~ alone.", "乘积 X:Z 只能写在 ~ 右边。"),
        _ => throw new InvalidOperationException($"No words are known for {expectation}."),
    };

    private static (Phrase Expected, Phrase Remedy) Pair(string english, string chinese, string remedy, string chineseRemedy) => (new Phrase(english, chinese), new Phrase(remedy, chineseRemedy));
}
