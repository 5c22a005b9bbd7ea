using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.BadInput;

/// <summary>One fault of an input: what it is, where, and what to do about it.</summary>
/// <param name="Finding">What is wrong, with what was found there; a sentence without its full stop.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record InputProblem(Phrase Finding, InputPlace Place, Phrase Remedy)
{
    /// <summary>The problem as one message: place and finding, the excerpt with a caret where there is one, the remedy.</summary>
    /// <param name="language">The language of its reader.</param>
    /// <remarks>Characters that would act on a terminal are shown as U+FFFD; of what is too long for a message the middle is left out, whatever it quotes.</remarks>
    public string ToMessage(ReportLanguage language)
    {
        var first = FoundText.Inert($"{FoundText.Shortened(Place.Name.In(language))}: {FoundText.Shortened(Finding.In(language))}", keepLineBreaks: false);
        var last = FoundText.Inert(FoundText.Shortened(Remedy.In(language)), keepLineBreaks: false);
        return Place.Excerpt is { } excerpt
            ? $"{first}\n{FoundText.Inert(excerpt, keepLineBreaks: true)}\n{last}"
            : $"{first}\n{last}";
    }

    /// <summary>The exception that carries this problem.</summary>
    public BadInputException ToException() => new(this);
}
