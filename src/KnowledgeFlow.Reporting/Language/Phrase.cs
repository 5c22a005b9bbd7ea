using System.Globalization;

namespace KnowledgeFlow.Reporting.Language;

/// <summary>
/// A title, heading, label or note in every language a report can have. Tables and figures carry phrases, and only a
/// renderer chooses among the languages.
/// </summary>
/// <param name="English">The English text.</param>
/// <param name="Chinese">The Chinese text.</param>
public sealed record Phrase(string English, string Chinese)
{
    /// <summary>No words at all.</summary>
    public static Phrase Empty { get; } = new(string.Empty, string.Empty);

    /// <summary>A name or a user's own words, the same in all languages.</summary>
    public static Phrase Verbatim(string text) => new(text, text);

    /// <summary>A phrase with numbers or names in it, written the same on every machine whatever its culture; numbers below 0 have a minus sign, as in tables, and no hyphen.</summary>
    public static Phrase Format(FormattableString english, FormattableString chinese) =>
        new(english.ToString(Numbers), chinese.ToString(Numbers));

    private static NumberFormatInfo Numbers { get; } = NumberFormatInfo.ReadOnly(new NumberFormatInfo { NegativeSign = "−" });

    /// <summary>The English text, for logs and debuggers.</summary>
    public override string ToString() => English;

    /// <summary>The text in a language.</summary>
    public string In(ReportLanguage language) => language == ReportLanguage.Chinese ? Chinese : English;
}
