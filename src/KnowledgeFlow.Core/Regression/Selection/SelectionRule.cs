namespace KnowledgeFlow.Core.Regression.Selection;

/// <summary>By which rule terms are selected.</summary>
/// <param name="Method">How they come and go.</param>
/// <param name="Enter">The p of F below which the best term outside enters (SPSS's PIN, .05).</param>
/// <param name="Remove">The p of F above which the worst term inside leaves (SPSS's POUT, .10).</param>
public sealed record SelectionRule(SelectionMethod Method, double Enter = SelectionRule.UsualEnter, double Remove = SelectionRule.UsualRemove)
{
    /// <summary>SPSS's PIN.</summary>
    public const double UsualEnter = .05;

    /// <summary>SPSS's POUT.</summary>
    public const double UsualRemove = .10;
}
