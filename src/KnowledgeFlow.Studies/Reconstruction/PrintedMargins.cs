using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Publications;
using KnowledgeFlow.Studies.Specification;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Studies.Reconstruction;

/// <summary>
/// Turns printed counts and percentages of a variable into whole respondents. A value that is not printed, or whose print is known to be wrong,
/// takes what the others leave. Percentages of all (not of those who answered) that leave respondents over leave them blank.
/// </summary>
public static class PrintedMargins
{
    /// <summary>The margins of all variables that have values.</summary>
    /// <param name="published">What is printed.</param>
    /// <param name="rows">The valid respondents.</param>
    /// <exception cref="BadInputException">No whole numbers of respondents give the printed percentages.</exception>
    public static ImmutableArray<PrintedMargin> Of(PublishedStudy published, int rows) =>
        [.. published.Subject.Variables.Where(variable => !variable.Values.IsEmpty).Select(variable => Margin(published, variable, rows))];

    private static PrintedMargin Margin(PublishedStudy published, Variable variable, int rows)
    {
        var tables = published.Pieces<CountedValues>().Select(piece => $"{piece.Id.Value}.{variable.Name.Value}").ToList();
        var printed = published.Printed.Where(value => tables.Contains(value.Address.Table)).ToList();
        var claims = variable.Values.Select(value => printed.Where(print => IsOf(print, value) && print.Status == PublishedStatus.Expected).ToList()).ToList();
        for (var answered = rows; answered > rows / 2; answered--)
        {
            var ranges = claims.Select(claim => Range(claim, rows, answered)).ToList();
            if (ranges.All(range => range.Lowest <= range.Highest) && ranges.Sum(range => range.Lowest) <= answered && answered <= ranges.Sum(range => (long)range.Highest))
            {
                return new PrintedMargin(variable.Name.Value, [.. Values(variable).Zip(Counts(ranges, answered), (value, count) => (value.Code, value.Number, count))], rows - answered);
            }
        }

        var place = printed.Count > 0 ? printed[0].Place : variable.Name.Place;
        throw ReconstructionMessages.ImpossiblePercentages(rows, variable.Name.Value).At(place);
    }

    private static bool IsOf(PublishedValue print, (string Code, string Label) value) =>
        print.Address.Extreme == CellExtreme.None && print.Claim is PrintedClaim.Number && (print.Address.MatchesRow(value.Label) || print.Address.MatchesRow(value.Code));

    // The counts that round to all that is printed of a value, and the count nearest to it.
    private static (int Lowest, int Highest, double Nearest) Range(List<PublishedValue> claims, int rows, int answered)
    {
        var (lowest, highest, nearest) = (0, answered, (double)answered);
        foreach (var claim in claims)
        {
            var number = (PrintedClaim.Number)claim.Claim;
            var value = number.Numeric;
            var half = 0.5 * Math.Pow(10, -number.Decimals);
            var unit = claim.Address.Column switch { "percent" => rows / 100.0, "valid_percent" => answered / 100.0, _ => 1 };
            lowest = Math.Max(lowest, (int)Math.Ceiling(((value - half) * unit) - 1e-9));
            highest = Math.Min(highest, (int)Math.Ceiling(((value + half) * unit) - 1e-9) - 1);
            nearest = value * unit;
        }

        return (lowest, highest, claims.Count == 0 ? double.NaN : nearest);
    }

    // Starts at the nearest counts and moves those that then lie nearest to where they are pushed.
    private static int[] Counts(List<(int Lowest, int Highest, double Nearest)> ranges, int answered)
    {
        var open = ranges.Count(range => double.IsNaN(range.Nearest));
        var left = answered - ranges.Sum(range => double.IsNaN(range.Nearest) ? 0 : range.Nearest);
        var nearest = ranges.Select(range => double.IsNaN(range.Nearest) ? left / open : range.Nearest).ToArray();
        var counts = ranges.Select((range, i) => Math.Clamp((int)Math.Round(nearest[i], MidpointRounding.AwayFromZero), range.Lowest, range.Highest)).ToArray();
        for (var missing = answered - counts.Sum(); missing != 0; missing -= Math.Sign(missing))
        {
            var step = Math.Sign(missing);
            var moved = Enumerable.Range(0, counts.Length)
                .Where(i => counts[i] + step >= ranges[i].Lowest && counts[i] + step <= ranges[i].Highest)
                .MinBy(i => (counts[i] + step - nearest[i]) * step);
            counts[moved] += step;
        }

        return counts;
    }

    private static IEnumerable<(string Code, int Number)> Values(Variable variable)
    {
        var numbers = variable.Values.Select(value => int.TryParse(value.Code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : (int?)null).ToList();
        var areNumbers = numbers.TrueForAll(number => number is not null);
        return variable.Values.Select((value, place) => (value.Code, areNumbers ? numbers[place]!.Value : place));
    }
}
