using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Formats.Workbooks;

/// <summary>The names of a workbook's sheets: ids of tables, without what Excel refuses, cut to its 31 letters, and told apart.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;

    private readonly ImmutableDictionary<string, string> names;

    /// <summary>Names for ids, of which none stands twice.</summary>
    /// <param name="ids">The ids.</param>
    /// <param name="taken">Names that are in use already.</param>
    public SheetNames(IEnumerable<string> ids, params ReadOnlySpan<string> taken)
    {
        // Excel keeps a sheet of this name for itself.
        var used = new HashSet<string>([.. taken, "History"], StringComparer.OrdinalIgnoreCase);
        var names = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            var plain = Allowed(id);
            var name = Cut(plain, Longest);
            for (var copy = 2; !used.Add(name); copy++)
            {
                var ending = string.Create(CultureInfo.InvariantCulture, $"~{copy}");
                name = Cut(plain, Longest - ending.Length) + ending;
            }

            names.Add(id, name);
        }

        this.names = names.ToImmutable();
    }

    /// <summary>The name of a table's sheet.</summary>
    public string this[string id] => names[id];

    /// <summary>A place on a sheet, as a link inside the workbook names it.</summary>
    public static string Place(string sheet, string cell) => $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!{cell}";

    private static string Allowed(string id)
    {
        var name = new string([.. PlainText.OneLine(id).Select(letter => @"[]:*?/\".Contains(letter, StringComparison.Ordinal) ? '_' : letter)]).Trim('\'', ' ');
        return name.Length == 0 ? "_" : name;
    }

    private static string Cut(string name, int length)
    {
        if (name.Length <= length)
        {
            return name;
        }

        // Half a character is none.
        return name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)].TrimEnd('\'', ' ');
    }
}
