using System.Globalization;
using System.Text;

namespace KnowledgeFlow.Studies.Drafting;

/// <summary>Writes names and texts of strangers into YAML so that they are read back as they are.</summary>
internal static class YamlWords
{
    /// <summary>A name: as it is where YAML takes it for text, else between quotes.</summary>
    public static string Name(string name) =>
        name.Length > 0 && char.IsAsciiLetter(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_') && !IsWord(name) ? name : Quoted(name);

    /// <summary>A number as it is, anything else as a name.</summary>
    public static string Value(string value) =>
        value.Length > 0 && value.All(letter => char.IsAsciiDigit(letter) || letter is '.' or '-') && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            || value is "true" or "false"
                ? value
                : Name(value);

    /// <summary>A list of names.</summary>
    public static string List(IEnumerable<string> names) => $"[{string.Join(", ", names.Select(Name))}]";

    /// <summary>A text between quotes.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            quoted.Append(rune.Value switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                _ when Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 or 0xFEFF => string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}"),
                _ => rune.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A text as one line of a comment, which ends with its line whatever it holds.</summary>
    public static string Comment(string text) => string.Concat(text.EnumerateRunes().Where(rune => !Rune.IsControl(rune) && rune.Value is not (0x2028 or 0x2029 or 0x85)));

    // YAML reads some words as other things than text.
    private static bool IsWord(string name) => name.ToUpperInvariant() is "TRUE" or "FALSE" or "YES" or "NO" or "NULL" or "ON" or "OFF" or "Y" or "N";
}
