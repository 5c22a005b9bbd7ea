using System.Collections.Frozen;

namespace KnowledgeFlow.Studies.Exporting;

/// <summary>
/// What a program takes for the name of a variable: ASCII letters, digits and <c>_</c>, a letter first, and none of the words that mean
/// something else there. Whatever more a program allows is left unused, so that a file reads the same under every locale.
/// </summary>
/// <param name="MaximumLength">The most characters.</param>
/// <param name="IsCaseSensitive">Whether two names may differ by case alone.</param>
/// <param name="Reserved">Words that are no names, in any case.</param>
/// <param name="ReservedPrefix">What names of the program's own columns begin with in the export; null for nothing.</param>
internal sealed record NameRules(int MaximumLength, bool IsCaseSensitive, FrozenSet<string> Reserved, string? ReservedPrefix = null)
{
    /// <summary>How names are compared.</summary>
    public StringComparer Comparer => IsCaseSensitive ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    /// <summary>Words as a set without regard to case.</summary>
    public static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The same rules where some names are taken already.</summary>
    public NameRules Beside(IEnumerable<string> taken) => this with { Reserved = Reserved.Concat(taken).ToFrozenSet(StringComparer.OrdinalIgnoreCase) };

    /// <summary>Whether a name can stand as it is.</summary>
    public bool Allow(string name) =>
        name.Length > 0 && name.Length <= MaximumLength && char.IsAsciiLetter(name[0]) && name.All(IsAllowed) && !IsTaken(name);

    /// <summary>A legal name that resembles another: what is not allowed becomes <c>_</c>, and the name is cut to its length.</summary>
    public string Resembling(string name)
    {
        var legal = string.Concat(name.Select(character => IsAllowed(character) ? character : '_')).Trim('_');
        legal = legal.Length == 0 ? "v" : char.IsAsciiLetter(legal[0]) && !IsTaken(legal) ? legal : $"v_{legal}";
        return legal.Length <= MaximumLength ? legal : legal[..MaximumLength];
    }

    private static bool IsAllowed(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';

    private bool IsTaken(string name) =>
        Reserved.Contains(name) || (ReservedPrefix is { } prefix && name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
