using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;

namespace KnowledgeFlow.Plotting.Pages;

/// <summary>How the parts of a printed chapter are set, from its theme.</summary>
/// <param name="theme">The theme.</param>
/// <param name="language">The language.</param>
internal sealed class PageStyles(ChapterTheme theme, ReportLanguage language)
{
    // The bundled font is larger on its body than the fonts that themes name.
    private const double Scale = 0.85;

    private bool IsCentred => theme.Caption == CaptionLayout.OneLineCentred;

    /// <summary>The title of the chapter.</summary>
    public PageText Title { get; } = new((theme.TextSize + 6) * Scale, 1.4) { Bold = true, Centred = true, After = 18 };

    /// <summary>A heading.</summary>
    public PageText Heading { get; } = new((theme.TextSize + 2) * Scale, 1.4) { Bold = true, Before = 18, After = 6 };

    /// <summary>A paragraph of text.</summary>
    public PageText Body { get; } = new(theme.TextSize * Scale, 1.6) { HasSymbols = true, Before = 6, After = 6, Indent = language == ReportLanguage.Chinese ? 2 * theme.TextSize * Scale : 0 };

    /// <summary>What must be said of synthetic answers.</summary>
    public PageText Notice { get; } = new(theme.TextSize * Scale, 1.4) { Bold = true, After = 12 };

    /// <summary>An entry of the contents.</summary>
    public PageText Entry { get; } = new(theme.TableSize * Scale, 1.55);

    /// <summary>A cell of a table.</summary>
    public PageText Cell { get; } = new(theme.TableSize * Scale, 1.35);

    /// <summary>A note.</summary>
    public PageText Note { get; } = new(theme.NoteSize * Scale, 1.35) { HasSymbols = true, Before = 2 };

    /// <summary>The number of a table or figure, or its whole caption where that has one line.</summary>
    public PageText Label { get; } = new((theme.Caption == CaptionLayout.OneLineCentred ? theme.TableSize : theme.TextSize) * Scale, 1.4) { Bold = true, Centred = theme.Caption == CaptionLayout.OneLineCentred };

    /// <summary>The title of a table or figure below its number.</summary>
    public PageText CaptionTitle { get; } = new(theme.TextSize * Scale, 1.4);

    /// <summary>The room above a table or figure.</summary>
    public static double BeforeFloat => 14;

    /// <summary>The lines of a caption, each with its style.</summary>
    public IReadOnlyList<(string Text, PageText Style)> Caption(string label, string title) =>
        IsCentred ? [($"{label}  {title}", Label)] : [(label, Label), (title, CaptionTitle)];

    /// <summary>The heavy rule in points.</summary>
    public double HeavyRule => theme.HeavyRule;

    /// <summary>The light rule in points.</summary>
    public double LightRule => theme.LightRule;

    /// <summary>Whether the caption of a figure stands below it.</summary>
    public bool FigureCaptionBelow => IsCentred;
}
