using System.Collections.Immutable;
using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Studies.Auditing;

/// <summary>A printed number with one digit changed: the commonest misprint.</summary>
/// <param name="Cell">The number as printed.</param>
/// <param name="Printed">The number with one digit changed.</param>
/// <param name="Interval">What it would leave possible.</param>
internal sealed record DigitChange(PrintedNumber Cell, string Printed, Interval Interval)
{
    private const int MostShown = 4;

    /// <summary>Every change of one digit.</summary>
    public static IEnumerable<DigitChange> Of(PrintedNumber cell)
    {
        var printed = cell.Published.Printed;
        for (var place = 0; cell.IsNumber && place < printed.Length; place++)
        {
            for (var digit = '0'; char.IsAsciiDigit(printed[place]) && digit <= '9'; digit++)
            {
                var changed = $"{printed[..place]}{digit}{printed[(place + 1)..]}";
                if (digit != printed[place] && PrintedClaimParser.Parse(changed) is PrintedClaim.Number claim)
                {
                    yield return new DigitChange(cell, changed, claim.Possible);
                }
            }
        }
    }

    /// <summary>Those changes of a number that would fit, in words; nothing where there are none, or so many that they tell nothing.</summary>
    public static Phrase WouldFit(PrintedNumber cell, Func<Interval, bool> fits) =>
        List([.. Of(cell).Where(change => fits(change.Interval))], change => Phrase.Verbatim(change.Printed));

    /// <summary>Changes in words.</summary>
    public static Phrase List(ImmutableArray<DigitChange> changes, Func<DigitChange, Phrase> words) => changes.Length is 0 or > MostShown
        ? Phrase.Empty
        : new Phrase(string.Join(", ", changes.Select(change => words(change).English)), string.Join("、", changes.Select(change => words(change).Chinese)));
}
