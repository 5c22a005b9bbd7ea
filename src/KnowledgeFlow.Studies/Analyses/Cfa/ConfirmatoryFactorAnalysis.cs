using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.Analyses.StructuralModels;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Cfa;

/// <summary>Confirmatory factor analysis: the measurement model, its validity and its rivals.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Model">The model; null for one factor a construct.</param>
/// <param name="Constructs">The constructs where there is no model; empty for all.</param>
/// <param name="Options">How it is fitted.</param>
/// <param name="Rivals">The rivals that the study file names.</param>
/// <param name="Merging">Where the study file asks for rivals made by merging factors, or null.</param>
public sealed record ConfirmatoryFactorAnalysis(
    Located<string> Id,
    WrittenModel? Model,
    ImmutableArray<Located<string>> Constructs,
    ModelOptions Options,
    ImmutableArray<RivalModel> Rivals,
    Located<string>? Merging)
    : Analysis(Id)
{
    /// <inheritdoc/>
    internal override ImmutableArray<AnalysisPiece> Pieces => [Measurement];

    /// <inheritdoc/>
    public override IEnumerable<Located<string>> Variables(Study study) => ModelColumns.Variables(study, Models(study), Options);

    /// <inheritdoc/>
    public override IEnumerable<Located<string>> Items(Study study) => ModelColumns.Items(study, Models(study));

    /// <inheritdoc/>
    public override ImmutableArray<PrintedTable> Print(ReportSection section, Study study) => PrintedMeasurement.Of(section, FitVerdict.HasThresholds(Options));

    /// <inheritdoc/>
    protected override ReportSection Run(ScoredSurvey survey)
    {
        var written = Measurement.RivalsIn(survey.Study);
        ImmutableArray<WrittenModel> models = [Measurement.ModelIn(survey.Study), .. written.Select(rival => rival.Model)];
        var sample = ModelSample.Of(survey, models, Options);
        var silent = SilentItems.Of(sample, models, Options);
        var model = silent.RemovedFrom(models[0]);
        var rivals = written.Select(rival => rival with { Model = silent.RemovedFrom(rival.Model) }).ToImmutableArray();
        var fitter = new ModelFitter(sample, Options, survey.Study.Convention) { LeftOut = silent, Level = Level };
        var fit = fitter.Fit("model", new Phrase("Measurement model", "测量模型"), model);
        ImmutableArray<ModelFit> compared =
        [
            .. rivals.Select(rival => fitter.Fit(rival.Name, Phrase.Verbatim(rival.Name), rival.Model)),
            .. Merging is { } merging ? FactorMerging.Rivals(fitter, fit, model, merging) : [],
        ];
        var validity = ValidityTable.Rows(fit, fitter.Sample, survey);
        var tables = ImmutableArray.CreateBuilder<ResultTable>();
        tables.Add(FitTable.Of(Id.Value, fit, Options));
        tables.Add(ParametersTable.Of(Id.Value, survey, fit, [], []));
        tables.Add(ValidityTable.Of(Id.Value, fit, validity));
        tables.Add(FornellLarckerTable.Of(Id.Value, fit, validity, survey));
        tables.AddRange(HeterotraitTables.Of(Id.Value, fit, fitter, survey));
        if (!Rivals.IsEmpty || Merging is not null)
        {
            tables.Add(ComparisonTable.Of(Id.Value, fit, compared, Options.Estimator.Value));
        }

        if (Options.Group is not null)
        {
            tables.Add(InvarianceTable.Of(Id.Value, fitter, fit, model));
        }

        tables.Add(ModificationTable.Of(Id.Value, survey, fit));
        tables.Add(ResidualTable.Of(Id.Value, fit));
        return new ReportSection(Id.Value, new Phrase("Confirmatory factor analysis", "验证性因子分析"), tables.ToImmutable(), PathDiagrams.Of(Id.Value, survey, fit))
        {
            Distinctions = ModelDistinctions.Of(fit, Options, survey),
        };
    }

    private FittedMeasurement Measurement => new(this, Model, Constructs, Options, Rivals, Merging);

    private IEnumerable<WrittenModel> Models(Study study) => Measurement.RivalsIn(study).Select(rival => rival.Model).Prepend(Measurement.ModelIn(study));
}
