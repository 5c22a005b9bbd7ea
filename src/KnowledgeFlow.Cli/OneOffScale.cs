using System.Globalization;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Cli;

/// <summary>A scale as a command line gives it: its items, and its ends.</summary>
internal static class OneOffScale
{
    private const string Nameless = "scale";

    /// <summary>What a scale is called: what the names of its items begin with, <c>TL</c> for TL1 to TL6, else "scale".</summary>
    /// <param name="items">Its items or ranges.</param>
    /// <param name="place">Its place among the scales, from 0.</param>
    /// <param name="scales">How many scales there are.</param>
    public static string NameOf(IReadOnlyList<string> items, int place, int scales)
    {
        var stems = items.Select(item => item.Split('-')[0].TrimEnd([.. "0123456789 "]).TrimEnd('_', '.', '-', ' ')).Distinct().ToList();
        return stems is [{ Length: > 0 } stem] && !items.Contains(stem) ? stem : scales == 1 ? Nameless : string.Create(CultureInfo.InvariantCulture, $"{Nameless}{place + 1}");
    }

    /// <summary>The ends of a scale: <c>1-7</c>.</summary>
    /// <exception cref="BadInputException">The text is no such thing.</exception>
    public static (double Minimum, double Maximum) Parse(string text, string option) =>
        text.LastIndexOf('-') is var hyphen and > 0
        && double.TryParse(text[..hyphen], NumberStyles.Float, CultureInfo.InvariantCulture, out var minimum)
        && double.TryParse(text[(hyphen + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out var maximum)
        && minimum < maximum
            ? (minimum, maximum)
            : throw CommandMessages.NoScale(text).At(InputPlace.File(option));
}
