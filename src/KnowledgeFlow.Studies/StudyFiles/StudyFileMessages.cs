using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.StudyFiles;

/// <summary>What can be wrong with what a study file says of its data, constructs, screening, analyses and looks.</summary>
internal static class StudyFileMessages
{
    public static InputMessage UnknownType(string type, IReadOnlyCollection<string> types) => InputMessage.Of(
        $"there is no analysis of type {type}", $"没有类型为 {type} 的分析",
        $"{NearestName.Question(type, types)}Types: {FoundText.List(types)}.", $"{NearestName.Question(type, types)}可用类型：{FoundText.List(types)}。");

    public static InputMessage NoAnalyses(string example) => InputMessage.Of(
        $"the study has no analyses", $"研究中没有任何分析", $"List at least one, such as - type: {example}.", $"请至少列出一项，如 - type: {example}。");

    public static InputMessage TwoOfOneId(string id) => InputMessage.Of(
        $"two analyses have the id {id}", $"有两项分析的 id 都是 {id}",
        $"Give one of them an id: of its own; an analysis without one has its type for an id.", $"请为其中一项另取 id:；未写 id 的分析以其类型为 id。");

    public static InputMessage TypeNotSaid(IReadOnlyCollection<string> types) => InputMessage.Of(
        $"an analysis must say its type", $"每项分析须写明类型", $"Write - type: and one of {FoundText.List(types)}.", $"请写作 - type: 加上其中之一：{FoundText.List(types)}。");

    public static InputMessage NoType(IReadOnlyCollection<string> types) => InputMessage.Of(
        $"an analysis has no type", $"有一项分析没有类型", $"Add type: and one of {FoundText.List(types)}.", $"请补上 type: 以及其中之一：{FoundText.List(types)}。");

    public static InputMessage BadId(string id) => InputMessage.Of(
        $"the id \"{id}\" cannot begin an address or name a file", $"id“{id}”不能作为地址开头或文件名", $"Use letters, digits, _ and - alone.", $"请只用字母、数字、_ 和 -。");

    public static InputMessage ReservedId(string id) => InputMessage.Of(
        $"the id {id} is taken by tables of the report itself", $"id {id} 已用于报告自身的表", $"Give the analysis another id.", $"请为该分析另取 id。");

    public static InputMessage NothingHolds(string hypothesis) => InputMessage.Of(
        $"{hypothesis} does not say what must hold", $"{hypothesis} 没有写明何者应成立",
        $"Write what is tested, >, < or !=, and a number: IB~LCE > 0, indirect:M1 != 0, or an address such as lms.parameters[IB~LCE].est > 0.",
        $"请写检验对象、>、< 或 != 以及一个数：IB~LCE > 0、indirect:M1 != 0，或地址，如 lms.parameters[IB~LCE].est > 0。");

    public static InputMessage ColumnNamedTwice(string name) => InputMessage.Of(
        $"columns gives the name {name} twice", $"columns 中 {name} 出现了两次", $"Give each column a name of its own; mind ranges that overlap.", $"每列各取一个名称；请注意重叠的范围。");

    public static InputMessage NamesAndColumnsDiffer(string names, int count, int columns) => InputMessage.Of(
        $"{names} are {count} names, and here stand {columns} columns", $"{names} 是 {count} 个名称，而此处有 {columns} 列",
        $"Give as many positions (13-18) or headers as names.", $"列的位置（如 13-18）或表头须与名称个数相同。");

    public static InputMessage NoPositions(string text) => InputMessage.Of(
        $"{text} is no range of positions", $"{text} 不是列位置的范围",
        $"Write the first and the last position of the columns, counted from 1: 13-18.", $"请写首列与末列的位置，从 1 起数：13-18。");

    public static InputMessage OtherScale(string item, string construct) => InputMessage.Of(
        $"{item} is on another scale in the construct {construct}", $"{item} 在构念 {construct} 中用的是另一种量尺",
        $"Give both constructs one likert: scale, for the item was answered on one.", $"同一题项只有一种量尺，请把两个构念的 likert: 写成一致。");

    public static InputMessage ReversedWithoutScale(string construct) => InputMessage.Of(
        $"items of {construct} are reversed on a scale that is not given", $"{construct} 有反向题，但没有给出量尺",
        $"Add likert: {{min: …, max: …}} to the study file or to the construct.", $"请在研究文件或该构念中补上 likert: {{min: …, max: …}}。");

    public static InputMessage ReversedStranger(string item, string construct, IReadOnlyCollection<string> items) => InputMessage.Of(
        $"{item} is reversed but is no item of {construct}", $"{item} 列为反向题，但不是 {construct} 的题项",
        $"{NearestName.Question(item, items)}Its items are {FoundText.List(items)}.", $"{NearestName.Question(item, items)}其题项为：{FoundText.List(items)}。");

    public static InputMessage ScaleUpsideDown() => InputMessage.Of(
        $"the scale's max is not above its min", $"量尺的 max 不大于 min", $"Give the lowest and the highest answer, as in {{min: 1, max: 5}}.", $"请给出最低分与最高分，如 {{min: 1, max: 5}}。");

    public static InputMessage LabelOutsideScale(string label) => InputMessage.Of(
        $"the label {label} stands for an answer outside the scale", $"标签 {label} 对应的分值超出量尺", $"Give each label one of the scale's answers.", $"请让每个标签对应量尺内的分值。");

    public static InputMessage RuleNeedsItems(string rule) => InputMessage.Of(
        $"{rule} looks at the items of constructs, and the study has none", $"{rule} 依据构念的题项，而研究中没有构念",
        $"Add constructs: {{NAME: {{items: […]}}}} to the study file, or leave the rule out.", $"请在研究文件中补上 constructs: {{名称: {{items: […]}}}}，或删去这条规则。");

    public static InputMessage ScreeningOfAScore(string construct) => InputMessage.Of(
        $"screening looks at columns as answered, and {construct} is a construct", $"筛选依据原始答案列，而 {construct} 是构念", $"Name a column of the data file.", $"请给出数据文件中的列。");

    public static InputMessage DuplicatesOfNothing() => InputMessage.Of(
        $"duplicates looks at nothing", $"duplicates 没有说明依据什么判断重复", $"Name columns: [ip, device], or say answers: true.", $"请写 columns: [ip, device]，或 answers: true。");

    public static InputMessage ConstructAndSet(string name) => InputMessage.Of(
        $"{name} is a construct and a set of choices", $"{name} 既是构念又是多选题", $"Give the set another name.", $"请为多选题另取名称。");

    public static InputMessage NoFontFile(string font) => InputMessage.Of(
        $"there is no font file {font}", $"没有字体文件 {font}",
        $"Write the path of a .ttf or .otf file relative to the study file; names of installed fonts are not looked up, so that figures are the same on every machine.",
        $"请给出 .ttf 或 .otf 文件相对于研究文件的路径；不按名称查找已安装的字体，以使各台机器上的图一致。");

    public static InputMessage NoFont(string font) => InputMessage.Of(
        $"{font} is no TrueType or OpenType font", $"{font} 不是 TrueType 或 OpenType 字体",
        $"Give a .ttf or .otf file with one font in it; collections (.ttc) hold several.", $"请给出只含一种字体的 .ttf 或 .otf 文件；字体集（.ttc）含有多种。");

    public static InputMessage NoTheme(string theme) => InputMessage.Of(
        $"there is no theme {theme}", $"没有主题 {theme}",
        $"Write apa, three-line, or the path of a theme's YAML file relative to the study file.", $"请写 apa、three-line（三线表），或主题 YAML 文件相对于研究文件的路径。");

    public static InputMessage StarLevels() => InputMessage.Of(
        $"star_levels must fall from one star to more", $"star_levels 应随星号增多而递减", $"Write one to four probabilities, such as [.05, .01, .001].", $"请写一至四个概率，如 [.05, .01, .001]。");
}
