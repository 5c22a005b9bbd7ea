using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Selection;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>A hierarchical regression.</summary>
/// <param name="Id">The analysis's id.</param>
/// <param name="Outcome">What is predicted.</param>
/// <param name="Blocks">The terms that each block adds.</param>
/// <param name="Errors">Which standard errors.</param>
/// <param name="Intercept">Whether the models have an intercept.</param>
/// <param name="Centring">Which of the variables of products and powers are centred at their means.</param>
internal record FittedRegression(
    Located<string> Id, Located<string> Outcome, ImmutableArray<ImmutableArray<Located<Term>>> Blocks, StandardErrors Errors, bool Intercept, Centring Centring) : AnalysisPiece(Id)
{
    /// <summary>What rows are clustered by, for clustered errors; null for none.</summary>
    public Located<string>? Cluster { get; init; }

    /// <summary>The column of weights of weighted least squares; null for none.</summary>
    public Located<string>? Weights { get; init; }

    /// <summary>By which rule the terms of the last block are selected; null for all of them.</summary>
    public SelectionRule? Selection { get; init; }

    /// <summary>Whether every row counts once and every term is entered.</summary>
    public bool IsPlain => Weights is null && Selection is null;

    /// <summary>The terms of all blocks, in the order in which their columns are taken.</summary>
    public virtual ImmutableArray<Located<Term>> Terms => [.. Blocks.SelectMany(block => block)];

    /// <summary>The terms of the model of the first blocks.</summary>
    /// <param name="blocks">How many blocks.</param>
    public IEnumerable<Term> TermsOf(int blocks) => Blocks.Take(blocks).SelectMany(block => block).Select(term => term.Value);

    /// <summary>The columns.</summary>
    public RegressionData DataIn(ScoredSurvey survey) => RegressionData.Of(survey, Outcome, Terms, cluster: Cluster, weights: Weights);

    /// <summary>The models.</summary>
    /// <param name="data">The data.</param>
    /// <param name="level">The level of the intervals.</param>
    public HierarchicalFit FitTo(RegressionData data, double level = ConfidenceLevel.Usual) => HierarchicalRegression.Fit(
        data.Frame, Outcome.Value, [.. Blocks.Select(block => block.Select(term => term.Value).ToArray())], Intercept, Errors, Centring, Cluster?.Value, Weights?.Value, Selection, level);

    /// <summary>The terms that each block adds, of the last one those that are selected.</summary>
    public ImmutableArray<ImmutableArray<Term>> EnteredIn(RegressionData data)
    {
        ImmutableArray<ImmutableArray<Term>> all = [.. Blocks.Select(block => block.Select(term => term.Value).ToImmutableArray())];
        return Selection is not null && FitTo(data).Selected is { } selected ? [.. all[..^1], [.. selected.Terms.Select(term => term.Term)]] : all;
    }

    /// <summary>The variables that are centred.</summary>
    /// <param name="complete">The rows used.</param>
    public ImmutableArray<string> CentredIn(SurveyData complete) =>
        [.. CentredVariables.Of(Blocks.SelectMany(block => block).Select(term => term.Value)).Where(name => CentredVariables.Takes(Centring, complete[name]))];

    /// <inheritdoc/>
    public override T ReadBy<T>(IPieceReader<T> reader) => reader.Of(this);
}
