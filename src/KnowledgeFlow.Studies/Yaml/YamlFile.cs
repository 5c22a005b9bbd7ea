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

        if (DataFileName.Is(path) && File.Exists(path))
        {
            throw DataFileName.Problem(path, kind).ToException();
        }

        try
        {
            using var reader = new StreamReader(path, StrictUtf8);
            return Text(reader) ?? throw new InputProblem($"this is too large for a {kind.Noun}", InputPlace.File(path), $"Name the {kind.Noun}, such as {kind.Example}; {kind.OtherFile}.").ToException();
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException or PathTooLongException)
        {
            throw new InputProblem($"there is no such {kind.Noun}", InputPlace.File(path), "Check the path, or the folder that you are in.").ToException();
        }
        catch (Exception text) when (text is DecoderFallbackException or UnauthorizedAccessException)
        {
            throw new InputProblem($"the {kind.Noun} cannot be read as UTF-8 text", InputPlace.File(path), $"Save it as UTF-8 text; {kind.OtherFile}.").ToException();
        }
    }

    // A stream may have no end: it is read no further than a file of this kind can be long.
    private static string? Text(TextReader reader)
    {
        var text = new StringBuilder();
        var buffer = new char[16_384];
        for (int count; (count = reader.Read(buffer)) > 0; text.Append(buffer, 0, count))
        {
            if (text.Length + count > YamlLimits.Characters)
            {
                return null;
            }
        }

        return text.ToString();
    }

    /// <summary>The root of a text's one document.</summary>
    /// <exception cref="BadInputException">The text is not YAML, is empty, or holds a second document.</exception>
    public static StudyNode Parse(string path, string text, YamlFileKind kind)
    {
        var source = new StudyText(path, text);
        var yaml = new YamlStream();
        try
        {
            YamlLimits.Require(source, new StringReader(text));
            yaml.Load(new StringReader(text));
        }
        catch (Exception unreadable) when (unreadable is YamlException or InvalidOperationException or ArgumentException && DataFileName.LacksKeys(text) && text.Length > 0)
        {
            throw DataFileName.Problem(path, kind).ToException();
        }
        catch (YamlException error)
        {
            throw YamlFault.Of(source, error).ToException();
        }
        catch (Exception unplaced) when (unplaced is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet gives up this way, and without a place, at some mappings in braces that are never closed and at keys that are not there.
            throw new InputProblem(
                $"the {kind.Noun} is not YAML: a key is missing, or braces or brackets do not match",
                InputPlace.File(path),
                "Look for a colon without a name before it, and for a { or [ without its end or with a comma before it.").ToException();
        }

        if (yaml.Documents.Count != 1)
        {
            throw new InputProblem(
                yaml.Documents.Count == 0 ? $"the {kind.Noun} is empty" : $"the {kind.Noun} holds a second document",
                yaml.Documents.Count == 0 ? InputPlace.File(path) : source.PlaceOf(yaml.Documents[1].RootNode),
                kind.Outline).ToException();
        }

        if (yaml.Documents[0].RootNode is not YamlMappingNode && DataFileName.LacksKeys(text))
        {
            throw DataFileName.Problem(path, kind).ToException();
        }

        return new StudyNode(source, yaml.Documents[0].RootNode, $"the {kind.Noun}");
    }
}
