using System.Text;
using KnowledgeFlow.Studies.BadInput;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KnowledgeFlow.Studies.Yaml;

/// <summary>Reads the one document of a YAML file, or says why there is none.</summary>
internal static class YamlFile
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file.</summary>
    /// <exception cref="BadInputException">There is no such file, or it is not UTF-8 text.</exception>
    public static string Text(string path, YamlFileKind kind)
    {
        if (path.Length == 0 || path.Contains('\0'))
        {
            throw new InputProblem($"a {kind.Noun} has no name", InputPlace.File(kind.Argument), $"Name the {kind.Noun}, such as {kind.Example}.").ToException();
        }

        if (Directory.Exists(path))
        {
            throw new InputProblem($"this is a folder, not a {kind.Noun}", InputPlace.File(path), $"Name the {kind.Noun} inside it, such as {kind.Example}.").ToException();
        }

        try
        {
            return File.ReadAllText(path, StrictUtf8);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputProblem($"there is no such {kind.Noun}", InputPlace.File(path), "Check the path, or the folder that you are in.").ToException();
        }
        catch (Exception text) when (text is DecoderFallbackException or UnauthorizedAccessException)
        {
            throw new InputProblem($"the {kind.Noun} cannot be read as UTF-8 text", InputPlace.File(path), $"Save it as UTF-8 text; {kind.OtherFile}.").ToException();
        }
    }

    /// <summary>The root of a text's one document.</summary>
    /// <exception cref="BadInputException">The text is not YAML, is empty, or holds a second document.</exception>
    public static StudyNode Parse(string path, string text, YamlFileKind kind)
    {
        var source = new StudyText(path, text);
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(text));
        }
        catch (YamlException error)
        {
            throw YamlFault.Of(source, error).ToException();
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet gives up this way, and without a place, at some mappings in braces that are never closed.
            throw new InputProblem($"the {kind.Noun} is not YAML: braces or brackets do not match", InputPlace.File(path), "Look for a { or [ without its end, or with a comma before it.").ToException();
        }

        if (yaml.Documents.Count != 1)
        {
            throw new InputProblem(
                yaml.Documents.Count == 0 ? $"the {kind.Noun} is empty" : $"the {kind.Noun} holds a second document",
                yaml.Documents.Count == 0 ? InputPlace.File(path) : source.PlaceOf(yaml.Documents[1].RootNode),
                kind.Outline).ToException();
        }

        return new StudyNode(source, yaml.Documents[0].RootNode, $"the {kind.Noun}");
    }
}
