using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Regression.Selection;
using KnowledgeFlow.Core.Regression.Terms;

namespace KnowledgeFlow.Core.Regression;

/// <summary>Multiple regression in blocks: each model has the predictors of its own and all earlier blocks.</summary>
public static class HierarchicalRegression
{
    // A predictor or the outcome may be the weights too, and must stay as it is.
    private const string WeightsName = "(weights)";

    /// <summary>Fits one model a block on the rows where no variable of any block is missing.</summary>
    /// <param name="data">The data.</param>
    /// <param name="outcome">The outcome's column.</param>
    /// <param name="blocks">The terms that each block adds; at least one block, each with a term.</param>
    /// <param name="intercept">Whether the models have one.</param>
    /// <param name="errors">Which standard errors.</param>
    /// <param name="centring">Which variables of products and powers are centred at their means (<see cref="CentredVariables"/>).</param>
    /// <param name="cluster">The column whose values are clusters, for <see cref="StandardErrors.Clustered"/>; rows without one are not used.</param>
    /// <param name="weights">The column whose values are weights of weighted least squares, as R's lm and SPSS's REGWGT; rows without one above 0 are not used. Null for none.</param>
    /// <param name="selection">By which rule the terms of the last block are selected; null for all of them.</param>
    /// <param name="level">The level of the intervals, between 0 and 1.</param>
    /// <exception cref="ArgumentException">A block is empty, a term is entered twice, or clustered errors have no clusters.</exception>
    /// <exception cref="KeyNotFoundException">A variable is not a column of the data.</exception>
    public static HierarchicalFit Fit(
        SurveyData data,
        string outcome,
        IReadOnlyList<IReadOnlyList<Term>> blocks,
        bool intercept = true,
        StandardErrors errors = StandardErrors.Ordinary,
        Centring centring = Centring.None,
        string? cluster = null,
        string? weights = null,
        SelectionRule? selection = null,
        double level = ConfidenceLevel.Usual)
    {
        if (blocks.Count == 0 || blocks.Any(block => block.Count == 0))
        {
            throw new ArgumentException("A hierarchical regression has at least one block, and every block a term.", nameof(blocks));
        }

        var terms = blocks.SelectMany(block => block).ToList();
        var used = data.Select(terms.SelectMany(term => term.Variables).Prepend(outcome).Concat(new[] { cluster }.OfType<string>()).Distinct());
        used = weights is null ? used : new SurveyData([.. used.Columns, Positive(data[weights])]);
        var rows = used.CompleteRows();
        var complete = used.Listwise();
        if (rows.IsEmpty && used.Unanswered() is { IsEmpty: false } unanswered)
        {
            var named = new Diagnosis.Unanswered([.. unanswered.Select(name => name == WeightsName ? weights! : name)]);
            return new HierarchicalFit(rows, [.. blocks.Select(_ => (Outcome<RegressionBlock>)named)]);
        }

        var centred = CentredVariables.Centre(complete, terms, centring);
        ImmutableArray<double> outcomes = [.. complete[outcome].ToArray()], rowWeights = weights is null ? [] : [.. complete[WeightsName].ToArray()];
        var clusters = cluster is null ? default : ClusterNumbers.Of([.. complete[cluster].ToArray()]);
        ImmutableArray<ImmutableArray<DesignColumn>> columns = [.. blocks.Select(block => TermColumns.Of(centred, block))];
        if (selection is null || columns.Any(block => block.Any(column => !column.IsWithinRange)))
        {
            return Fit(rows, outcomes, outcome, columns, intercept, errors, clusters, rowWeights, level);
        }

        var forced = DesignMatrix.Of(rows.Length, columns[..^1].SelectMany(block => block), intercept, rowWeights);
        ImmutableArray<CandidateTerm> candidates = [.. blocks[^1].Select(term => new CandidateTerm(term, TermColumns.Of(centred, [term])))];
        var selected = TermSelection.Of(forced, candidates, selection, design =>
        {
            data.Cancellation.ThrowIfCancellationRequested();
            return LeastSquares.Fit(design, outcomes, outcome, errors, clusters);
        });
        ImmutableArray<DesignColumn> taken = [.. selected.Terms.SelectMany(term => term.Columns)];
        return Fit(rows, outcomes, outcome, [.. columns[..^1], taken], intercept, errors, clusters, rowWeights, level) with { Selected = selected };
    }

    /// <summary>Fits one model a block of columns that are already formed.</summary>
    /// <param name="rowsUsed">Which rows of the data the columns hold.</param>
    /// <param name="outcome">The outcome's values.</param>
    /// <param name="outcomeName">The outcome's name.</param>
    /// <param name="blocks">The columns that each block adds.</param>
    /// <param name="intercept">Whether the models have one.</param>
    /// <param name="errors">Which standard errors.</param>
    /// <param name="clusters">The cluster of each row, from 0, all of which occur; for <see cref="StandardErrors.Clustered"/>.</param>
    /// <param name="weights">The weight of each row, above 0; empty for none.</param>
    /// <param name="level">The level of the intervals, between 0 and 1.</param>
    /// <exception cref="ArgumentException">Columns differ in length or share a name, clustered errors have no clusters, or a weight is not above 0.</exception>
    public static HierarchicalFit Fit(
        ImmutableArray<int> rowsUsed,
        ImmutableArray<double> outcome,
        string outcomeName,
        ImmutableArray<ImmutableArray<DesignColumn>> blocks,
        bool intercept = true,
        StandardErrors errors = StandardErrors.Ordinary,
        ImmutableArray<int> clusters = default,
        ImmutableArray<double> weights = default,
        double level = ConfidenceLevel.Usual)
    {
        var models = ImmutableArray.CreateBuilder<Outcome<RegressionBlock>>(blocks.Length);
        var design = DesignMatrix.Of(outcome.Length, [], intercept, weights);
        LeastSquaresFit? before = null;
        Diagnosis? broken = null;
        foreach (var block in blocks)
        {
            ImmutableArray<string> beyond = [.. block.Where(column => !column.IsWithinRange).Select(column => column.Name)];
            broken ??= beyond.IsEmpty ? null : new Diagnosis.BeyondRange(beyond);
            design = broken is null ? design.With(block) : design;
            broken ??= design.Columns.IsEmpty ? new Diagnosis.NothingLeft() : null;
            if (broken is null && LeastSquares.Fit(design, outcome, outcomeName, errors, clusters).TryGet(out var fit, out broken))
            {
                models.Add(new RegressionBlock(fit, ModelSummary.Of(fit), ModelChange.Between(before, fit), CoefficientTable.Of(fit, level)));
                before = fit;
                continue;
            }

            models.Add(broken);
        }

        return new HierarchicalFit(rowsUsed, models.MoveToImmutable());
    }

    private static DoubleColumn Positive(Column weights) => new(WeightsName, [.. weights.ToArray().Select(weight => weight > 0 ? weight : double.NaN)]);
}
