using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Reconstruction;

/// <summary>What can be wrong with a published study whose answers are to be searched.</summary>
internal static class ReconstructionMessages
{
    public static InputMessage NoRespondents() => InputMessage.Of(
        $"the file does not say how many respondents there are", $"文件没有说明样本量", $"Add sample: {{valid: N}}.", $"请补上 sample: {{valid: N}}。");

    public static InputMessage TooManyRespondents(int rows, int fewest, int most) => InputMessage.Of(
        $"answers of {rows} respondents cannot be searched", $"无法搜索 {rows} 份答卷", $"Give sample: valid: a number from {fewest} to {most}.", $"sample: valid: 请给出 {fewest} 到 {most} 的数。");

    public static InputMessage NoConstructs() => InputMessage.Of(
        $"there are no constructs to answer", $"没有可供作答的构念", $"Add constructs: {{NAME: {{items: …}}}}.", $"请补上 constructs: {{名称: {{items: …}}}}。");

    public static InputMessage NoWholeScale(string construct) => InputMessage.Of(
        $"the items of {construct} have no scale of whole numbers", $"{construct} 的题项没有整数量尺", $"Add likert: {{min: 1, max: 5}} to the construct or to the file.", $"请在该构念或文件中补上 likert: {{min: 1, max: 5}}。");

    public static InputMessage TooWideScale(string construct, double minimum, double maximum, int steps, int largest) => InputMessage.Of(
        $"the scale of {construct} runs from {minimum} to {maximum}, which is too wide to search answers on", $"{construct} 的量尺为 {minimum} 到 {maximum}，过宽而无法搜索答案",
        $"Give the scale that was answered on, of {steps} steps or fewer and within ±{largest}.", $"请给出作答所用的量尺，不多于 {steps} 级且在 ±{largest} 以内。");

    public static InputMessage ImpossiblePercentages(int rows, string variable) => InputMessage.Of(
        $"no whole numbers of {rows} respondents give the percentages printed for {variable}", $"{rows} 份问卷中，没有整数频数能得出 {variable} 所载的百分比",
        $"Mark the value that is wrong with {{printed: …, status: misprint}}, or print percent (of all) instead of valid_percent where some gave no answer; kflow audit says which counts are possible.",
        $"请将有误的数值标为 {{printed: …, status: misprint}}；有人未作答时请用 percent（占全体）代替 valid_percent；kflow audit 会指出可能的频数。");
}
