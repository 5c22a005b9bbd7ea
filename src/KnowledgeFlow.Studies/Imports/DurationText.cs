using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeFlow.Studies.Imports;

/// <summary>Reads lengths of time as survey tools write them: <c>352秒</c>, <c>5分52秒</c>, <c>1小时2分3秒</c>, <c>00:05:52</c>, <c>352</c>.</summary>
internal static partial class DurationText
{
    /// <summary>The seconds, or null where the text is no length of time.</summary>
    public static double? Seconds(string text)
    {
        if (ImportedNumber.TryParse(text, out var seconds))
        {
            return seconds;
        }

        var match = Words().Match(text);
        match = match.Success ? match : Clock().Match(text);
        return match.Success && text.Length > 0
            ? (86_400 * Part(match, "days")) + (3_600 * Part(match, "hours")) + (60 * Part(match, "minutes")) + Part(match, "seconds")
            : null;
    }

    /// <summary>A column of lengths of time in seconds; what cannot be read stays as it stands.</summary>
    public static CodedList<string> Canonical(CodedList<string> answers) =>
        answers.Select(answer => Seconds(answer) is { } seconds ? seconds.ToString("R", CultureInfo.InvariantCulture) : answer);

    private static double Part(Match match, string name) =>
        match.Groups[name] is { Success: true, Length: > 0 } group ? double.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?=.)(?:(?<days>[0-9]+)\s*(?:天|days?|d))?\s*(?:(?<hours>[0-9]+)\s*(?:小时|时|hours?|hrs?|h))?\s*(?:(?<minutes>[0-9]+)\s*(?:分钟|分|minutes?|mins?|m))?\s*(?:(?<seconds>[0-9]+(?:\.[0-9]+)?)\s*(?:秒钟|秒|seconds?|secs?|s))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"^(?:(?<hours>[0-9]+):)?(?<minutes>[0-9]{1,2}):(?<seconds>[0-9]{2}(?:\.[0-9]+)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();
}
