using System.Text.RegularExpressions;

namespace KnowledgeFlow.Studies.Imports;

/// <summary>The choice "other", and the words that people add to it.</summary>
internal static partial class OtherChoice
{
    private const char Open = '〖';
    private const char Close = '〗';

    /// <summary>Whether a label is that of the choice "other".</summary>
    public static bool Is(string label) => Wording().IsMatch(label);

    /// <summary>Whether a choice is followed by words that somebody typed: <c>其他〖…〗</c>.</summary>
    public static bool HasWords(string answer) => answer.EndsWith(Close) && answer.IndexOf(Open) > 0;

    /// <summary>The choice without the words typed behind it.</summary>
    public static string Choice(string answer) => HasWords(answer) ? answer[..answer.IndexOf(Open)].TrimEnd() : answer;

    /// <summary>The words typed behind a choice, or nothing.</summary>
    public static string Words(string answer) => HasWords(answer) ? answer[(answer.IndexOf(Open) + 1)..^1].Trim() : string.Empty;

    [GeneratedRegex(@"^\s*(其他|其它|其余|other\b|others\b|sonstige|andere|autre|otro|outro|その他|기타)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wording();
}
