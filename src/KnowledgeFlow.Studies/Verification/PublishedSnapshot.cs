using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Verification;

/// <summary>Published values made of a study's own results, to hold later runs against.</summary>
/// <param name="Values">The values, of which each holds now, but for those that <see cref="Unmet"/> counts.</param>
/// <param name="Changed">How many are not as they were before.</param>
/// <param name="LeftOut">Cells that were asked for and hold nothing.</param>
/// <param name="Unmet">Values that do not hold and have no number to be written anew: inequalities, patterns.</param>
public sealed record PublishedSnapshot(ImmutableArray<PublishedValue> Values, int Changed, ImmutableArray<string> LeftOut, ImmutableArray<PublishedValue> Unmet)
{
    /// <summary>Values that stay where they hold and are written anew where they do not, followed by cells that are not among them.</summary>
    /// <param name="report">The results.</param>
    /// <param name="before">The published values that there are.</param>
    /// <param name="patterns">The cells to add.</param>
    /// <param name="language">The language of what is said of their place.</param>
    /// <exception cref="BadInputException">A pattern is no address, or matches nothing.</exception>
    public static PublishedSnapshot Of(Report report, ImmutableArray<PublishedValue> before, IEnumerable<Located<string>> patterns, ReportLanguage language)
    {
        var index = new ResultIndex(report);
        var unmet = ImmutableArray.CreateBuilder<PublishedValue>();
        var values = before.Select(value => Refreshed(value, report, index, unmet)).ToList();
        var changed = values.Zip(before).Count(pair => pair.First.Printed != pair.Second.Printed);

        var known = before.SelectMany(value => value.Address.Extreme == CellExtreme.None ? index.Find(value.Address) : []).Select(cell => cell.Address).ToHashSet();
        var leftOut = ImmutableArray.CreateBuilder<string>();
        foreach (var cell in patterns.SelectMany(pattern => Matching(pattern, report, index)).Where(cell => known.Add(cell.Address)))
        {
            if (Drafted(cell, report, language) is { } value)
            {
                values.Add(value);
                changed++;
            }
            else
            {
                leftOut.Add(cell.Address);
            }
        }

        return new PublishedSnapshot([.. values], changed, leftOut.ToImmutable(), unmet.ToImmutable());
    }

    private static ImmutableArray<ResultCell> Matching(Located<string> pattern, Report report, ResultIndex index)
    {
        var asked = PublishedValueParser.Parse(pattern, pattern with { Value = "0" }, string.Empty, PublishedStatus.Expected);
        Verifier.Verify(report, [asked]);
        return index.Find(asked.Address);
    }

    private static PublishedValue Refreshed(PublishedValue value, Report report, ResultIndex index, ImmutableArray<PublishedValue>.Builder unmet)
    {
        var result = Verifier.Verify(report, [value]);
        if (result.Reproduced)
        {
            return value;
        }

        if (result.Checks is [var check] && CellPatternParser.TryParse(check.Address, out var address) && index.Find(address) is [var cell]
            && PrintedForm.Again(value, cell, index) is { Length: > 0 } printed)
        {
            var refreshed = value with { Printed = printed, Claim = Claim(value, printed) };
            if (Verifier.Verify(report, [refreshed]).Reproduced)
            {
                return refreshed;
            }
        }

        unmet.Add(value);
        return value;
    }

    private static PrintedClaim Claim(PublishedValue value, string printed)
    {
        var tolerance = (value.Claim as PrintedClaim.Number)?.Tolerance?.ToString() ?? string.Empty;
        return PublishedValueParser.Parse(new Located<string>(value.Cell, value.Place), new Located<string>(printed, value.Place), value.Source, value.Status, new Located<string>(tolerance, value.Place)).Claim;
    }

    // What is written is read again, so that nothing is written which a verification would not hold.
    private static PublishedValue? Drafted(ResultCell cell, Report report, ReportLanguage language)
    {
        if (PrintedForm.Of(cell) is not { } printed || PrintedClaimParser.Parse(printed) is null)
        {
            return null;
        }

        var place = InputPlace.File(cell.Address);
        var value = PublishedValueParser.Parse(new Located<string>(cell.Address, place), new Located<string>(printed, place), CellListing.LabelOf(cell, language), PublishedStatus.Expected);
        return Verifier.Verify(report, [value]).Reproduced ? value : null;
    }
}
