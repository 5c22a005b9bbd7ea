using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Logistic;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Logistic;

/// <summary>Hierarchical logistic regression of an outcome of categories.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Outcome">What is predicted.</param>
/// <param name="Blocks">The terms that each block adds.</param>
/// <param name="Family">What is modelled of the categories.</param>
/// <param name="Centring">Which variables of products and powers are centred at their means.</param>
public sealed record LogisticAnalysis(
    Located<string> Id, Located<string> Outcome, ImmutableArray<ImmutableArray<Located<Term>>> Blocks, LogisticFamily Family, Centring Centring)
    : Analysis(Id)
{
    /// <inheritdoc/>
    internal override ImmutableArray<AnalysisPiece> Pieces => [Fitted];

    /// <inheritdoc/>
    public override IEnumerable<Located<string>> Variables(Study study) => RegressionData.Variables(Outcome, Fitted.Terms);

    /// <inheritdoc/>
    internal override string? CoefficientRow(ResultTable coefficients, string outcome, string term) =>
        outcome == Outcome.Value && Family != LogisticFamily.Multinomial ? Regression.PrintedBlocks.LastRow(coefficients, term) : null;

    /// <inheritdoc/>
    public override ImmutableArray<PrintedTable> Print(ReportSection section, Study study) => PrintedLogistic.Of(section, Level);

    /// <inheritdoc/>
    protected override ReportSection Run(ScoredSurvey survey)
    {
        var data = Fitted.DataIn(survey);
        var fit = LogisticRegression.Fit(data.Frame, Outcome.Value, [.. Blocks.Select(block => block.Select(term => term.Value).ToArray())], Family, Centring, Level);
        var model = new LogisticLayout(Id.Value, survey, data, Outcome.Value, Family, fit);
        return new ReportSection(
            Id.Value,
            Family switch
            {
                LogisticFamily.Ordinal => new Phrase("Ordinal logistic regression", "有序 Logistic 回归"),
                LogisticFamily.Multinomial => new Phrase("Multinomial logistic regression", "多分类 Logistic 回归"),
                _ => new Phrase("Logistic regression", "Logistic 回归"),
            },
            [
                LogisticModelTable.Of(model),
                LogisticCoefficientsTable.Of(model, count => data.Columns(Fitted.TermsOf(count + 1), intercept: false)),
                ClassificationTable.Of(model),
                .. Family == LogisticFamily.Binary ? [HosmerLemeshowTable.Of(model)] : (ResultTable[])[],
                .. Family == LogisticFamily.Ordinal ? [ProportionalOddsTable.Of(model)] : (ResultTable[])[],
            ],
            [])
        {
            Distinctions = [survey.LabelOf(Outcome.Value), Phrase.Format($"{Fitted.Terms.Length} terms", $"{Fitted.Terms.Length} 个自变量")],
        };
    }

    private FittedLogistic Fitted => new(Id, Outcome, Blocks, Family, Centring);
}
