using System.Collections.Frozen;
using System.Text.RegularExpressions;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Yaml;

/// <summary>
/// Tells a file of answers that is named where a study file belongs. What people answered is not repeated in a message: terminals, logs and screenshots are no place
/// for it.
/// </summary>
internal static partial class DataFileName
{
    private const int LinesLookedAt = 400;

    private static readonly FrozenSet<string> Extensions = FrozenSet.ToFrozenSet(
        [".csv", ".tsv", ".tab", ".xlsx", ".xlsm", ".xls", ".ods", ".sav", ".zsav", ".por", ".dta", ".parquet", ".rds", ".rdata", ".sas7bdat", ".feather", ".zip", ".gz"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a file of this name holds answers.</summary>
    public static bool Is(string path) => Extensions.Contains(Path.GetExtension(path));

    /// <summary>Whether a text has none of the keys with which such YAML files begin.</summary>
    public static bool LacksKeys(string text) => !text.Split('\n', LinesLookedAt + 1).Take(LinesLookedAt).Any(line => RootKey().IsMatch(line));

    /// <summary>What to say of such a file.</summary>
    public static BadInputException Problem(string path, YamlFileKind kind) =>
        (Is(path) ? YamlMessages.FileOfAnswers(kind, path) : YamlMessages.NoKeys(kind)).At(InputPlace.File(path));

    [GeneratedRegex("""^[\s{,]*["']?(title|language|convention|synthetic|data|likert|constructs|variables|screening|analyses|published|printed|sample|citation|hypotheses|columns)["']?\s*:""", RegexOptions.CultureInvariant)]
    private static partial Regex RootKey();
}
