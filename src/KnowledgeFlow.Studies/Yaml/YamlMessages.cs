using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Yaml;

/// <summary>What can be wrong with a YAML file as such: with the file, its text, its keys and the kinds of its values.</summary>
internal static class YamlMessages
{
    public static InputMessage NoName(YamlFileKind kind) => InputMessage.Of(
        $"a {kind.Noun} has no name", $"没有给出{kind.Noun}的文件名", $"Name the {kind.Noun}, such as {kind.Example}.", $"请给出{kind.Noun}的文件名，如 {kind.Example}。");

    public static InputMessage Folder(YamlFileKind kind) => InputMessage.Of(
        $"this is a folder, not a {kind.Noun}", $"这是文件夹，而不是{kind.Noun}", $"Name the {kind.Noun} inside it, such as {kind.Example}.", $"请给出其中的{kind.Noun}，如 {kind.Example}。");

    public static InputMessage TooLarge(YamlFileKind kind) => InputMessage.Of(
        $"this is too large for a {kind.Noun}", $"文件过大，不像是{kind.Noun}", $"Name the {kind.Noun}, such as {kind.Example}; {kind.OtherFile}.", $"请给出{kind.Noun}，如 {kind.Example}；{kind.OtherFile}。");

    public static InputMessage NoSuchFile(YamlFileKind kind) => InputMessage.Of(
        $"there is no such {kind.Noun}", $"没有这个{kind.Noun}", $"Check the path, or the folder that you are in.", $"请核对路径，或确认当前所在的文件夹。");

    public static InputMessage NotText(YamlFileKind kind) => InputMessage.Of(
        $"the {kind.Noun} cannot be read as UTF-8 text", $"无法按 UTF-8 文本读取{kind.Noun}", $"Save it as UTF-8 text; {kind.OtherFile}.", $"请另存为 UTF-8 文本；{kind.OtherFile}。");

    public static InputMessage FileOfAnswers(YamlFileKind kind, string path) => InputMessage.Of(
        $"this is no {kind.Noun} but a file of answers", $"这是数据文件，而不是{kind.Noun}",
        $"Name the {kind.Noun}, such as {kind.Example}; {kind.OtherFile}. To draft a study file for these answers: kflow init {ShellWord(path)}",
        $"请给出{kind.Noun}，如 {kind.Example}；{kind.OtherFile}。如需为此数据起草研究文件：kflow init {ShellWord(path)}");

    public static InputMessage NoKeys(YamlFileKind kind) => InputMessage.Of($"this is no {kind.Noun}", $"这不是{kind.Noun}", $"{Remedy(kind)}", $"{Remedy(kind)}");

    public static InputMessage Unbalanced(YamlFileKind kind) => InputMessage.Of(
        $"the {kind.Noun} is not YAML: a key is missing, or braces or brackets do not match", $"{kind.Noun}不符合 YAML 格式：缺少键名，或括号不成对",
        $"Look for a colon without a name before it, and for a {{ or [ without its end or with a comma before it.", $"请检查是否有冒号前缺少键名，或 {{、[ 没有配对、前面多了逗号。");

    public static InputMessage Empty(YamlFileKind kind) => InputMessage.Of($"the {kind.Noun} is empty", $"{kind.Noun}是空的", $"{kind.Outline}", $"{kind.Outline}");

    public static InputMessage SecondDocument(YamlFileKind kind) => InputMessage.Of(
        $"the {kind.Noun} holds a second document", $"{kind.Noun}中含有第二个文档", $"{kind.Outline}", $"{kind.Outline}");

    public static InputMessage NotYaml(Phrase reason) => InputMessage.Of(
        $"this is not valid YAML: {reason.English}", $"不符合 YAML 格式：{reason.Chinese}",
        $"Check the indentation, the brackets and the quotes at this place; text with a colon and a blank in it needs quotes.", $"请检查此处的缩进、括号与引号；含有“冒号加空格”的文字须加引号。");

    public static InputMessage FullWidthSign(char sign, string ascii) => InputMessage.Of(
        $"“{sign}” is a full-width sign, which YAML takes for text", $"“{sign}”是全角符号，YAML 会把它当作文字",
        $"Write the half-width sign: {ascii}", $"请改为半角符号：{ascii}");

    public static InputMessage KeyTwice(string key) => InputMessage.Of($"the key {key} stands twice in one mapping", $"同一处出现了两个 {key}", $"Keep one of the two.", $"请只保留一个。");

    public static InputMessage Tab() => InputMessage.Of(
        $"a tab indents this line, where YAML takes blanks alone", $"此行用制表符缩进，而 YAML 只允许空格", $"Indent with blanks.", $"请用空格缩进。");

    public static InputMessage NoAnchor(string anchor) => InputMessage.Of(
        $"the alias *{anchor} has no anchor &{anchor}", $"别名 *{anchor} 没有对应的锚点 &{anchor}", $"Put text that begins with an asterisk in quotes.", $"以星号开头的文字须加引号。");

    public static InputMessage TooDeep(int depth) => InputMessage.Of(
        $"lists and mappings nest more than {depth} deep here", $"列表与映射在此处嵌套超过 {depth} 层", $"Study files nest a few deep; look for brackets that are never closed.", $"研究文件只嵌套几层；请检查是否有未闭合的括号。");

    public static InputMessage AliasWithinItself(string anchor) => InputMessage.Of(
        $"the alias *{anchor} stands inside what it repeats", $"别名 *{anchor} 出现在它所引用的内容之中", $"Write out what is meant.", $"请直接写出内容。");

    public static InputMessage TooManyNodes(int nodes) => InputMessage.Of(
        $"the file holds more than {nodes} nodes, aliases counted as what they repeat", $"文件中的节点超过 {nodes} 个（别名按其所引用的内容计）",
        $"Write items as ranges (Q1-Q50), and leave out aliases.", $"请把题项写成范围（Q1-Q50），不要使用别名。");

    public static InputMessage KeyNotText() => InputMessage.Of(
        $"a key must be text, not a list or a mapping", $"键名应为文字，而不是列表或映射", $"Write NAME: value; text that begins with [ or {{ needs quotes.", $"请写作 名称: 值；以 [ 或 {{ 开头的文字须加引号。");

    public static InputMessage UnknownKey(string name, Phrase owner, IReadOnlyCollection<string> known) => InputMessage.Of(
        $"unknown key \"{name}\" in {owner}", $"{owner}中没有“{name}”这个键",
        $"{FullWidth.Hint(name)}{BlankHint(name, known)}{NearestName.Question(name, known)}Known keys: {FoundText.List(known)}.",
        $"{FullWidth.Hint(name)}{BlankHint(name, known)}{NearestName.Question(name, known)}可用的键：{FoundText.List(known)}。");

    public static InputMessage NoBlank(string key) => InputMessage.Of(
        $"there is no blank behind the colon of {key}:", $"{key}: 的冒号后面缺少空格", $"Write {key}: and a blank before the value.", $"请在冒号与取值之间加一个空格。");

    // {min:1} is a key of the name min:1.
    private static Phrase BlankHint(string name, IReadOnlyCollection<string> known) => name.IndexOf(':') is > 0 and var colon && known.Contains(name[..colon])
        ? Phrase.Format($"Write a blank behind the colon of {name[..colon]}. ", $"请在 {name[..colon]} 的冒号后面加一个空格。")
        : Phrase.Empty;

    public static InputMessage NoKey(string key, Phrase owner) => InputMessage.Of($"{owner} has no {key}", $"{owner}缺少 {key}", $"Add {key}: to it.", $"请补上 {key}:。");

    public static InputMessage NotAMapping(Phrase owner, Phrase found, string text, IReadOnlyCollection<string> known) => InputMessage.Of(
        $"{owner} must be a mapping of keys to values, not {found}", $"{owner}应为“键: 值”的映射，而不是{found}",
        $"{FullWidth.Hint(text)}Write it as {{key: value, …}}; its keys are {FoundText.List(known)}.", $"{FullWidth.Hint(text)}请写作 {{键: 值, …}}；可用的键：{FoundText.List(known)}。");

    public static InputMessage NotPairs(Phrase owner, Phrase found, string text) => InputMessage.Of(
        $"{owner} must be a mapping, not {found}", $"{owner}应为映射，而不是{found}", $"{FullWidth.Hint(text)}Write it as {{name: value, …}}.", $"{FullWidth.Hint(text)}请写作 {{名称: 值, …}}。");

    public static InputMessage NotAList(Phrase name, Phrase found, string text) => InputMessage.Of(
        $"{name} must be a list, not {found}", $"{name} 应为列表，而不是{found}", $"{FullWidth.Hint(text)}Write {name}: [first, second, …].", $"{FullWidth.Hint(text)}请写作 {name}: [第一项, 第二项, …]。");

    public static InputMessage NotText(Phrase name, Phrase found) => InputMessage.Of(
        $"{name} must be text, not {found}", $"{name} 应为文字，而不是{found}", $"Give {name} a value on one line.", $"请在一行内给出 {name} 的值。");

    public static InputMessage EmptyName(Phrase name) => InputMessage.Of(
        $"a name in {name} is empty", $"{name} 中有空的名称", $"Give it a name; text between quotes may not be blank here.", $"请写出名称；此处引号内不能为空。");

    public static InputMessage TooLargeNumber(Phrase name, Phrase found) => InputMessage.Of(
        $"{name} is too large a number: {found}", $"{name} 的数值过大：{found}", $"Give numbers within ±1e20; answers beyond are none.", $"请给出 ±1e20 以内的数值；超出者不作为答案。");

    public static InputMessage NotANumber(Phrase name, Phrase found, string text) => InputMessage.Of(
        $"{name} must be a number, not {found}", $"{name} 应为数字，而不是{found}",
        $"{FullWidth.Hint(text)}Write it with a decimal point, without quotes or thousands separators.", $"{FullWidth.Hint(text)}请用小数点书写，不加引号，也不加千位分隔符。");

    public static InputMessage NotBetween(Phrase name, double minimum, double maximum, Phrase found) => InputMessage.Of(
        $"{name} must lie between {minimum} and {maximum}, not {found}", $"{name} 应在 {minimum} 与 {maximum} 之间，而不是{found}",
        $"Give {name} a value from {minimum} to {maximum}.", $"请为 {name} 给出 {minimum} 到 {maximum} 之间的值。");

    public static InputMessage NotWhole(Phrase name, Phrase found, string text) => InputMessage.Of(
        $"{name} must be a whole number, not {found}", $"{name} 应为整数，而不是{found}", $"{FullWidth.Hint(text)}Write it in digits alone.", $"{FullWidth.Hint(text)}请只用数字书写。");

    public static InputMessage BelowRange(Phrase name, Phrase found, int minimum) => InputMessage.Of(
        $"{name} is out of range: {found}", $"{name} 超出范围：{found}", $"Give {name} a whole number of {minimum} or more.", $"请为 {name} 给出不小于 {minimum} 的整数。");

    public static InputMessage OutOfRange(Phrase name, Phrase found, int minimum, int maximum) => InputMessage.Of(
        $"{name} is out of range: {found}", $"{name} 超出范围：{found}", $"Give {name} a whole number from {minimum} to {maximum}.", $"请为 {name} 给出 {minimum} 到 {maximum} 的整数。");

    public static InputMessage NotTrueOrFalse(Phrase name, Phrase found) => InputMessage.Of(
        $"{name} must be true or false, not {found}", $"{name} 应为 true 或 false，而不是{found}", $"Write {name}: true or {name}: false.", $"请写作 {name}: true 或 {name}: false。");

    public static InputMessage NotAChoice(Phrase name, Phrase found, string text, IReadOnlyCollection<string> choices) => InputMessage.Of(
        $"{name} is {found}, which is not one of {FoundText.List(choices)}", $"{name} 是{found}，不在可选范围内",
        $"{NearestName.Question(text, choices)}Choose one of {FoundText.List(choices)}.", $"{NearestName.Question(text, choices)}可选：{FoundText.List(choices)}。");

    public static InputMessage NamesNothing(Phrase owner, Phrase name) => InputMessage.Of(
        $"{owner} names nothing", $"{owner}没有列出任何名称", $"List names: {name}: [Q1, Q2, Q3], or as a range Q1-Q3.", $"请列出名称：{name}: [Q1, Q2, Q3]，或用范围 Q1-Q3。");

    public static InputMessage NamedTwice(Phrase owner, string name) => InputMessage.Of(
        $"{owner} names {name} twice", $"{owner}中 {name} 出现了两次", $"Name each once; mind ranges that overlap.", $"每个名称只列一次；请注意重叠的范围。");

    public static InputMessage RangeBackwards(string range) => InputMessage.Of(
        $"the range {range} runs backwards", $"范围 {range} 前大后小", $"Write a range from its lower to its higher number, as in Q1-Q5.", $"范围请由小到大书写，如 Q1-Q5。");

    public static InputMessage RangeTooLong(string range) => InputMessage.Of(
        $"the range {range} is too long", $"范围 {range} 过长", $"Write a range from its lower to its higher number, as in Q1-Q5.", $"范围请由小到大书写，如 Q1-Q5。");

    public static InputMessage RangePadding(string range) => InputMessage.Of(
        $"the range {range} pads its ends with different zeros", $"范围 {range} 两端补零的位数不同", $"Write both ends as the data file's header does, as in Q01-Q12.", $"两端请与数据文件表头的写法一致，如 Q01-Q12。");

    // A path to be copied: in quotes where a shell would part it.
    private static string ShellWord(string path) => path.All(sign => char.IsLetterOrDigit(sign) || "_-./\\:".Contains(sign, StringComparison.Ordinal)) ? path : $"\"{path}\"";

    private static Phrase Remedy(YamlFileKind kind) => InputMessage.Words(
        $"Name the {kind.Noun}, such as {kind.Example}; {kind.OtherFile}. kflow init FILE drafts a study file for a file of answers.",
        $"请给出{kind.Noun}，如 {kind.Example}；{kind.OtherFile}。只有数据文件时，用 kflow init 文件 起草研究文件。");
}
