using System.Runtime.CompilerServices;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.BadInput;

/// <summary>
/// What is wrong and what to do about it, in every language, before it is said where. Each room lists its own in a catalogue, a static class that ends in
/// <c>Messages</c>: one method a message, named after the fault, with what was found for arguments.
/// </summary>
/// <param name="Finding">What is wrong, with what was found there; a sentence without its full stop.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record InputMessage(Phrase Finding, Phrase Remedy)
{
    /// <summary>A message whose texts hold names, numbers and phrases; numbers are written alike on every machine, phrases in the language of the text around them.</summary>
    /// <param name="finding">The finding in English.</param>
    /// <param name="chineseFinding">The finding in Chinese.</param>
    /// <param name="remedy">The remedy in English.</param>
    /// <param name="chineseRemedy">The remedy in Chinese.</param>
    public static InputMessage Of(FormattableString finding, FormattableString chineseFinding, FormattableString remedy, FormattableString chineseRemedy) =>
        new(Words(finding, chineseFinding), Words(remedy, chineseRemedy));

    /// <summary>A phrase whose texts may hold other phrases, each in the language of the text around it.</summary>
    public static Phrase Words(FormattableString english, FormattableString chinese) => new(In(ReportLanguage.English, english), In(ReportLanguage.Chinese, chinese));

    /// <summary>The exception that reports this at a place.</summary>
    public BadInputException At(InputPlace place) => new InputProblem(Finding, place, Remedy).ToException();

    private static string In(ReportLanguage language, FormattableString text) => FormattableString.Invariant(
        FormattableStringFactory.Create(text.Format, [.. text.GetArguments().Select(argument => argument is Phrase phrase ? phrase.In(language) : argument)]));
}
