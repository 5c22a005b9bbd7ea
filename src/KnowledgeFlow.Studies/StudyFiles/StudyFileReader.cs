using System.Text;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Specification;
using KnowledgeFlow.Studies.Yaml;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KnowledgeFlow.Studies.StudyFiles;

/// <summary>Reads a study file: YAML whose every key is known and whose every error points at its line.</summary>
public static class StudyFileReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The study that a file describes.</summary>
    /// <exception cref="BadInputException">The file does not exist, is not YAML, or says what no study can mean.</exception>
    public static StudyPlan Read(string path)
    {
        if (path.Length == 0 || path.Contains('\0'))
        {
            throw new InputProblem("a study file has no name", InputPlace.File("STUDY"), "Name the study file, such as study.yaml.").ToException();
        }

        if (Directory.Exists(path))
        {
            throw new InputProblem("this is a folder, not a study file", InputPlace.File(path), "Name the study file inside it, such as study.yaml.").ToException();
        }

        try
        {
            return Parse(path, File.ReadAllText(path, StrictUtf8));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputProblem("there is no such study file", InputPlace.File(path), "Check the path, or the folder that you are in.").ToException();
        }
        catch (Exception text) when (text is DecoderFallbackException or UnauthorizedAccessException)
        {
            throw new InputProblem("the study file cannot be read as UTF-8 text", InputPlace.File(path), "Save it as UTF-8 text; the data file is named inside it, under data:.").ToException();
        }
    }

    /// <summary>The study that a text describes.</summary>
    /// <param name="path">Where the text came from; relative paths start there.</param>
    /// <param name="text">The YAML.</param>
    /// <exception cref="BadInputException">The text is not YAML, or says what no study can mean.</exception>
    public static StudyPlan Parse(string path, string text)
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

        if (yaml.Documents.Count != 1)
        {
            throw new InputProblem(
                yaml.Documents.Count == 0 ? "the study file is empty" : "the study file holds a second document",
                yaml.Documents.Count == 0 ? InputPlace.File(path) : source.PlaceOf(yaml.Documents[1].RootNode),
                "Write one study: title:, data:, constructs:, analyses:.").ToException();
        }

        return Plan(path, new StudyNode(source, yaml.Documents[0].RootNode, "the study file").Mapping(
            "the study file", "title", "language", "convention", "synthetic", "data", "likert", "constructs", "variables", "screening", "analyses", "published"));
    }

    private static StudyPlan Plan(string path, StudyMapping root)
    {
        var likert = root.Optional("likert") is { } scale ? LikertReader.Read(scale) : null;
        var constructs = root.Optional("constructs") is { } list ? ConstructReader.Read(list, likert) : [];
        var screening = root.Optional("screening") is { } rules ? ScreeningReader.Read(rules, constructs) : ScreeningRules.None;
        var study = new Study
        {
            Path = path,
            Title = root.Optional("title")?.Text() ?? Path.GetFileNameWithoutExtension(path),
            Language = root.Optional("language")?.Choice(("en", ReportLanguage.English), ("zh", ReportLanguage.Chinese)) ?? ReportLanguage.English,
            Convention = root.Optional("convention")?.Choice(
                ("lavaan", Convention.Lavaan), ("mplus", Convention.Mplus), ("amos", Convention.Amos), ("spss", Convention.Spss)) ?? Convention.Lavaan,
            Synthetic = root.Optional("synthetic")?.Boolean() ?? false,
            Data = DataSourceReader.Read(path, root.Required("data")),
            Likert = likert,
            Constructs = constructs,
            Variables = root.Optional("variables") is { } variables ? VariableReader.Read(variables) : [],
            Screening = screening,
            Published = root.Optional("published")?.LocatedText(),
        };
        return new StudyPlan(study, AnalysisListReader.Read(root.Required("analyses")));
    }
}
