using System.Globalization;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.BadInput;

/// <summary>
/// Makes text from a survey fit for a message: what strangers typed may hold terminal escapes, marks that turn the direction of
/// everything after them, or a novel.
/// </summary>
internal static class FoundText
{
    private const int Shown = 60;
    private const int LongestSentence = 500;
    private const int SentenceEnd = 150;

    /// <summary>The text in quotes, its end left out where it is long.</summary>
    public static Phrase Quoted(string text) => new($"\"{Clipped(text)}\"", $"“{Clipped(text)}”");

    /// <summary>Names parted as each language does.</summary>
    public static Phrase List(IEnumerable<string> names)
    {
        var all = names.ToList();
        return new Phrase(string.Join(", ", all), string.Join("、", all));
    }

    /// <summary>The text, its end left out where it is long.</summary>
    public static string Clipped(string text)
    {
        if (text.Length <= Shown)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[Shown - 2]) ? Shown - 2 : Shown - 1;
        return $"{text[..end]}…";
    }

    /// <summary>A sentence of a message, its middle left out where what it quotes makes it too long.</summary>
    public static string Shortened(string sentence)
    {
        if (sentence.Length <= LongestSentence)
        {
            return sentence;
        }

        var head = LongestSentence - SentenceEnd - 1;
        head -= char.IsHighSurrogate(sentence[head - 1]) ? 1 : 0;
        var tail = sentence.Length - SentenceEnd;
        tail += char.IsLowSurrogate(sentence[tail]) ? 1 : 0;
        return $"{sentence[..head]}…{sentence[tail..]}";
    }

    /// <summary>
    /// The text with U+FFFD for every character that would act on a terminal instead of showing; tabs stay, and line breaks where they are meant.
    /// </summary>
    public static string Inert(string text, bool keepLineBreaks)
    {
        var safe = text.AsSpan().ContainsAnyExceptInRange(' ', '~');
        return safe ? new string([.. text.Select(character => Acts(character, keepLineBreaks) ? '\uFFFD' : character)]) : text;
    }

    private static bool Acts(char character, bool keepLineBreaks) => character switch
    {
        '\t' => false,
        '\n' => !keepLineBreaks,
        '\u2028' or '\u2029' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => true,
        _ => char.GetUnicodeCategory(character) == UnicodeCategory.Control,
    };
}
