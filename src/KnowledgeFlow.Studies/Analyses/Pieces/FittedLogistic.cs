using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Logistic;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>A hierarchical logistic regression.</summary>
/// <param name="Id">The analysis's id.</param>
/// <param name="Outcome">What is predicted.</param>
/// <param name="Blocks">The terms that each block adds.</param>
/// <param name="Family">What is modelled of the categories.</param>
/// <param name="Centring">Which of the variables of products and powers are centred at their means.</param>
internal sealed record FittedLogistic(
    Located<string> Id, Located<string> Outcome, ImmutableArray<ImmutableArray<Located<Term>>> Blocks, LogisticFamily Family, Centring Centring) : AnalysisPiece(Id)
{
    /// <summary>The terms of all blocks, in the order in which their columns are taken.</summary>
    public ImmutableArray<Located<Term>> Terms => [.. Blocks.SelectMany(block => block)];

    /// <summary>The terms of the model of the first blocks.</summary>
    /// <param name="blocks">How many blocks.</param>
    public IEnumerable<Term> TermsOf(int blocks) => Blocks.Take(blocks).SelectMany(block => block).Select(term => term.Value);

    /// <summary>The columns, the outcome's codes among them.</summary>
    public RegressionData DataIn(ScoredSurvey survey) => RegressionData.Of(survey, Outcome, Terms, hasCategories: true);

    /// <summary>The variables that are centred.</summary>
    /// <param name="complete">The rows used.</param>
    public ImmutableArray<string> CentredIn(SurveyData complete) =>
        [.. CentredVariables.Of(Blocks.SelectMany(block => block).Select(term => term.Value)).Where(name => CentredVariables.Takes(Centring, complete[name]))];

    /// <inheritdoc/>
    public override T ReadBy<T>(IPieceReader<T> reader) => reader.Of(this);
}
