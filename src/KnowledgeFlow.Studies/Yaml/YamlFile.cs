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
            throw YamlMessages.NoName(kind).At(InputPlace.File(kind.Argument));
        }

        if (Directory.Exists(path))
        {
            throw YamlMessages.Folder(kind).At(InputPlace.File(path));
        }

        if (DataFileName.Is(path) && File.Exists(path))
        {
            throw DataFileName.Problem(path, kind);
        }

        try
        {
            using var reader = new StreamReader(path, StrictUtf8);
            return Text(reader) ?? throw YamlMessages.TooLarge(kind).At(InputPlace.File(path));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException or PathTooLongException)
        {
            throw YamlMessages.NoSuchFile(kind).At(InputPlace.File(path));
        }
        catch (Exception text) when (text is DecoderFallbackException or UnauthorizedAccessException)
        {
            throw YamlMessages.NotText(kind).At(InputPlace.File(path));
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
            throw DataFileName.Problem(path, kind);
        }
        catch (YamlException error)
        {
            throw YamlFault.Of(source, error);
        }
        catch (Exception unplaced) when (unplaced is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet gives up this way, and without a place, at some mappings in braces that are never closed and at keys that are not there.
            throw source.FullWidthSign() ?? YamlMessages.Unbalanced(kind).At(InputPlace.File(path));
        }

        if (yaml.Documents.Count != 1)
        {
            throw yaml.Documents.Count == 0
                ? YamlMessages.Empty(kind).At(InputPlace.File(path))
                : YamlMessages.SecondDocument(kind).At(source.PlaceOf(yaml.Documents[1].RootNode));
        }

        if (yaml.Documents[0].RootNode is not YamlMappingNode && source.FullWidthSign() is { } sign)
        {
            throw sign;
        }

        if (yaml.Documents[0].RootNode is not YamlMappingNode && DataFileName.LacksKeys(text))
        {
            throw DataFileName.Problem(path, kind);
        }

        return new StudyNode(source, yaml.Documents[0].RootNode, kind.Owner);
    }
}
