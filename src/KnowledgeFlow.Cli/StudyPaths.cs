using System.IO.Enumeration;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Cli;

/// <summary>The study files that a command line names: files, folders, and patterns that the shell has left as they are.</summary>
internal static class StudyPaths
{
    /// <exception cref="BadInputException">A folder has no study file, or a pattern matches nothing.</exception>
    public static IReadOnlyList<string> Find(IEnumerable<string> arguments) => [.. arguments.SelectMany(Find).Distinct()];

    private static IEnumerable<string> Find(string argument)
    {
        if (!HasPattern(argument) || Path.Exists(argument))
        {
            return [FileOf(argument)];
        }

        var matches = Matching(argument).Order(StringComparer.Ordinal).ToList();
        return matches.Count > 0 ? matches.Select(FileOf) : throw CommandMessages.MatchesNothing().At(InputPlace.File(argument));
    }

    private static string FileOf(string path)
    {
        var inside = Path.Combine(path, InitCommand.DefaultName);
        return !Directory.Exists(path) ? path
            : File.Exists(inside) ? inside
            : throw CommandMessages.NoStudyIn(InitCommand.DefaultName).At(InputPlace.File(path));
    }

    private static IEnumerable<string> Matching(string pattern)
    {
        var name = Path.GetFileName(pattern);
        var folder = Path.GetDirectoryName(pattern) ?? string.Empty;
        IEnumerable<string> folders = HasPattern(folder) ? Matching(folder).Where(Directory.Exists) : [folder];
        return HasPattern(name)
            ? folders.Where(each => each.Length == 0 || Directory.Exists(each)).SelectMany(each => Entries(each, name))
            : folders.Select(each => Path.Combine(each, name)).Where(Path.Exists);
    }

    private static IEnumerable<string> Entries(string folder, string pattern) =>
        Directory.EnumerateFileSystemEntries(folder.Length == 0 ? "." : folder)
            .Select(entry => Path.GetFileName(entry))
            .Where(name => FileSystemName.MatchesSimpleExpression(pattern, name) && (name[0] != '.' || pattern[0] == '.'))
            .Select(name => Path.Combine(folder, name));

    private static bool HasPattern(string path) => path.AsSpan().ContainsAny('*', '?');
}
