using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeFlow.Studies.Imports.Recognisers;

/// <summary>The header of a LimeSurvey column: <c>M4[SQ001]</c>, <c>How far do you agree? [I like my work]</c>, <c>M4[SQ001]. How far do you agree? [I like my work]</c>.</summary>
/// <param name="Text">The question with its part, without the code.</param>
/// <param name="Code">The question's code before the text, or null.</param>
/// <param name="Question">The question, or its code where the export holds codes alone.</param>
/// <param name="Part">The sub-question, or null.</param>
/// <param name="PartCode">The sub-question's code, or null.</param>
internal sealed partial record LimeSurveyHeader(string Text, string? Code, string Question, string? Part, string? PartCode)
{
    /// <summary>The parts of a header.</summary>
    public static LimeSurveyHeader Of(string header)
    {
        var coded = Coded().Match(header);
        var text = coded.Success ? coded.Groups["text"].Value : header;
        var part = Bracketed().Match(text);
        var question = part.Success ? part.Groups["question"].Value.Trim() : text;
        var parts = part.Groups["part"].Captures.Select(capture => capture.Value.Trim()).ToArray();

        // A row and its column, or a row and its scale: [Row][Scale 1].
        var partText = parts.Length > 1 ? $"{parts[0]} [{string.Join("][", parts[1..])}]" : parts.FirstOrDefault();
        var partCode = coded.Success && coded.Groups["part"].Success ? string.Join('_', coded.Groups["part"].Captures.Select(capture => capture.Value))
            : parts.Length > 0 && Array.TrueForAll(parts, IsCode) && IsCode(question) ? string.Join('_', parts)
            : null;
        return new LimeSurveyHeader(text, coded.Success ? coded.Groups["code"].Value : null, question, partText, partCode);
    }

    /// <summary>Whether the part is the choice "other".</summary>
    public bool IsOther => Part is not null && !IsComment && (PartCode == "other" || OtherChoice.Is(Part));

    /// <summary>Whether people typed a comment on a choice there.</summary>
    public bool IsComment => Part is not null && (PartCode is not null && PartCode.EndsWith("comment", StringComparison.Ordinal) || Comment().IsMatch(Part));

    /// <summary>The rank that the part names, or 0.</summary>
    public int Rank => Part is not null && RankNumber().Match(PartCode ?? Part) is { Success: true } match
        ? int.Parse(match.Groups["rank"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
        : 0;

    /// <summary>Whether a text is a code and no question.</summary>
    public static bool IsCode(string text) => CodeText().IsMatch(text);

    [GeneratedRegex(@"^(?<code>[A-Za-z]\w*)(?:\[(?<part>\w+)\])*\.\s+(?<text>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Coded();

    [GeneratedRegex(@"^(?<question>.*?)(?:\s*\[(?<part>[^\[\]]*)\])+$", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^\w+$", RegexOptions.CultureInvariant)]
    private static partial Regex CodeText();

    [GeneratedRegex(@"(?:^|\[|\s)(?:Comment|Kommentar|评论|注释|备注|Commentaire|Comentario)\]?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(?:Rank\s*|Rang\s*|排名\s*)?(?<rank>[0-9]{1,2})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RankNumber();
}
