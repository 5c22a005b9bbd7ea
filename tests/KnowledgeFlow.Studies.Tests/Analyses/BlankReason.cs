using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Studies.Tests.Analyses;

/// <summary>
/// A note that says why cells of a table are blank. It says that something is not there, so that a changed n or another method is no reason, and of what: of the rows and columns that it names
/// before its colon, of all where it names none.
/// </summary>
internal sealed partial class BlankReason
{
    private readonly ImmutableHashSet<string> rows;
    private readonly ImmutableHashSet<string> columns;

    private BlankReason(ResultTable table, string note)
    {
        var colon = note.IndexOf(": ", StringComparison.Ordinal);
        var isSaidAfter = note.StartsWith("Left out", StringComparison.Ordinal) || (colon >= 0 && note.AsSpan(colon + 2).StartsWith("no "));
        var subject = colon < 0 || isSaidAfter ? note : note[..colon];
        var model = Model().Match(subject);
        rows = [.. table.Rows.Where(row => IsOfModel(row.Id) || Names(subject, row.Label.English, RegexOptions.IgnoreCase) || Words().Split(row.Id).Append(row.Id).Any(word => !Number().IsMatch(word) && Names(subject, word)))
            .Select(row => row.Id)];
        columns = [.. table.Columns.Where(column => Kin(column).Any(word => Names(subject, word))).Select(column => column.Id)];

        // Rows of the third model are 3 and 3:x; a note is of model 3, or of models from model 3 on.
        bool IsOfModel(string row)
        {
            var of = RowOfModel().Match(row);
            return model.Success && of.Success && int.Parse(of.Groups[1].Value, CultureInfo.InvariantCulture) is var number && int.Parse(model.Groups[1].Value, CultureInfo.InvariantCulture) is var told
                && (number == told || (model.Groups[2].Success && number > told));
        }
    }

    /// <summary>The reasons among notes.</summary>
    public static ImmutableArray<BlankReason> Of(ResultTable table, IEnumerable<string> notes) => [.. notes.Where(note => Absence().IsMatch(note)).Select(note => new BlankReason(table, note))];

    /// <summary>Whether it is the reason of a blank cell.</summary>
    public bool Covers(string row, string column) => (rows.IsEmpty && columns.IsEmpty) || rows.Contains(row) || columns.Contains(column);

    // Errors and intervals have names of their own in notes; the limit of an OR is told with the OR.
    private static IEnumerable<string> Kin(ResultColumn column)
    {
        var label = column.Label.English;
        string[] words = label.Split(' ');
        return
        [
            label, column.Id,
            .. words.Contains("SE") ? ["SE", "error", "errors"] : Array.Empty<string>(),
            .. words.Contains("CI") ? ["interval", "intervals", .. words.Where(word => word.Length > 1 && word is not ("CI" or "of" or "lower" or "upper"))] : Array.Empty<string>(),
        ];
    }

    private static bool Names(string text, string name, RegexOptions options = RegexOptions.None) => name.Length > 0 && Regex.IsMatch(text, $@"(?<!\w){Regex.Escape(name)}(?!\w)", options | RegexOptions.CultureInvariant);

    [GeneratedRegex(@"\b(no|none|nobody|nothing|not|without|cannot|left out|lacks|same|passes through|exact|exactly|improper|fewer|needs?|needed|beyond)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Absence();

    [GeneratedRegex(@"\b[Mm]odel ([0-9]+)( on\b)?", RegexOptions.CultureInvariant)]
    private static partial Regex Model();

    [GeneratedRegex("^([0-9]+)(:|$)", RegexOptions.CultureInvariant)]
    private static partial Regex RowOfModel();

    [GeneratedRegex(@"[\s:/\[\]×,()=~<>-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex("^[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
