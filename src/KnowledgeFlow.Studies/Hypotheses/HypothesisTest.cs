using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Studies.Specification;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Studies.Hypotheses;

/// <summary>
/// A hypothesis held against its number. It is supported where the number lies on the supposed side of the bound and, by the rule that its table allows, is told from it:
/// for effects by products, whose distribution is skewed, and for bounds other than 0 the interval excludes the bound; else p is below .05; where the table has neither, the number alone decides.
/// </summary>
/// <param name="Hypothesis">The hypothesis.</param>
/// <param name="Cell">The number.</param>
/// <param name="P">The p-value that belongs to it, or null.</param>
/// <param name="Lower">Its interval's lower limit, or null.</param>
/// <param name="Upper">Its interval's upper limit, or null.</param>
/// <param name="Level">The interval's level.</param>
internal sealed record HypothesisTest(Hypothesis Hypothesis, ResultCell Cell, double? P, double? Lower, double? Upper, double Level)
{
    private static readonly string[] TablesOfProducts = ["effects", "defined", "conditional", "index"];

    /// <summary>The test of a hypothesis.</summary>
    public static HypothesisTest Of(Hypothesis hypothesis, ResultCell cell, double? p, double level)
    {
        var column = cell.Table.Columns[cell.Column].Id;
        var prefix = column.StartsWith("std", StringComparison.Ordinal) ? "std_" : string.Empty;
        return new HypothesisTest(hypothesis, cell, p, Number(cell, prefix + "lower"), Number(cell, prefix + "upper"), level);
    }

    /// <summary>By which rule it is judged.</summary>
    public HypothesisRule Rule =>
        HasInterval && (Hypothesis.Bound != 0 || IsOfProducts || P is null) ? HypothesisRule.Interval
        : P is not null && Hypothesis.Bound == 0 ? HypothesisRule.Significance
        : HypothesisRule.Comparison;

    /// <summary>Whether it is supported; null where its number does not exist.</summary>
    public bool? IsSupported
    {
        get
        {
            if (Cell.Value.Number is not { } number)
            {
                return null;
            }

            var above = number > Hypothesis.Bound;
            var onItsSide = Hypothesis.Relation switch
            {
                HypothesisRelation.Above => above,
                HypothesisRelation.Below => number < Hypothesis.Bound,
                _ => number != Hypothesis.Bound,
            };
            return onItsSide && Rule switch
            {
                HypothesisRule.Interval => above ? Lower > Hypothesis.Bound : Upper < Hypothesis.Bound,
                HypothesisRule.Significance => P < SignificanceLevels.OneStar,
                _ => true,
            };
        }
    }

    private bool HasInterval => Lower is not null && Upper is not null;

    private bool IsOfProducts => TablesOfProducts.Contains(Cell.Table.Id[(Cell.Table.Id.LastIndexOf('.') + 1)..]);

    private static double? Number(ResultCell cell, string column)
    {
        var place = cell.Table.Columns.Select(candidate => candidate.Id).ToList().IndexOf(column);
        return place < 0 ? null : cell.Row.Cells[place].Number;
    }
}
