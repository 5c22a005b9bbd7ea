using KnowledgeFlow.Core.Mediation;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>A mediation by regressions.</summary>
/// <param name="Id">The analysis's id.</param>
/// <param name="Model">The model, categories of the predictor not yet named.</param>
/// <param name="Cluster">What rows are clustered by, or null.</param>
/// <param name="Fit">The data and the fit.</param>
internal sealed record FittedMediation(Located<string> Id, MediationModel Model, Located<string>? Cluster, Func<ScoredSurvey, (RegressionData Data, MediationFit Fit)> Fit) : AnalysisPiece(Id)
{
    /// <inheritdoc/>
    public override T ReadBy<T>(IPieceReader<T> reader) => reader.Of(this);
}
