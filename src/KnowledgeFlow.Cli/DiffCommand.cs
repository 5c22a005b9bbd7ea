using System.CommandLine;
using System.Globalization;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.ResultFiles;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Cli;

/// <summary><c>kflow diff A B</c>: compares two <c>results.json</c>, cell by cell.</summary>
internal static class DiffCommand
{
    public static Command Create(Terminal terminal)
    {
        var words = terminal.Language;
        var first = new Argument<string>("A") { Description = CommandWords.DiffFirst.In(words) };
        var second = new Argument<string>("B") { Description = CommandWords.DiffSecond.In(words) };
        var tolerance = new Option<string>("--tolerance") { Description = CommandWords.DiffTolerance.In(words) };
        var language = LanguageOption.Create(CommandWords.LocaleLanguage.In(words));
        var command = new Command("diff", CommandWords.Diff.In(words)) { first, second, tolerance, language };
        command.SetAction(parsed => Compare(
            parsed.GetRequiredValue(first), parsed.GetRequiredValue(second), ToleranceOf(parsed.GetValue(tolerance)), LanguageOption.Chosen(parsed, language) ?? words, terminal));
        return command;
    }

    private static PrintedTolerance? ToleranceOf(string? text) => text is null ? null
        : PrintedToleranceParser.Parse(text) is { } tolerance and not PrintedTolerance.LastDigit ? tolerance
        : throw CommandMessages.NoTolerance(text).At(InputPlace.File("--tolerance"));

    private static int Compare(string first, string second, PrintedTolerance? tolerance, ReportLanguage language, Terminal terminal)
    {
        var (one, other) = (ResultsFileReader.Read(first), ResultsFileReader.Read(second));
        var comparison = ResultsComparison.Of(one, other, tolerance);
        foreach (var difference in comparison.Differences)
        {
            terminal.Output.Write($"{PlainText.OneLine(Line(difference, language))}\n");
        }

        if (one.Language != other.Language)
        {
            terminal.Error.WriteLine(CommandWords.TextsNotCompared.In(language));
        }

        terminal.Output.Write($"{CommandWords.Differ(comparison.Differences.Length, comparison.Compared).In(language)}\n");
        return comparison.Differences.IsEmpty ? ExitStatus.Done : ExitStatus.NotReproduced;
    }

    private static string Line(ResultsDifference difference, ReportLanguage language)
    {
        var absent = CommandWords.NoSuchCell.In(language);
        var change = difference.Change is { } distance ? $" ({distance.ToString("+0.###e+0;-0.###e+0", CultureInfo.InvariantCulture)})" : string.Empty;
        return $"{difference.Address}: {difference.First?.ToString() ?? absent} → {difference.Second?.ToString() ?? absent}{change}";
    }
}
