using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.StudyFiles;
using KnowledgeFlow.Studies.Verification;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Publications;

/// <summary>Reads a published study: YAML whose every key is known and whose every error points at its line.</summary>
public static class PublishedStudyReader
{
    private static readonly YamlFileKind Kind = new(
        new Phrase("published study", "论文数值文件"),
        "PUBLISHED-STUDY",
        "paper.yaml",
        new Phrase("Write one published study: title:, constructs:, sample:, analyses:, printed:.", "请写一篇论文：title:、constructs:、sample:、analyses:、printed:。"),
        new Phrase("it holds what the paper prints", "其中列出论文所载的数值"));

    /// <summary>The published study that a file describes.</summary>
    /// <exception cref="BadInputException">The file does not exist, is not YAML, or says what no published study can mean.</exception>
    public static PublishedStudy Read(string path) => Parse(path, Text(path));

    /// <summary>The text of such a file.</summary>
    /// <exception cref="BadInputException">The file does not exist or is not UTF-8 text.</exception>
    public static string Text(string path) => YamlFile.Text(path, Kind);

    /// <summary>Whether a file is a study file rather than a published study: it has data.</summary>
    /// <exception cref="BadInputException">The file does not exist or is not YAML.</exception>
    public static bool IsStudyFile(string path) =>
        YamlFile.Parse(path, YamlFile.Text(path, Kind), Kind) is { IsMapping: true } root && root.Pairs(Kind.Owner).Any(pair => pair.Key.Text() == "data");

    /// <summary>The published study that a text describes.</summary>
    /// <param name="path">Where the text came from.</param>
    /// <param name="text">The YAML.</param>
    /// <exception cref="BadInputException">The text is not YAML, or says what no published study can mean.</exception>
    public static PublishedStudy Parse(string path, string text)
    {
        var root = YamlFile.Parse(path, text, Kind).Mapping(Kind.Owner, [.. SubjectReader.Keys, "citation", "sample", "analyses", "printed"]);
        var subject = SubjectReader.Read(path, root);
        var (sample, flow) = root.Optional("sample") is { } counts ? SampleReader.Read(counts) : (PublishedSample.Unknown, []);
        var printed = root.Required("printed");
        var analyses = AnalysisListReader.Read(root.Required("analyses"));
        ImmutableArray<PublishedValue> values = [.. flow, .. PrintedListReader.Read(printed, analyses)];
        return values.IsEmpty
            ? throw printed.Problem(PublicationMessages.NothingPrinted())
            : new PublishedStudy(path, root.Optional("citation")?.Text() ?? string.Empty, subject, sample, analyses, values);
    }
}
