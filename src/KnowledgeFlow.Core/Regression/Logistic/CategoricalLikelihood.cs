using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Regression.Logistic;

/// <summary>The log-likelihood of categories given a standardised design: concave in its parameters.</summary>
/// <param name="design">The design.</param>
/// <param name="categories">The category of each row, from 0; every one of them occurs.</param>
internal abstract class CategoricalLikelihood(StandardisedDesign design, ImmutableArray<int> categories)
{
    /// <summary>The design.</summary>
    protected StandardisedDesign Design { get; } = design;

    /// <summary>The category of each row.</summary>
    protected ImmutableArray<int> Observed { get; } = categories;

    /// <summary>The number of categories K.</summary>
    public int Categories { get; } = categories.Max() + 1;

    /// <summary>The number of rows.</summary>
    public int Rows => Design.Rows;

    /// <summary>The number of parameters P.</summary>
    public abstract int Parameters { get; }

    /// <summary>The maximum where no predictor counts: the categories' shares.</summary>
    public abstract double[] Start();

    /// <summary>ln L; −∞ where the parameters are outside their space. Adds nothing else up where the spans are empty.</summary>
    /// <param name="parameters">P parameters.</param>
    /// <param name="gradient">Room for P derivatives, or empty.</param>
    /// <param name="information">Room for minus the second derivatives, P × P by rows, the lower triangle; or empty.</param>
    public abstract double LogLikelihood(ReadOnlySpan<double> parameters, Span<double> gradient, Span<double> information);

    /// <summary>
    /// How a step in a direction changes what tells a row's own category from others: the least and the greatest of the changes. Where no row has a change below zero the
    /// likelihood grows without end in that direction.
    /// </summary>
    public abstract (double Least, double Greatest) Margins(int row, ReadOnlySpan<double> direction);

    /// <summary>The size of the step along each column of the design but the ones.</summary>
    public abstract double[] ColumnsOf(ReadOnlySpan<double> direction);

    /// <summary>The probabilities of the categories in a row.</summary>
    public abstract void Probabilities(int row, ReadOnlySpan<double> parameters, Span<double> probabilities);

    /// <summary>The matrix T, P × P by rows, that takes parameters of standardised columns to those of the columns as entered.</summary>
    public abstract double[] ToRaw();
}
