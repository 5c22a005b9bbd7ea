using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;

namespace KnowledgeFlow.Reporting.Printing;

/// <summary>The style of a printed chapter: what journals and faculties differ in.</summary>
public sealed record ChapterTheme
{
    /// <summary>APA 7: Times New Roman, no leading zero where a quantity cannot exceed 1, captions left in two lines.</summary>
    public static ChapterTheme Apa { get; } = new();

    /// <summary>The three-line table of Chinese theses (三线表): 宋体 with Times New Roman, leading zeros, captions centred in one line.</summary>
    public static ChapterTheme ThreeLine { get; } = new()
    {
        LeadingZero = true,
        EastAsianFont = "宋体",
        HeadingFont = "黑体",
        Caption = CaptionLayout.OneLineCentred,
        TextSize = 12,
        TableSize = 10.5,
        NoteSize = 9,
    };

    /// <summary>Whether quantities that cannot exceed 1 keep the zero before their decimal point.</summary>
    public bool LeadingZero { get; init; }

    /// <summary>The font of Latin letters and digits.</summary>
    public string LatinFont { get; init; } = "Times New Roman";

    /// <summary>The font of Chinese characters.</summary>
    public string EastAsianFont { get; init; } = "宋体";

    /// <summary>The font of headings; null for that of the text.</summary>
    public string? HeadingFont { get; init; }

    /// <summary>The size of the text in points.</summary>
    public double TextSize { get; init; } = 12;

    /// <summary>The size of what stands in tables, in points.</summary>
    public double TableSize { get; init; } = 10;

    /// <summary>The size of notes below tables and figures, in points.</summary>
    public double NoteSize { get; init; } = 9;

    /// <summary>The rules above and below a table, in points.</summary>
    public double HeavyRule { get; init; } = 1.5;

    /// <summary>The rule below the headings, in points.</summary>
    public double LightRule { get; init; } = 0.75;

    /// <summary>How captions are set.</summary>
    public CaptionLayout Caption { get; init; } = CaptionLayout.NumberAboveTitle;

    /// <summary>Whether coefficients carry stars.</summary>
    public bool Stars { get; init; } = true;

    /// <summary>Below which p a number gets one star, two, three: descending.</summary>
    public ImmutableArray<double> StarLevels { get; init; } = SignificanceLevels.Usual;

    /// <summary>Decimals by kind of number, where they are not the usual ones; null for the usual.</summary>
    public ThemeDecimals Decimals { get; init; } = ThemeDecimals.Usual;

    /// <summary>The usual theme of a language.</summary>
    public static ChapterTheme Of(ReportLanguage language) => language == ReportLanguage.Chinese ? ThreeLine : Apa;

    /// <summary>The stars of a p-value; none for NaN.</summary>
    public string StarsOf(double p) => Stars ? new string('*', StarLevels.Count(level => p < level)) : string.Empty;

    /// <summary>A style with this theme's decimals.</summary>
    public NumberStyle Restyled(NumberStyle style) => Decimals.Restyled(style);
}
