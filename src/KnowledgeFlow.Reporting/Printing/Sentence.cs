using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Printing;

/// <summary>
/// A sentence of a results chapter in every language. Its numbers are values with addresses, written by the renderer as the tables
/// write them, so that a sentence can say nothing that the numbers do not carry.
/// </summary>
/// <param name="English">The English sentence in parts.</param>
/// <param name="Chinese">The Chinese sentence in parts.</param>
public sealed partial record Sentence(ImmutableArray<PrintedPart> English, ImmutableArray<PrintedPart> Chinese)
{
    /// <summary>
    /// A sentence written as an interpolated string in each language. What is interpolated is a <see cref="PrintedPart"/>, a
    /// <see cref="PrintedCell"/>, a <see cref="Phrase"/>, a <see cref="Sentence"/>, a whole number or a text.
    /// </summary>
    /// <exception cref="ArgumentException">Something else is interpolated, such as a double, which would lose its address.</exception>
    public static Sentence Of(FormattableString english, FormattableString chinese) =>
        new(PartsOf(english, ReportLanguage.English), PartsOf(chinese, ReportLanguage.Chinese));

    /// <summary>Sentences joined by words, such as commas and a last "and".</summary>
    /// <param name="sentences">What is listed; at least one.</param>
    public static Sentence List(IReadOnlyList<Sentence> sentences) => new(
        Joined([.. sentences.Select(sentence => sentence.English)], ", ", sentences.Count > 2 ? ", and " : " and "),
        Joined([.. sentences.Select(sentence => sentence.Chinese)], "、", sentences.Count > 2 ? "、" : "和"));

    /// <summary>Sentences with the same mark between each two.</summary>
    public static Sentence Joined(IReadOnlyList<Sentence> sentences, string between) => new(
        Joined([.. sentences.Select(sentence => sentence.English)], between, between), Joined([.. sentences.Select(sentence => sentence.Chinese)], between, between));

    /// <summary>The parts in a language.</summary>
    public ImmutableArray<PrintedPart> In(ReportLanguage language) => language == ReportLanguage.Chinese ? Chinese : English;

    /// <inheritdoc/>
    public bool Equals(Sentence? other) => other is not null && English.SequenceEqual(other.English) && Chinese.SequenceEqual(other.Chinese);

    /// <inheritdoc/>
    public override int GetHashCode() => English.Aggregate(0, HashCode.Combine);

    private static ImmutableArray<PrintedPart> Joined(ImmutableArray<PrintedPart>[] lists, string between, string last)
    {
        var parts = ImmutableArray.CreateBuilder<PrintedPart>();
        for (var i = 0; i < lists.Length; i++)
        {
            if (i > 0)
            {
                parts.Add(new PrintedPart.Words(Phrase.Verbatim(i == lists.Length - 1 ? last : between)));
            }

            parts.AddRange(lists[i]);
        }

        return parts.ToImmutable();
    }

    private static ImmutableArray<PrintedPart> PartsOf(FormattableString text, ReportLanguage language)
    {
        var parts = ImmutableArray.CreateBuilder<PrintedPart>();
        var end = 0;
        foreach (Match hole in Hole().Matches(text.Format))
        {
            AddWords(parts, text.Format[end..hole.Index]);
            parts.AddRange(PartsOf(text.GetArgument(int.Parse(hole.Groups[1].ValueSpan, CultureInfo.InvariantCulture)), language));
            end = hole.Index + hole.Length;
        }

        AddWords(parts, text.Format[end..]);
        return parts.ToImmutable();
    }

    private static void AddWords(ImmutableArray<PrintedPart>.Builder parts, string format)
    {
        if (format.Length > 0)
        {
            parts.Add(new PrintedPart.Words(Phrase.Verbatim(format.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal))));
        }
    }

    private static ImmutableArray<PrintedPart> PartsOf(object? argument, ReportLanguage language) => argument switch
    {
        PrintedPart part => [part],
        PrintedCell cell => cell.Parts,
        Sentence sentence => sentence.In(language),
        Phrase phrase => [new PrintedPart.Words(Phrase.Verbatim(phrase.In(language)))],
        string words => [new PrintedPart.Words(Phrase.Verbatim(words))],
        int number => [new PrintedPart.Words(Phrase.Verbatim(number.ToString(CultureInfo.InvariantCulture)))],
        _ => throw new ArgumentException($"A sentence cannot hold {argument?.GetType().Name ?? "null"}: give values with their addresses.", nameof(argument)),
    };

    [GeneratedRegex(@"(?<!\{)\{(\d+)\}(?!\})")]
    private static partial Regex Hole();
}
