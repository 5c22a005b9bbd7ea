using System.Globalization;
using System.Text;

namespace KnowledgeFlow.Studies.Exporting.Lavaan;

/// <summary>Writes values as R reads them, in ASCII alone.</summary>
internal static class RText
{
    /// <summary>A text in double quotes.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' or '\\' => quoted.Append('\\').Append(rune),
                >= 32 and < 127 => quoted.Append(rune),
                _ => quoted.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}"),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A number, <c>NA</c> for NaN.</summary>
    public static string Number(double value) => double.IsNaN(value) ? "NA" : value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary><c>c("a", "b")</c>.</summary>
    public static string Texts(IEnumerable<string> texts) => $"c({string.Join(", ", texts.Select(Quoted))})";

    /// <summary>A call whose arguments follow one another in lines of at most 100 characters.</summary>
    /// <param name="opening">What stands before the arguments, the parenthesis included.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="closing">What stands after them.</param>
    public static IEnumerable<string> Call(string opening, IEnumerable<string> arguments, string closing = ")")
    {
        var lines = CommentText.Wrapped(arguments.Select((argument, i) => i == 0 ? argument : $"\u0001{argument}"), 96 - opening.Length).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].Replace(" \u0001", ", ", StringComparison.Ordinal).TrimStart('\u0001');
            yield return (i == 0 ? opening : "  ") + line + (i == lines.Count - 1 ? closing : ",");
        }
    }
}
