using System.Text.RegularExpressions;

namespace KnowledgeFlow.Reporting.Chapters;

/// <summary>
/// Latin letters that stand for statistics, which APA 7 (6.44) and Chinese journals (GB/T 3102.11) set in italics; Greek letters and abbreviations such as CFI stand
/// upright. What a survey says is not searched for them, but where a sentence writes of a symbol what it equals.
/// </summary>
public static partial class StatisticalSymbols
{
    /// <summary>A sentence or note in pieces: a letter is a symbol before a sign of comparison, its degrees of freedom between, or behind the name of its author.</summary>
    /// <param name="text">The text.</param>
    public static IEnumerable<(string Text, bool IsSymbol)> InText(string text) => Pieces(text, Compared());

    /// <summary>A heading of the program's own in pieces: letters that stand alone in it are symbols.</summary>
    /// <param name="heading">The heading of a column, or the label of a row that sums up.</param>
    public static IEnumerable<(string Text, bool IsSymbol)> InHeading(string heading) => Pieces(heading, Alone());

    /// <summary>The runs of a sentence or note in pieces, read as one text: a symbol and what it equals are runs of their own.</summary>
    /// <param name="runs">The runs.</param>
    public static IEnumerable<(ChapterRun Run, string Text, bool IsSymbol)> InRuns(IEnumerable<ChapterRun> runs)
    {
        var all = runs.ToList();
        var pieces = new Queue<(string Text, bool IsSymbol)>(InText(string.Concat(all.Select(run => run.Text))));
        var taken = 0;
        foreach (var run in all)
        {
            for (var place = 0; place < run.Text.Length;)
            {
                var (text, isSymbol) = pieces.Peek();
                var length = Math.Min(text.Length - taken, run.Text.Length - place);
                yield return (run, run.Text.Substring(place, length), isSymbol);
                place += length;
                taken += length;
                if (taken == text.Length)
                {
                    pieces.Dequeue();
                    taken = 0;
                }
            }
        }
    }

    private static IEnumerable<(string Text, bool IsSymbol)> Pieces(string text, Regex symbols)
    {
        var end = 0;
        foreach (Match symbol in symbols.Matches(text))
        {
            if (symbol.Index > end)
            {
                yield return (text[end..symbol.Index], false);
            }

            yield return (symbol.Value, true);
            end = symbol.Index + symbol.Length;
        }

        if (end < text.Length)
        {
            yield return (text[end..], false);
        }
    }

    [GeneratedRegex(@"(?<![A-Za-zÀ-ɏ0-9_])(?:[nNptzrdgFBbHUWMR]|SD|SE|df)(?=²?(?:\([^()]*\))?[ \u00A0]?[=<>≤≥])|(?<=(?:Cohen's|Hedges'|Welch's|Levene's|Student's) )[dgtFp](?![A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Compared();

    [GeneratedRegex(@"(?<=^|[ (（Δ]|'s |s' )(?:(?:[nNptzrdgFBbM]|SD|SE)(?=$|[\s)(（])|df(?=[0-9]?(?:$|[\s)(（]))|[RFh](?=²(?:$|[\s)(（])))", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();
}
