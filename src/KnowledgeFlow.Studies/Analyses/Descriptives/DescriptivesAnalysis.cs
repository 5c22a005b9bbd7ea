using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Descriptives;

/// <summary>Means, spread and shape of variables.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Names">The variables; empty for the scores of all constructs.</param>
public sealed record DescriptivesAnalysis(Located<string> Id, ImmutableArray<Located<string>> Names) : Analysis(Id)
{
    private static readonly Phrase Title = new("Descriptive statistics", "描述统计");

    /// <summary>The variables by whose groups the others are described too.</summary>
    public ImmutableArray<Located<string>> Groups { get; init; } = [];

    /// <summary>The tables beside the usual one.</summary>
    public ImmutableArray<DescriptivesExtra> Extras { get; init; } = [];

    /// <inheritdoc/>
    internal override ImmutableArray<AnalysisPiece> Pieces =>
    [
        new DescribedVariables(Id, study => Described(study))
        {
            Groups = Groups,
            HasLocation = Extras.Contains(DescriptivesExtra.Location),
            IsTested = Extras.Contains(DescriptivesExtra.Normality),
            IsTestedJointly = Extras.Contains(DescriptivesExtra.Mardia),
        },
    ];

    /// <inheritdoc/>
    public override IEnumerable<Located<string>> Variables(Study study) => Described(study).Concat(Groups);

    /// <inheritdoc/>
    public override ImmutableArray<PrintedTable> Print(ReportSection section, Study study) => PrintedDescriptives.Of(section);

    /// <inheritdoc/>
    protected override ReportSection Run(ScoredSurvey survey)
    {
        ImmutableArray<(string Name, Phrase Label, Column Column)> variables = [.. Described(survey.Study).Select(name => (name.Value, survey.LabelOf(name.Value), survey.Numbers(name)))];
        return new ReportSection(
            Id.Value,
            Title,
            [
                DescriptivesTable.Of($"{Id.Value}.variables", Title, Terms.Variable, [.. variables.Select(variable => (variable.Name, variable.Label, VariableDescriptives.Of(variable.Column)))]),
                .. Groups.IsEmpty ? [] : ImmutableArray.Create(ByGroup(survey, variables)),
                .. Extras.Select(extra => extra switch
                {
                    DescriptivesExtra.Location => LocationTable.Of(Id.Value, [.. variables.Select(variable => (variable.Name, variable.Label, VariableLocation.Of(variable.Column, Level)))], Level),
                    DescriptivesExtra.Normality => NormalityTables.Single(Id.Value, variables),
                    _ => NormalityTables.Together(Id.Value, new SurveyData(variables.Select(variable => variable.Column))),
                }),
            ],
            HistogramFigures.Of(Id.Value, variables));
    }

    private ImmutableArray<Located<string>> Described(Study study) => VariableChoice.Of(study, Names, this);

    private ResultTable ByGroup(ScoredSurvey survey, ImmutableArray<(string Name, Phrase Label, Column Column)> variables)
    {
        ImmutableArray<(Located<string> Name, CategoricalVariable Categories)> groups = [.. Groups.Select(name => (name, survey.Categories(name)))];
        return DescriptivesTable.Of(
            $"{Id.Value}.groups",
            new Phrase("Descriptive statistics by group", "分组描述统计"),
            new Phrase("Variable and group", "变量与组别"),
            [
                .. from variable in variables
                   from grouping in groups
                   let codes = grouping.Categories.Codes.ToArray()
                   from category in grouping.Categories.Categories
                   let rows = Enumerable.Range(0, codes.Length).Where(row => codes[row] == category.Code).ToImmutableArray()
                   select (
                       $"{variable.Name} by {grouping.Name.Value}: {category.Id}",
                       new Phrase($"{variable.Label.English}: {category.Label.English}", $"{variable.Label.Chinese}：{category.Label.Chinese}"),
                       VariableDescriptives.Of(variable.Column.Take(rows))),
            ],
            groups.SelectMany(grouping => StrangerNote.Of(grouping.Categories)));
    }
}
