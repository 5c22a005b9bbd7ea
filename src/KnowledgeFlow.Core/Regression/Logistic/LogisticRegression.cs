using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Regression.Terms;

namespace KnowledgeFlow.Core.Regression.Logistic;

/// <summary>Logistic regression in blocks, by maximum likelihood: binary, ordinal with proportional odds, or multinomial.</summary>
public static class LogisticRegression
{
    /// <summary>The most categories of an ordinal or a multinomial outcome.</summary>
    public const int MostCategories = 30;

    /// <summary>Fits one model a block on the rows where no variable of any block is missing.</summary>
    /// <param name="data">The data.</param>
    /// <param name="outcome">The outcome's column; its codes are its categories, in their order.</param>
    /// <param name="blocks">The terms that each block adds; at least one block, each with a term.</param>
    /// <param name="family">What is modelled of the categories.</param>
    /// <param name="centring">Which variables of products and powers are centred at their means (<see cref="CentredVariables"/>).</param>
    /// <param name="level">The level of the intervals, inside (0, 1).</param>
    /// <returns>
    /// The models. Diagnoses: <see cref="Diagnosis.ConstantVariables"/>, <see cref="Diagnosis.TooManyCategories"/>, <see cref="Diagnosis.TooFewRows"/>,
    /// <see cref="Diagnosis.Separation"/>, <see cref="Diagnosis.NotConverged"/>.
    /// </returns>
    /// <exception cref="ArgumentException">A block is empty, or a term is entered twice.</exception>
    /// <exception cref="KeyNotFoundException">A variable is not a column of the data.</exception>
    public static HierarchicalLogisticFit Fit(
        SurveyData data,
        string outcome,
        IReadOnlyList<IReadOnlyList<Term>> blocks,
        LogisticFamily family = LogisticFamily.Binary,
        Centring centring = Centring.None,
        double level = ConfidenceLevel.Usual)
    {
        if (blocks.Count == 0 || blocks.Any(block => block.Count == 0))
        {
            throw new ArgumentException("A hierarchical regression has at least one block, and every block a term.", nameof(blocks));
        }

        var terms = blocks.SelectMany(block => block).ToList();
        var used = data.Select(terms.SelectMany(term => term.Variables).Prepend(outcome).Distinct());
        var rows = used.CompleteRows();
        var complete = used.Listwise();
        ImmutableArray<double> codes = [.. complete[outcome].ToArray().Distinct().Order()];
        var most = family == LogisticFamily.Binary ? 2 : MostCategories;
        Diagnosis? broken = rows.IsEmpty && used.Unanswered() is { IsEmpty: false } unanswered ? new Diagnosis.Unanswered(unanswered)
            : rows.IsEmpty ? new Diagnosis.TooFewRows(0, 2)
            : codes.Length < 2 ? new Diagnosis.ConstantVariables([outcome])
            : codes.Length > most ? new Diagnosis.TooManyCategories(outcome, codes.Length, most)
            : null;
        if (broken is not null)
        {
            return new HierarchicalLogisticFit(rows, codes, [.. blocks.Select(_ => (Outcome<LogisticBlock>)broken)]);
        }

        var centred = CentredVariables.Centre(complete, terms, centring);
        ImmutableArray<int> categories = [.. complete[outcome].ToArray().Select(code => codes.BinarySearch(code))];
        var design = DesignMatrix.Of(rows.Length, []);
        var models = ImmutableArray.CreateBuilder<Outcome<LogisticBlock>>(blocks.Count);
        LogisticSummary? before = null;
        foreach (var columns in blocks.Select(block => TermColumns.Of(centred, block)))
        {
            ImmutableArray<string> beyond = [.. columns.Where(column => !column.IsWithinRange).Select(column => column.Name)];
            broken ??= beyond.IsEmpty ? null : new Diagnosis.BeyondRange(beyond);
            design = broken is null ? design.With(columns) : design;
            data.Cancellation.ThrowIfCancellationRequested();
            if (broken is null && Model(design, categories, family, before, level).TryGet(out var model, out broken))
            {
                models.Add(model);
                before = model.Summary;
                continue;
            }

            models.Add(broken);
        }

        return new HierarchicalLogisticFit(rows, codes, models.MoveToImmutable());
    }

    private static Outcome<LogisticBlock> Model(DesignMatrix entered, ImmutableArray<int> categories, LogisticFamily family, LogisticSummary? before, double level)
    {
        double[] outcome = [.. categories.Select(category => (double)category)];
        var (design, _, aliased) = AliasedColumns.Part(entered, outcome);
        var standardised = new StandardisedDesign(design);
        CategoricalLikelihood likelihood = family == LogisticFamily.Ordinal
            ? new CumulativeLikelihood(standardised, categories)
            : new MultinomialLikelihood(standardised, categories);
        if (likelihood.Rows <= likelihood.Parameters)
        {
            return new Diagnosis.TooFewRows(likelihood.Rows, likelihood.Parameters + 1);
        }

        ImmutableArray<string> names = [.. design.Names.Skip(1)];
        return LikelihoodMaximum.Of(likelihood, names).Then<LogisticBlock>(maximum =>
        {
            var free = names.Length * (family == LogisticFamily.Multinomial ? likelihood.Categories - 1 : 1);
            var (deviance, none) = (-2 * maximum.LogLikelihood, -2 * likelihood.LogLikelihood(likelihood.Start(), [], []));
            var added = free - (before?.DegreesOfFreedom ?? 0);
            var probabilities = Probabilities(likelihood, maximum.Parameters);
            return new LogisticBlock(
                new LogisticSummary(
                    likelihood.Rows, deviance, none, likelihood.Parameters, free, added == 0 ? double.NaN : Math.Max(0, (before?.Deviance ?? none) - deviance), added),
                Estimates(likelihood, maximum, names, family, level),
                entered.Names,
                aliased,
                Classified(probabilities, categories),
                family == LogisticFamily.Binary
                    ? HosmerLemeshowTest.Of([.. probabilities.Select(row => row[1])], [.. categories.Select(category => category == 1)])
                    : null,
                family == LogisticFamily.Ordinal && likelihood.Categories > 2 && !names.IsEmpty ? ProportionalOddsTest.Of(design, categories) : null);
        });
    }

    private static ImmutableArray<LogisticEstimate> Estimates(
        CategoricalLikelihood likelihood, LikelihoodMaximum maximum, ImmutableArray<string> names, LogisticFamily family, double level)
    {
        var size = likelihood.Parameters;
        var critical = NormalDistribution.UpperTailQuantile((1 - level) / 2);
        var (t, work) = (likelihood.ToRaw(), new double[size]);
        var rows = ImmutableArray.CreateBuilder<LogisticEstimate>(size);
        for (var i = 0; i < size; i++)
        {
            var weights = t.AsSpan(i * size, size);
            for (var j = 0; j < size; j++)
            {
                work[j] = LaneSums.Dot(maximum.Inverse.AsSpan(j * size, size), weights);
            }

            var (b, se) = (LaneSums.Dot(weights, maximum.Parameters), Math.Sqrt(LaneSums.Dot(weights, work)));
            var (category, term) = Place(i);
            rows.Add(new LogisticEstimate(category, term, b, se, b / se, NormalDistribution.TwoSidedP(b / se), b - (critical * se), b + (critical * se)));
        }

        return rows.MoveToImmutable();

        (int Category, string? Term) Place(int parameter)
        {
            if (family == LogisticFamily.Ordinal)
            {
                var thresholds = likelihood.Categories - 1;
                return parameter < thresholds ? (parameter, null) : (0, names[parameter - thresholds]);
            }

            var (category, column) = Math.DivRem(parameter, names.Length + 1);
            return (category + 1, column == 0 ? DesignMatrix.InterceptName : names[column - 1]);
        }
    }

    private static double[][] Probabilities(CategoricalLikelihood likelihood, double[] parameters)
    {
        var rows = new double[likelihood.Rows][];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new double[likelihood.Categories];
            likelihood.Probabilities(i, parameters, rows[i]);
        }

        return rows;
    }

    private static ImmutableArray<ClassifiedCategory> Classified(double[][] probabilities, ImmutableArray<int> categories)
    {
        var count = probabilities[0].Length;
        var counts = new (int Rows, int Correct, int Predicted)[count];
        for (var i = 0; i < probabilities.Length; i++)
        {
            var best = 0;
            for (var k = 1; k < count; k++)
            {
                // Of two that are equally probable the higher code: SPSS classifies from .5 on as the event.
                best = probabilities[i][k] >= probabilities[i][best] ? k : best;
            }

            counts[categories[i]].Rows++;
            counts[categories[i]].Correct += best == categories[i] ? 1 : 0;
            counts[best].Predicted++;
        }

        return [.. counts.Select(one => new ClassifiedCategory(one.Rows, one.Correct, one.Predicted))];
    }
}
