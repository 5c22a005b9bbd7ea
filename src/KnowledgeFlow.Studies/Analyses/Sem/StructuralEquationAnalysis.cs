using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.StructuralModels;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Sem;

/// <summary>A structural equation model; constructs that it names bring their items.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Model">The model.</param>
/// <param name="Options">How it is fitted.</param>
public sealed record StructuralEquationAnalysis(Located<string> Id, WrittenModel Model, ModelOptions Options) : Analysis(Id)
{
    /// <inheritdoc/>
    public override IEnumerable<Located<string>> Variables(Study study) => ModelColumns.Variables(study, [Model.WithConstructs(study)], Options);

    /// <inheritdoc/>
    public override IEnumerable<Located<string>> Items(Study study) => ModelColumns.Items(study, [Model.WithConstructs(study)]);

    /// <inheritdoc/>
    public override ImmutableArray<PrintedTable> Print(ReportSection section, Study study) => PrintedStructure.Of(section, FitVerdict.HasThresholds(Options));

    /// <inheritdoc/>
    public override ReportSection Run(ScoredSurvey survey)
    {
        var model = Model.WithConstructs(survey.Study);
        var fitter = new ModelFitter(ModelSample.Of(survey, [model], Options), Options, survey.Study.Convention);
        var fit = fitter.Fit("model", new Phrase("Structural model", "结构模型"), model);
        var bootstrap = EstimateBootstrap.Of(fit, Options, survey.Cancellation);
        var parameters = ParametersTable.Of(Id.Value, survey, fit, bootstrap?.Parameters ?? [], bootstrap?.Standardised ?? [], bootstrap is null ? [] : [bootstrap.Note]);
        return new ReportSection(
            Id.Value,
            new Phrase("Structural equation model", "结构方程模型"),
            [
                FitTable.Of(Id.Value, fit, Options),
                parameters,
                .. fit.Table.Definitions.IsEmpty ? [] : ImmutableArray.Create(DefinedTable.Of(Id.Value, fit, bootstrap)),
                RSquaredTable.Of(Id.Value, survey, fit),
            ],
            [.. PathDiagrams.Of(Id.Value, survey, fit), .. CoefficientForest.OfPaths(Id.Value, parameters)]);
    }
}
