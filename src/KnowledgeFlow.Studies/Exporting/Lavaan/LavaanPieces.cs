using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Exporting.Lavaan;

/// <summary>Writes each piece of an analysis for R.</summary>
/// <param name="Context">The answers and their names.</param>
internal sealed record LavaanPieces(LavaanContext Context) : IPieceReader<LavaanSection>
{
    public LavaanSection Of(CountedValues piece) => LavaanDescriptionSection.Of(piece, Context);

    public LavaanSection Of(DescribedVariables piece) => LavaanDescriptionSection.Of(piece, Context);

    public LavaanSection Of(CorrelatedVariables piece) => LavaanDescriptionSection.Of(piece, Context);

    public LavaanSection Of(ComparedGroups piece) => LavaanComparisonSection.Of(piece, Context);

    public LavaanSection Of(CrossedVariables piece) => LavaanCrosstabSection.Of(piece, Context);

    public LavaanSection Of(FactorialVariance piece) => LavaanVarianceSection.Of(piece, Context);

    public LavaanSection Of(ScaleSet piece) => LavaanDescriptionSection.Of(piece, Context);

    public LavaanSection Of(ItemComponent piece) => LavaanCommonMethodSection.Of(piece, Context);

    public LavaanSection Of(FittedFactors piece) => LavaanDescriptionSection.Of(piece, Context);

    public LavaanSection Of(CollinearScores piece) => LavaanCommonMethodSection.Of(piece, Context);

    public LavaanSection Of(MarkedCorrelations piece) => LavaanCommonMethodSection.Of(piece, Context);

    public LavaanSection Of(FittedRegression piece) => LavaanRegressionSection.Of(piece, Context);

    public LavaanSection Of(FittedLogistic piece) => LavaanLogisticSection.Of(piece, Context);

    public LavaanSection Of(ProbedRegression piece) => LavaanRegressionSection.Of(piece, Context);

    public LavaanSection Of(FittedMediation piece) => LavaanMediationSection.Of(piece, Context);

    public LavaanSection Of(FittedMeasurement piece) => LavaanModelSection.Of(piece, piece.Options, ModelNumbers.Measurement, Context);

    public LavaanSection Of(FittedStructure piece) => piece.HasOwnColumns
        ? new LavaanSection(SyntaxSection.Omitted(piece.Id.Value, new Phrase("models of construct scores and of products of observed variables are not written for R.", "未为 R 写出以构念得分或观测变量乘积项为变量的模型。")), [])
        : LavaanModelSection.Of(piece, piece.Options, ModelNumbers.Structure, Context);

    public LavaanSection Of(FittedInteraction piece) => LavaanInteractionSection.Of(piece, Context);

    public LavaanSection Of(FittedMethodFactor piece) => Context.Models[piece.Id.Value] is [var first, ..]
        ? LavaanModelSection.Of(piece, first.Options, ModelNumbers.Fit, Context)
        : new LavaanSection(SyntaxSection.Nothing(piece.Id.Value), []);

    public LavaanSection Of(PlannedPower piece) => LavaanPowerSection.Of(piece, Context);

    public LavaanSection Of(UnsharedStatistics piece) => new(SyntaxSection.Omitted(piece.Id.Value, new Phrase("R is not asked for this analysis.", "未要求 R 作此分析。")), []);
}
