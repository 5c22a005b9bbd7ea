using System.Text;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Cli;

/// <summary>A study file that a command writes for its user to go on with: never in the place of one that is there.</summary>
internal static class DraftFile
{
    /// <exception cref="BadInputException">There is something of that name.</exception>
    public static void RequireNew(string path, string option)
    {
        if (File.Exists(path) || Directory.Exists(path))
        {
            throw CommandMessages.Exists(option).At(InputPlace.File(path));
        }
    }

    /// <summary>A file's path from the folder of the study file, as a study file writes it on every system.</summary>
    public static string PathFrom(string studyPath, string path) =>
        Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(studyPath))!, Path.GetFullPath(path)).Replace('\\', '/');

    public static void Write(string path, string text) => File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}
