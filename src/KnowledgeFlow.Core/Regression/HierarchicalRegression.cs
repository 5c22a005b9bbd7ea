using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Regression.Terms;

namespace KnowledgeFlow.Core.Regression;

/// <summary>Multiple regression in blocks: each model has the predictors of its own and all earlier blocks.</summary>
public static class HierarchicalRegression
{
    /// <summary>Fits one model a block on the rows where no variable of any block is missing.</summary>
    /// <param name="data">The data.</param>
    /// <param name="outcome">The outcome's column.</param>
    /// <param name="blocks">The terms that each block adds; at least one block, each with a term.</param>
    /// <param name="intercept">Whether the models have one.</param>
    /// <param name="errors">Which standard errors.</param>
    /// <param name="centring">Which variables of products and powers are centred at their means (<see cref="CentredVariables"/>).</param>
    /// <exception cref="ArgumentException">A block is empty, or a term is entered twice.</exception>
    /// <exception cref="KeyNotFoundException">A variable is not a column of the data.</exception>
    public static HierarchicalFit Fit(
        DataFrame data,
        string outcome,
        IReadOnlyList<IReadOnlyList<Term>> blocks,
        bool intercept = true,
        StandardErrors errors = StandardErrors.Ordinary,
        Centring centring = Centring.None)
    {
        if (blocks.Count == 0 || blocks.Any(block => block.Count == 0))
        {
            throw new ArgumentException("A hierarchical regression has at least one block, and every block a term.", nameof(blocks));
        }

        var terms = blocks.SelectMany(block => block).ToList();
        var used = data.Select(terms.SelectMany(term => term.Variables).Prepend(outcome).Distinct());
        var rows = used.CompleteRows();
        var complete = used.Listwise();
        if (rows.IsEmpty && used.Unanswered() is { IsEmpty: false } unanswered)
        {
            return new HierarchicalFit(rows, [.. blocks.Select(_ => (Outcome<RegressionBlock>)new Diagnosis.Unanswered(unanswered))]);
        }

        var centred = CentredVariables.Centre(complete, terms, centring);
        return Fit(
            rows, complete[outcome].ToArray().ToImmutableArray(), outcome, [.. blocks.Select(block => TermColumns.Of(centred, block))], intercept, errors);
    }

    /// <summary>Fits one model a block of columns that are already formed.</summary>
    /// <param name="rowsUsed">Which rows of the data the columns hold.</param>
    /// <param name="outcome">The outcome's values.</param>
    /// <param name="outcomeName">The outcome's name.</param>
    /// <param name="blocks">The columns that each block adds.</param>
    /// <param name="intercept">Whether the models have one.</param>
    /// <param name="errors">Which standard errors.</param>
    /// <exception cref="ArgumentException">Columns differ in length or share a name.</exception>
    public static HierarchicalFit Fit(
        ImmutableArray<int> rowsUsed,
        ImmutableArray<double> outcome,
        string outcomeName,
        ImmutableArray<ImmutableArray<DesignColumn>> blocks,
        bool intercept = true,
        StandardErrors errors = StandardErrors.Ordinary)
    {
        var models = ImmutableArray.CreateBuilder<Outcome<RegressionBlock>>(blocks.Length);
        var design = DesignMatrix.Of(outcome.Length, [], intercept);
        LeastSquaresFit? before = null;
        Diagnosis? broken = null;
        foreach (var block in blocks)
        {
            ImmutableArray<string> beyond = [.. block.Where(column => !column.IsWithinRange).Select(column => column.Name)];
            broken ??= beyond.IsEmpty ? null : new Diagnosis.BeyondRange(beyond);
            design = broken is null ? design.With(block) : design;
            if (broken is null && LeastSquares.Fit(design, outcome, outcomeName, errors).TryGet(out var fit, out broken))
            {
                models.Add(new RegressionBlock(fit, ModelSummary.Of(fit), ModelChange.Between(before, fit), CoefficientTable.Of(fit)));
                before = fit;
                continue;
            }

            models.Add(broken);
        }

        return new HierarchicalFit(rowsUsed, models.MoveToImmutable());
    }
}
