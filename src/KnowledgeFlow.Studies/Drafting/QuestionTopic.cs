using System.Text.RegularExpressions;

namespace KnowledgeFlow.Studies.Drafting;

/// <summary>Reads from a question over a matrix what it is about, as a label to begin with: 以下是关于组织信任的描述 → 组织信任.</summary>
public static partial class QuestionTopic
{
    private const int Longest = 40;

    /// <summary>The topic; the question itself, cut to 40 characters, where none is told.</summary>
    public static string Of(string question)
    {
        var match = About().Match(question);
        var topic = match.Success ? match.Groups["topic"].Value : Instruction().Replace(question, string.Empty);
        topic = topic.Trim().Trim('，', ',', '。', '.', '：', ':', '、', ' ');
        topic = WithoutAddress(topic);
        return topic.Length == 0 ? question.Trim() : topic.Length > Longest ? topic[..Longest] : topic;
    }

    /// <summary>What a questionnaire asks of a reader, as a chapter calls it: 您的性别 → 性别, your supervisor → supervisor.</summary>
    public static string WithoutAddress(string label) => Address().Replace(label, string.Empty);

    [GeneratedRegex(@"关于(?<topic>[^，,。（(]{1,30}?)的(?:描述|说法|陈述|题项|问题)|\babout\s+(?<topic>[^,.;:(]{1,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex About();

    // 您在 before a place or a time (您在现单位的工作年限); 你在线… is another word.
    [GeneratedRegex(@"^(?:[您你](?:的|在(?!线))?|your\s+)(?=\S{2})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"[（(][^）)]*[）)]|^以下(?:是|为)?|请(?:您)?根据.*$|请选择.*$", RegexOptions.CultureInvariant)]
    private static partial Regex Instruction();
}
