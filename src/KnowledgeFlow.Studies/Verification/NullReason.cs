using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Verification;

/// <summary>Why a cell holds nothing: what the notes of its table say, for a null has its reason there.</summary>
internal static class NullReason
{
    /// <summary>The notes that name the cell's row or column; where none does, that the notes say by which rule it is null.</summary>
    public static Phrase Of(ResultCell cell)
    {
        var column = cell.Table.Columns[cell.Column];
        var named = cell.Table.Notes.Where(note => Names(note, cell.Row.Id, cell.Row.Label)).ToList();
        named = named.Count > 0 ? named : [.. cell.Table.Notes.Where(note => Names(note, column.Id, column.Label))];
        return named.Count == 0
            ? ClaimMessages.ByRule(cell.Table.Id)
            : ClaimMessages.Notes(cell.Table.Id, new Phrase(Shown(named.Select(note => note.English)), Shown(named.Select(note => note.Chinese))));
    }

    private static string Shown(IEnumerable<string> notes) => FoundText.Shortened(PlainText.OneLine(string.Join(' ', notes)));

    private static bool Names(Phrase note, string id, Phrase label) => HasWord(note.English, id) || HasWord(note.English, label.English);

    private static bool HasWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0 && word.Length > 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
