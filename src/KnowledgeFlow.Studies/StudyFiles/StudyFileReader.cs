using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.DataFiles;
using KnowledgeFlow.Studies.Specification;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.StudyFiles;

/// <summary>Reads a study file: YAML whose every key is known and whose every error points at its line.</summary>
public static class StudyFileReader
{
    private static readonly YamlFileKind Kind = new(
        new Phrase("study file", "研究文件"),
        "STUDY",
        "study.yaml",
        new Phrase("Write one study: title:, data:, constructs:, analyses:.", "请写一项研究：title:、data:、constructs:、analyses:。"),
        new Phrase("the data file is named inside it, under data:", "数据文件在其中以 data: 指明"));

    private static readonly string[] KeysOfAnswers = ["columns", "constructs", "variables", "sets", "screening", "weight"];

    /// <summary>The study that a file describes.</summary>
    /// <exception cref="BadInputException">The file does not exist, is not YAML, or says what no study can mean.</exception>
    public static StudyPlan Read(string path) => Parse(path, YamlFile.Text(path, Kind));

    /// <summary>The study that a text describes.</summary>
    /// <param name="path">Where the text came from; relative paths start there.</param>
    /// <param name="text">The YAML.</param>
    /// <exception cref="BadInputException">The text is not YAML, or says what no study can mean.</exception>
    public static StudyPlan Parse(string path, string text)
    {
        var node = YamlFile.Parse(path, text, Kind);
        var root = node.Mapping(
            Kind.Owner, ["title", "language", "convention", "synthetic", "data", "columns", "likert", "constructs", "variables", "sets", "screening", "weight", "analyses", "hypotheses", "published", "figures", LevelReader.Key, .. ChapterOptionsReader.Keys]);
        var names = new Lazy<ColumnNames?>(() => Names(path, root));
        node.KnowColumns(name => names.Value?.Contains(name) ?? false);
        return Plan(path, root);
    }

    // What is wrong with data: is told when it is read for its own sake.
    private static ColumnNames? Names(string path, StudyMapping root)
    {
        try
        {
            return root.Optional("data") is { } data ? new ColumnNames(DataSourceReader.Read(path, data)) : null;
        }
        catch (BadInputException)
        {
            return null;
        }
    }

    private static StudyPlan Plan(string path, StudyMapping root)
    {
        var subject = SubjectReader.Read(path, root);
        var data = root.Has("data") ? Data(path, root) : null;
        var study = Study.Of(path, subject, data) with
        {
            Chapter = ChapterOptionsReader.Read(path, root),
            Sets = root.Optional("sets") is { } sets ? ResponseSetReader.Read(sets, subject.Constructs) : [],
            Hypotheses = root.Optional("hypotheses") is { } hypotheses ? HypothesisReader.Read(hypotheses) : [],
            Figures = FigureStyleReader.Read(path, root.Optional("figures")),
            Weight = root.Optional("weight")?.LocatedText(),
            Published = root.Optional("published")?.LocatedText(),
        };
        if (data is null && !root.Has("analyses"))
        {
            _ = root.Required("data");
        }

        var plan = new StudyPlan(study, AnalysisListReader.Read(root.Required("analyses"), LevelReader.Read(root)));
        if (data is null && (NamesAnswers(root) || plan.Analyses.Any(analysis => analysis.NeedsAnswers)))
        {
            _ = root.Required("data");
        }

        return plan;
    }

    private static bool NamesAnswers(StudyMapping root) => KeysOfAnswers.Any(root.Has);

    private static DataSource Data(string path, StudyMapping root) => DataSourceReader.Read(path, root.Required("data")) with
    {
        Columns = root.Optional("columns") is { } columns ? ColumnNamesReader.Read(columns) : [],
    };
}
