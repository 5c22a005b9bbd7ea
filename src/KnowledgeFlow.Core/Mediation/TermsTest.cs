using System.Collections.Immutable;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Regression;

namespace KnowledgeFlow.Core.Mediation;

/// <summary>What some terms of an equation add to its others: the change of R² and its F test (Wald's with robust errors).</summary>
/// <param name="Terms">The terms tested.</param>
/// <param name="Change">The change.</param>
/// <param name="DenominatorDegreesOfFreedom">The second degrees of freedom.</param>
public sealed record TermsTest(ImmutableArray<string> Terms, ModelChange Change, int DenominatorDegreesOfFreedom)
{
    /// <summary>The test of terms that stand in a fit.</summary>
    public static Outcome<TermsTest> Within(LeastSquaresFit fit, ImmutableArray<string> terms) =>
        Of(fit, fit.Design.Columns.Skip(1).Where(column => !terms.Contains(column.Name)), fit.Design.Columns.Where(column => terms.Contains(column.Name)));

    /// <summary>The test of columns that a fit has not.</summary>
    public static Outcome<TermsTest> Adding(LeastSquaresFit fit, IEnumerable<DesignColumn> columns) => Of(fit, fit.Design.Columns.Skip(1), columns);

    // Wald's test takes a run of coefficients, so that those tested come last.
    private static Outcome<TermsTest> Of(LeastSquaresFit fit, IEnumerable<DesignColumn> kept, IEnumerable<DesignColumn> tested)
    {
        var reduced = DesignMatrix.Of(fit.Rows, kept);
        var added = tested.ToImmutableArray();
        return Fit(reduced).Then(before => Fit(reduced.With(added)).Then<TermsTest>(after =>
            new TermsTest([.. added.Select(column => column.Name)], ModelChange.Between(before, after), after.TestDegreesOfFreedom)));

        Outcome<LeastSquaresFit> Fit(DesignMatrix design) => LeastSquares.Fit(design, fit.Outcome, "y", fit.Errors, fit.Clusters);
    }
}
