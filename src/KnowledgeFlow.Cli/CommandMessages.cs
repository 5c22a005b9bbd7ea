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
}
