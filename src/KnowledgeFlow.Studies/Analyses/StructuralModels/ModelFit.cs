using System.Collections.Immutable;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem;
using KnowledgeFlow.Core.Sem.FitIndices;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>What fitting a model came to.</summary>
/// <param name="Id">Its row id.</param>
/// <param name="Label">What tables call it.</param>
/// <param name="Table">The model with every default filled in.</param>
/// <param name="Data">The data.</param>
/// <param name="Fitted">The fit, improper ones among them.</param>
/// <param name="Convention">The convention behind its fit indices.</param>
/// <param name="GroupNames">The groups; empty where there is one.</param>
internal sealed record ModelFit(
    string Id,
    Phrase Label,
    ParameterTable Table,
    Outcome<ObservedData> Data,
    Outcome<FittedModel> Fitted,
    Convention Convention,
    ImmutableArray<string> GroupNames)
{
    /// <summary>What was left out of the model.</summary>
    public SilentItems LeftOut { get; init; } = SilentItems.None;

    /// <summary>The Heywood cases; null where there is none. Numbers of an improper solution are given, each table saying of what they are.</summary>
    public Diagnosis.ImproperSolution? Impropriety => Fitted.TryGet(out var fitted, out _) ? fitted.Impropriety : null;

    /// <summary>The fit indices.</summary>
    public Outcome<ModelFitIndices> Measures => Fitted.Then<ModelFitIndices>(fitted => fitted.Indices);

    /// <summary>The number of rows; null where there are no data to fit.</summary>
    public int? Rows => Data.TryGet(out var data, out _) ? data.Count : null;

    /// <summary>A row id or label of a group: <c>GROUP/ROW</c>; the row alone where there is one group.</summary>
    public string InGroup(int group, string row) => GroupNames.IsEmpty ? row : $"{GroupNames[group]}/{row}";
}
