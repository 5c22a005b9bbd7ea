using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Specification;

/// <summary>What a study is about: the answers, the constructs and the variables.</summary>
public sealed record Study
{
    /// <summary>Where the study was read from; what is relative to it is resolved already.</summary>
    public required string Path { get; init; }

    /// <summary>What it is about, as a published study has it too.</summary>
    public required StudySubject Subject { get; init; }

    /// <summary>The title of the report.</summary>
    public string Title => Subject.Title;

    /// <summary>The language of the report.</summary>
    public ReportLanguage Language => Subject.Language;

    /// <summary>The conventions behind numbers on which programs differ.</summary>
    public Convention Convention => Subject.Convention;

    /// <summary>The answers are made up or reconstructed, and every report says so.</summary>
    public bool Synthetic => Subject.Synthetic;

    /// <summary>Where the answers are; null where no analysis asks them for anything.</summary>
    public required DataSource? Data { get; init; }

    /// <summary>The scale of items that belong to no construct with a scale of its own, or null.</summary>
    public LikertScale? Likert => Subject.Likert;

    /// <summary>The constructs, in order.</summary>
    public ImmutableArray<Construct> Constructs => Subject.Constructs;

    /// <summary>The variables that have labels, in order.</summary>
    public ImmutableArray<Variable> Variables => Subject.Variables;

    /// <summary>The questions with several answers, in order.</summary>
    public ImmutableArray<ResponseSet> Sets { get; init; } = [];

    /// <summary>How invalid questionnaires are told.</summary>
    public ScreeningRules Screening => Subject.Screening;

    /// <summary>The column that says how many questionnaires each row stands for; null where each stands for itself.</summary>
    public Located<string>? Weight { get; init; }

    /// <summary>What it supposes of its results, in order.</summary>
    public ImmutableArray<Hypothesis> Hypotheses { get; init; } = [];

    /// <summary>How the chapter is printed.</summary>
    public ChapterOptions Chapter { get; init; } = ChapterOptions.Usual;

    /// <summary>How figures look.</summary>
    public FigureStyle Figures { get; init; } = FigureStyle.Default;

    /// <summary>The file of published values, or null.</summary>
    public Located<string>? Published { get; init; }

    /// <summary>The study of a subject and its answers, without published values.</summary>
    /// <param name="path">Where it was read from.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="data">Where the answers are, or null.</param>
    public static Study Of(string path, StudySubject subject, DataSource? data) => new()
    {
        Path = path,
        Subject = subject,
        Data = data,
    };

    /// <summary>The construct of a name, or null.</summary>
    public Construct? ConstructNamed(string name) => Subject.ConstructNamed(name);

    /// <summary>The files that a study is read from: its own, its answers, and its published values where it names some.</summary>
    public IEnumerable<string> Files() => [Path, .. Data is { } data ? [data.Path] : Array.Empty<string>(), .. Published is { } published ? [Resolve(published.Value)] : Array.Empty<string>()];

    /// <summary>A path that the study file gives, from the working directory.</summary>
    public string Resolve(string path) => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path) ?? string.Empty, path);
}
