using System.Text;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Studies.Specification;
using YamlDotNet.RepresentationModel;

namespace KnowledgeFlow.Studies.Reconstruction;

/// <summary>
/// Turns the file of a published study into the study file of its reconstruction: what is printed goes, the synthetic answers and the mark come, and everything
/// else stays as it is written, comments too.
/// </summary>
internal static class ReconstructedStudyFile
{
    /// <summary>The name of the study file.</summary>
    public const string Name = "study.yaml";

    /// <summary>The name of the file of published values.</summary>
    public const string PublishedName = "published.csv";

    private static readonly string[] LeftOut = ["citation", "sample", "printed", "synthetic"];

    /// <param name="yaml">The published study's text.</param>
    public static ReportFile Render(string yaml)
    {
        var lines = yaml.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var keys = ((YamlMappingNode)stream.Documents[0].RootNode).Children.Keys
            .Select(key => (Name: ((YamlScalarNode)key).Value!, Line: FirstLine(lines, (int)key.Start.Line - 1)))
            .ToList();
        var text = new StringBuilder("# SYNTHETIC: nobody gave these answers; they were searched so that the printed numbers come out of them.\n");
        for (var k = 0; k < keys.Count; k++)
        {
            if (LeftOut.Contains(keys[k].Name))
            {
                continue;
            }

            var end = k + 1 < keys.Count ? keys[k + 1].Line : lines.Length;
            foreach (var line in lines[keys[k].Line..end].Where(line => !line.StartsWith("# yaml-language-server:", StringComparison.Ordinal)))
            {
                text.Append(line).Append('\n');
            }

            if (keys[k].Name == "title")
            {
                text.Append($"synthetic: true\ndata: {SyntheticMark.AnswersFile}\n");
            }
        }

        text.Length -= text.ToString().Length - text.ToString().TrimEnd('\n').Length;
        text.Append($"\n\npublished: {PublishedName}\n");
        return new ReportFile(Name, Encoding.UTF8.GetBytes(text.ToString()));
    }

    // Comments stand above what they speak of.
    private static int FirstLine(string[] lines, int line)
    {
        while (line > 0 && (lines[line - 1].StartsWith('#') || (lines[line - 1].Length == 0 && line > 1 && lines[line - 2].StartsWith('#'))))
        {
            line--;
        }

        return line;
    }
}
