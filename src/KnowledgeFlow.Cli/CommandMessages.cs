using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Cli;

/// <summary>What can be wrong with what a command is asked for, where its words as such are right.</summary>
internal static class CommandMessages
{
    public static InputMessage Exists(string option) => InputMessage.Of(
        $"this exists already and is not replaced", $"文件已存在，不会被覆盖", $"Give {option} another name, or move the file away.", $"请为 {option} 另取名称，或移走该文件。");

    public static InputMessage NobodyToAsk() => InputMessage.Of(
        $"nobody can be asked here, for this is no terminal", $"此处不是终端，无法提问",
        $"Say it by options: --construct, --reverse, --outcome, --predictors.", $"请改用选项：--construct、--reverse、--outcome、--predictors。");

    public static InputMessage NoScale(string text) => InputMessage.Of(
        $"\"{text}\" does not name the ends of a scale", $"“{text}”不是量尺的两端", $"{FullWidth.Hint(text)}Give the lowest and the highest answer: --likert 1-7.", $"{FullWidth.Hint(text)}请给出最低分与最高分：--likert 1-7。");

    public static InputMessage TooSmall(int number, int least) => InputMessage.Of($"{number} is too small", $"{number} 过小", $"Give {least} or more.", $"请给出不小于 {least} 的数。");

    public static InputMessage AnswersReplaceData() => InputMessage.Of(
        $"the answers would replace the file they come from", $"答案会覆盖其所来自的文件", $"Name another file.", $"请另指定文件。");

    public static InputMessage ReversedWithoutConstruct() => InputMessage.Of(
        $"the items to reverse belong to no construct", $"反向题不属于任何构念", $"Name their construct too: --construct TL=TL1-TL6.", $"请同时给出其构念：--construct TL=TL1-TL6。");

    public static InputMessage NoConstruct(string text) => InputMessage.Of(
        $"\"{text}\" is not a construct with its items", $"“{text}”不是构念及其题项",
        $"{FullWidth.Hint(text)}Write its name, an equals sign and its items: --construct TL=TL1-TL6.", $"{FullWidth.Hint(text)}请写作 名称=题项：--construct TL=TL1-TL6。");

    public static InputMessage NoVerificationFormat(string format, IReadOnlyCollection<string> formats) => InputMessage.Of(
        $"there is no format \"{format}\"", $"没有“{format}”这种格式", $"{NearestName.Question(format, formats)}Formats: {Listed(formats)}.", $"{NearestName.Question(format, formats)}可用格式：{Listed(formats)}。");

    public static InputMessage TwoFormatsPrinted() => InputMessage.Of(
        $"two formats are to be printed", $"有两种格式都要显示", $"Give all but one a file: --format github --format junit=verify.xml.", $"请为其余格式指定文件：--format github --format junit=verify.xml。");

    public static InputMessage ReplacesInput() => InputMessage.Of($"this file is read by the command and would be lost", $"此文件正由本命令读取，会因此丢失", $"Name another file.", $"请另指定文件。");

    public static InputMessage NoStudyIn(string file) => InputMessage.Of($"there is no {file} in this folder", $"此文件夹中没有 {file}", $"Name the study file itself.", $"请直接给出研究文件。");

    public static InputMessage MatchesNothing() => InputMessage.Of($"no file has a name like this", $"没有与此匹配的文件", $"Check the folder and the pattern.", $"请检查文件夹与通配符。");

    public static InputMessage NoTolerance(string text) => InputMessage.Of(
        $"\"{text}\" is no tolerance", $"“{text}”不是可用的误差", $"Write a distance (0.001) or a share of the number (1e-6 rel).", $"请写绝对误差（0.001）或相对误差（1e-6 rel）。");

    public static InputMessage NoCells() => InputMessage.Of(
        $"no cells are named", $"没有指明单元格", $"Name addresses or patterns: --cells \"reliability.constructs[*].alpha\"; or --update alone.", $"请给出地址或通配地址：--cells \"reliability.constructs[*].alpha\"；或只用 --update。");

    public static InputMessage CellsHoldNothing() => InputMessage.Of(
        $"every one of these cells holds nothing", $"这些单元格全部为空", $"Name cells that hold numbers; kflow addresses lists them.", $"请指明有数值的单元格，可用 kflow addresses 列出。");

    private static Phrase Listed(IReadOnlyCollection<string> names) => new(string.Join(", ", names), string.Join("、", names));
}
