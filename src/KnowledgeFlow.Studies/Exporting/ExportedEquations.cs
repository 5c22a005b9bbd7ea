using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Mediation;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Exporting;

/// <summary>The equations of a mediation as columns that a program can form.</summary>
/// <param name="Data">The data.</param>
/// <param name="Fit">The fit.</param>
/// <param name="Complete">The rows used.</param>
/// <param name="Centred">The variables that are centred where they are predictors.</param>
internal sealed record ExportedEquations(RegressionData Data, MediationFit Fit, SurveyData Complete, ImmutableArray<string> Centred)
{
    /// <summary>The equations of an analysis.</summary>
    public static ExportedEquations Of(FittedMediation piece, ScoredSurvey survey)
    {
        var (data, fit) = piece.Fit(survey);
        var complete = data.Frame.Listwise();
        var multiplied = fit.Model.Arrows.Where(arrow => !fit.Model.ProductsOf(arrow).IsEmpty).Select(arrow => arrow.From).Concat(fit.Model.Moderators.Select(moderator => moderator.Name)).Distinct();
        return new ExportedEquations(
            data,
            fit,
            complete,
            [.. multiplied.Where(name => (fit.Model.Coding is null || name != fit.Model.Predictor) && CentredVariables.Takes(piece.Model.Centring, complete[name]))]);
    }

    /// <summary>The factors of a term: the column of the predictor or a mediator, and its moderators; a covariate's own parts. Columns of a coded predictor are in <see cref="WeightsOf"/>.</summary>
    public ExportedTerm TermOf(MediationEquation equation, EquationTerm term)
    {
        var covariate = ExportedTerm.Of(Fit.Model.Covariates.In(equation.Outcome == Fit.Model.Outcome), Complete).FirstOrDefault(known => known.Id == term.Name);
        if (covariate is not null && term.From is null && term.Moderators.IsEmpty)
        {
            return covariate;
        }

        IEnumerable<string> names = [.. term.From is null ? [] : new[] { term.From }, .. term.Moderators.Select(moderator => Fit.Model.Moderators[moderator].Name)];
        return new ExportedTerm(term.Name, [.. names.Select(name => new ExportedTermPart(name, 1, null))]);
    }

    /// <summary>The weight of each category of a coded predictor in one of its columns; empty where the name is no such column.</summary>
    public ImmutableArray<(double Code, double Weight)> WeightsOf(string column)
    {
        var place = Fit.Model.Coding is null ? -1 : Fit.PredictorColumns.IndexOf(column);
        if (place < 0)
        {
            return [];
        }

        ImmutableArray<double> codes = [.. Complete[Fit.Model.Predictor].ToArray().Distinct().Order()];
        return [.. codes.Zip(CodedPredictor.Columns(Fit.Model.Predictor, codes, Fit.Model.Coding!.Value)[place].Values)];
    }

    /// <summary>The terms of an equation that have coefficients: what another program would leave out too.</summary>
    public static IEnumerable<EquationTerm> Estimated(MediationEquation equation) => equation.Fit.TryGet(out var fit, out _)
        ? equation.Terms.Where(term => fit.Aliased.All(column => column.Name != term.Name))
        : equation.Terms;

    /// <summary>The name of a term's row in kflow's tables, the intercept's first.</summary>
    public IEnumerable<string> RowsOf(MediationEquation equation) => Estimated(equation).Select(term => Data.IdOf(term.Name)).Prepend(DesignMatrix.InterceptName);
}
