using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Specification;

/// <summary>What a study is about, whether its answers are at hand or only what was printed of them.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Language">The language of its report.</param>
/// <param name="Convention">The conventions behind numbers on which programs differ.</param>
/// <param name="Synthetic">The answers are made up or reconstructed, and every report says so.</param>
/// <param name="Likert">The scale of items that belong to no construct with a scale of its own, or null.</param>
/// <param name="Constructs">The constructs, in order.</param>
/// <param name="Variables">The variables that have labels, in order.</param>
/// <param name="Screening">How invalid questionnaires are told.</param>
public sealed record StudySubject(
    string Title,
    ReportLanguage Language,
    Convention Convention,
    bool Synthetic,
    LikertScale? Likert,
    ImmutableArray<Construct> Constructs,
    ImmutableArray<Variable> Variables,
    ScreeningRules Screening)
{
    /// <summary>The construct of a name, or null.</summary>
    public Construct? ConstructNamed(string name) => Constructs.FirstOrDefault(construct => construct.Name.Value == name);

    /// <summary>The items of all constructs, each once.</summary>
    public ImmutableArray<string> ItemNames => [.. Constructs.SelectMany(construct => construct.ItemNames).Distinct()];
}
