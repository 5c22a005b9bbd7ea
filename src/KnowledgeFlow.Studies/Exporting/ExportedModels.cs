using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Sem;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Core.Sem.Syntax;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.Analyses.Cfa;
using KnowledgeFlow.Studies.Analyses.CommonMethod;
using KnowledgeFlow.Studies.Analyses.Lms;
using KnowledgeFlow.Studies.Analyses.Sem;
using KnowledgeFlow.Studies.Analyses.StructuralModels;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Exporting;

/// <summary>Finds the models that an analysis fits, the first being the one that the others are compared with.</summary>
internal static class ExportedModels
{
    /// <summary>The models; none of an analysis that fits no model.</summary>
    /// <exception cref="BadInputException">A model's text does not fit the data, as a run would find too.</exception>
    public static ImmutableArray<ExportedModel> Of(Analysis analysis, ScoredSurvey survey)
    {
        var models = Unchecked(analysis, survey);
        foreach (var model in models.Where(_ => analysis is not LatentModerationAnalysis))
        {
            new ModelFitter(ModelSample.Of(survey, [model.Model], model.Options), model.Options, survey.Study.Convention).Specify(model.Model, model.Equality);
        }

        return models;
    }

    private static ImmutableArray<ExportedModel> Unchecked(Analysis analysis, ScoredSurvey survey) => analysis switch
    {
        ConfirmatoryFactorAnalysis cfa => [.. OfConfirmatory(cfa, survey)],
        StructuralEquationAnalysis { HasOwnColumns: true } => [],
        StructuralEquationAnalysis sem => [new ExportedModel("fit", "model", sem.Model.WithConstructs(survey.Study), sem.Options)],
        LatentModerationAnalysis lms => [.. OfInteraction(lms, survey)],
        CommonMethodAnalysis { Names.IsEmpty: true } method when survey.Study.Constructs.Length > 1 => [.. OfMethod(method, survey)],
        _ => [],
    };

    /// <summary>How an analysis's models are fitted; null where nobody chooses.</summary>
    public static ModelOptions? OptionsOf(Analysis analysis) => analysis switch
    {
        ConfirmatoryFactorAnalysis cfa => cfa.Options,
        StructuralEquationAnalysis sem => sem.Options,
        LatentModerationAnalysis lms => lms.Options,
        _ => null,
    };

    private static IEnumerable<ExportedModel> OfConfirmatory(ConfirmatoryFactorAnalysis analysis, ScoredSurvey survey)
    {
        var model = analysis.ModelOf(survey.Study);
        yield return new ExportedModel("fit", "model", model, analysis.Options);
        foreach (var rival in analysis.Rivals)
        {
            yield return new ExportedModel("comparison", rival.Name, rival.Model.WithConstructs(survey.Study), analysis.Options);
        }

        if (analysis.Merging is { } merging)
        {
            foreach (var rival in Merged(analysis, survey, model, merging))
            {
                yield return rival;
            }
        }

        if (analysis.Options.Group is not null)
        {
            yield return new ExportedModel("invariance", "metric", model, analysis.Options, GroupEquality.Metric);
            yield return new ExportedModel("invariance", "scalar", model, analysis.Options, GroupEquality.Scalar);
            yield return new ExportedModel("invariance", "strict", model, analysis.Options, GroupEquality.Strict);
        }
    }

    // Which factors merge depends on the estimates, so that the models have to be fitted here.
    private static IEnumerable<ExportedModel> Merged(ConfirmatoryFactorAnalysis analysis, ScoredSurvey survey, WrittenModel model, Located<string> merging)
    {
        var fitter = new ModelFitter(ModelSample.Of(survey, [model], analysis.Options), analysis.Options, survey.Study.Convention);
        var fit = fitter.Fit("model", Phrase.Empty, model);
        var covariances = model.Syntax.Statements.Where(statement => statement is ModelStatement.Formula { Operator: ModelOperator.Covariance });
        foreach (var rival in FactorMerging.Rivals(fitter, fit, model, merging))
        {
            var factors = WrittenModel.OfFactors([.. MeasuredConstruct.Of(rival.Table).Select(factor => (factor.Name, factor.Items))], model.Source.Place);
            yield return new ExportedModel(
                "comparison", rival.Id, factors with { Syntax = factors.Syntax with { Statements = [.. factors.Syntax.Statements, .. covariances] } }, analysis.Options);
        }
    }

    // The effects of controls on latent predictors belong to such a model without being written. Once written they make outcomes of
    // these predictors, which other programs let covary no longer: so their covariances are written too.
    private static IEnumerable<ExportedModel> OfInteraction(LatentModerationAnalysis analysis, ScoredSurvey survey)
    {
        var model = analysis.Model.WithConstructs(survey.Study);
        if (!LatentInteractionModel.Of(model.Specify(LatentInteractionModel.Defaults)).TryGet(out var sorted, out _))
        {
            yield break;
        }

        var written = model.Syntax.Statements.OfType<ModelStatement.Formula>().Where(formula => formula.Operator == ModelOperator.Regression)
            .SelectMany(formula => formula.Left.SelectMany(left => formula.Right.Select(right => (left.Name, right.Name)))).ToHashSet();
        var covarying = model.Syntax.Statements.OfType<ModelStatement.Formula>().Where(formula => formula.Operator == ModelOperator.Covariance)
            .SelectMany(formula => formula.Left.SelectMany(left => formula.Right.Select(right => (left.Name, right.Name)))).ToHashSet();
        var complete = model with
        {
            Syntax = model.Syntax with
            {
                Statements =
                [
                    .. model.Syntax.Statements,
                    .. sorted.Table.Parameters
                        .Where(parameter => parameter.Operator == ModelOperator.Regression && !written.Contains((parameter.Left, parameter.Right)))
                        .Select(parameter => WrittenModel.Regressed(parameter.Left, parameter.Right)),
                    .. sorted.Table.Parameters
                        .Where(parameter => parameter is { Operator: ModelOperator.Covariance, IsVariance: false, IsFree: true }
                            && !covarying.Contains((parameter.Left, parameter.Right)) && !covarying.Contains((parameter.Right, parameter.Left)))
                        .Select(parameter => WrittenModel.Covarying(parameter.Left, parameter.Right)),
                ],
            },
        };
        yield return new ExportedModel("fit", "model", complete, analysis.Options);
        yield return new ExportedModel("fit", "without_products", WithoutProducts(complete), analysis.Options);
    }

    private static WrittenModel WithoutProducts(WrittenModel model) => model with
    {
        Syntax = model.Syntax with
        {
            Statements =
            [
                .. model.Syntax.Statements.OfType<ModelStatement.Formula>()
                    .Select(formula => formula with { Right = [.. formula.Right.Where(term => !term.IsProduct)] })
                    .Where(formula => !formula.Right.IsEmpty),
            ],
        },
    };

    private static IEnumerable<ExportedModel> OfMethod(CommonMethodAnalysis analysis, ScoredSurvey survey)
    {
        var options = ModelOptions.Of(new Located<Estimator>(Estimator.MaximumLikelihood, analysis.Id.Place));
        var measurement = WrittenModel.OfConstructs(survey.Study.Constructs, analysis.Id.Place);
        yield return new ExportedModel("models", "measurement", measurement, options);
        yield return new ExportedModel("models", "single-factor", WrittenModel.OfFactors([("single", measurement.Roles.Observed)], analysis.Id.Place), options);
        yield return new ExportedModel("models", "method-factor", MethodFactor.AddedTo(measurement), options);
    }
}
