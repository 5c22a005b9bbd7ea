using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Exporting.Spss;

/// <summary>Writes each piece of an analysis for SPSS.</summary>
/// <param name="Context">The answers and their names.</param>
/// <param name="Place">The analysis's place among the others, from 1, for the names of its own columns.</param>
internal sealed record SpssPieces(SpssContext Context, int Place) : IPieceReader<SyntaxSection>
{
    public SyntaxSection Of(CountedValues piece) => SpssDescriptionSection.Of(piece, Context);

    public SyntaxSection Of(DescribedVariables piece) => SpssDescriptionSection.Of(piece, Context);

    public SyntaxSection Of(CorrelatedVariables piece) => SpssDescriptionSection.Of(piece, Context);

    public SyntaxSection Of(ComparedGroups piece) => SpssComparisonSection.Of(piece, Context);

    public SyntaxSection Of(CrossedVariables piece) => SpssCrosstabSection.Of(piece, Context);

    public SyntaxSection Of(FactorialVariance piece) => SpssVarianceSection.Of(piece, Context);

    public SyntaxSection Of(ScaleSet piece) => SpssItemSection.Of(piece, Context);

    public SyntaxSection Of(ItemComponent piece) => SpssItemSection.Of(piece, Context);

    public SyntaxSection Of(FittedFactors piece) => SpssItemSection.Of(piece, Context);

    public SyntaxSection Of(CollinearScores piece) => SpssItemSection.Of(piece, Context);

    public SyntaxSection Of(MarkedCorrelations piece) =>
        SyntaxSection.Omitted(piece.Id.Value, new Phrase("correlations adjusted for a marker variable (Lindell and Whitney 2001) are no command of SPSS.", "SPSS 没有按标记变量校正相关的命令（Lindell 与 Whitney，2001）。"));

    public SyntaxSection Of(FittedRegression piece) => SpssRegressionSection.Of(piece, Place, Context);

    public SyntaxSection Of(FittedLogistic piece) => SpssLogisticSection.Of(piece, Place, Context);

    public SyntaxSection Of(ProbedRegression piece) => SpssModerationSection.Of(piece, Place, Context);

    public SyntaxSection Of(FittedMediation piece) => SpssMediationSection.Of(piece, Place, Context);

    public SyntaxSection Of(FittedMeasurement piece) => Latent(piece);

    public SyntaxSection Of(FittedStructure piece) => Latent(piece);

    public SyntaxSection Of(FittedInteraction piece) => Latent(piece);

    public SyntaxSection Of(FittedMethodFactor piece) => CollinearScores.ConstructsIn(Context.Study).IsEmpty
        ? SyntaxSection.Nothing(piece.Id.Value)
        : SyntaxSection.Omitted(piece.Id.Value, new Phrase("SPSS fits no models of latent variables: see the exports for lavaan and Mplus.", "SPSS 不能拟合潜变量模型：请见 lavaan 与 Mplus 的导出。"));

    public SyntaxSection Of(PlannedPower piece) =>
        SyntaxSection.Omitted(piece.Id.Value, new Phrase("power analyses are written for R, not for SPSS.", "检验力分析只为 R 写出，不为 SPSS 写出。"));

    public SyntaxSection Of(UnsharedStatistics piece) => SyntaxSection.Omitted(piece.Id.Value, new Phrase("SPSS is not asked for this analysis.", "未要求 SPSS 作此分析。"));

    private static SyntaxSection Latent(FittedModels piece) =>
        SyntaxSection.Omitted(piece.Id.Value, new Phrase("SPSS fits no models of latent variables (AMOS does): see the exports for lavaan and Mplus.", "SPSS 不能拟合潜变量模型（AMOS 可以）：请见 lavaan 与 Mplus 的导出。"));
}
