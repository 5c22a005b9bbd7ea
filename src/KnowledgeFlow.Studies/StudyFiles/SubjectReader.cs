using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Specification;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.StudyFiles;

/// <summary>Reads the keys that study files and published studies share.</summary>
internal static class SubjectReader
{
    public static ImmutableArray<string> Keys { get; } = ["title", "language", "convention", "synthetic", "likert", "constructs", "variables", "screening"];

    /// <exception cref="BadInputException">One of them says what no study can mean.</exception>
    public static StudySubject Read(string path, StudyMapping root)
    {
        var likert = root.Optional("likert") is { } scale ? LikertReader.Read(scale) : null;
        var constructs = root.Optional("constructs") is { } list ? ConstructReader.Read(list, likert) : [];
        var screening = root.Optional("screening") is { } rules ? ScreeningReader.Read(rules, constructs) : ScreeningRules.None;
        return new StudySubject(
            root.Optional("title")?.Text() ?? Path.GetFileNameWithoutExtension(path),
            root.Optional("language")?.Choice(("en", ReportLanguage.English), ("zh", ReportLanguage.Chinese)) ?? ReportLanguage.English,
            root.Optional("convention")?.Choice(
                ("lavaan", Convention.Lavaan), ("mplus", Convention.Mplus), ("amos", Convention.Amos), ("spss", Convention.Spss)) ?? Convention.Lavaan,
            root.Optional("synthetic")?.Boolean() ?? false,
            likert,
            constructs,
            root.Optional("variables") is { } variables ? VariableReader.Read(variables) : [],
            screening);
    }
}
