using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Estimators;
using KnowledgeFlow.Studies.Analyses.StructuralModels;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>The measurement model of all constructs, a single factor, and the measurement model with an unmeasured latent method factor.</summary>
/// <param name="Id">The analysis's id.</param>
internal sealed record FittedMethodFactor(Located<string> Id) : FittedModels(Id)
{
    // A method factor beside constructs has local optima more often than not.
    private static readonly StartingPoints SeveralStarts = new(12, seed: 1);

    /// <inheritdoc/>
    public override ModelOptions? ChosenOptions => null;

    /// <inheritdoc/>
    public override T ReadBy<T>(IPieceReader<T> reader) => reader.Of(this);

    /// <inheritdoc/>
    protected override IEnumerable<PlannedModel> Planned(ScoredSurvey survey)
    {
        if (CollinearScores.ConstructsIn(survey.Study) is not { IsEmpty: false } constructs)
        {
            return [];
        }

        var options = ModelOptions.Of(new Located<SemEstimator>(new MaximumLikelihoodEstimator(), Id.Place));
        var measurement = WrittenModel.OfConstructs(constructs, Id.Place);
        return
        [
            new PlannedModel("models", "measurement", measurement, options),
            new PlannedModel("models", "single-factor", WrittenModel.OfFactors([("single", measurement.Roles.Observed)], Id.Place), options),
            new PlannedModel("models", "method-factor", MethodFactor.AddedTo(measurement), options with { Starts = SeveralStarts }),
        ];
    }
}
