using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Specification;

/// <summary>A rule that excludes questionnaires.</summary>
/// <param name="Id">Its key in the study file, and its row in <c>screening.flow</c>.</param>
public abstract record ScreeningRule(string Id)
{
    /// <summary>The columns it looks at, beside the constructs' items.</summary>
    public virtual IEnumerable<Located<string>> Columns => [];

    /// <summary>Whether it looks at the constructs' items.</summary>
    public virtual bool NeedsItems => false;

    /// <summary>Too fast: fewer seconds than <paramref name="Minimum"/>. A missing time excludes nobody.</summary>
    /// <param name="Column">The column of seconds.</param>
    /// <param name="Minimum">The fewest seconds that are credible.</param>
    public sealed record MinimumSeconds(Located<string> Column, double Minimum) : ScreeningRule("seconds")
    {
        /// <inheritdoc/>
        public override IEnumerable<Located<string>> Columns => [Column];
    }

    /// <summary>Questions that must be answered.</summary>
    /// <param name="Questions">Their columns.</param>
    public sealed record Answered(ImmutableArray<Located<string>> Questions) : ScreeningRule("answered")
    {
        /// <inheritdoc/>
        public override IEnumerable<Located<string>> Columns => Questions;
    }

    /// <summary>Answers that came before: from the same device or address, or the same to every item. The first of them stays.</summary>
    /// <param name="Marks">Columns that together tell a device or a person; a blank among them tells nobody.</param>
    /// <param name="SameAnswers">Whether the same answers to all constructs' items mark a duplicate.</param>
    public sealed record Duplicates(ImmutableArray<Located<string>> Marks, bool SameAnswers) : ScreeningRule("duplicates")
    {
        /// <inheritdoc/>
        public override IEnumerable<Located<string>> Columns => Marks;

        /// <inheritdoc/>
        public override bool NeedsItems => SameAnswers;
    }

    /// <summary>Too many blanks: more than this share of all constructs' items.</summary>
    /// <param name="Share">The largest share allowed, 0 to 1.</param>
    public sealed record MaximumMissing(double Share) : ScreeningRule("max_missing")
    {
        /// <inheritdoc/>
        public override bool NeedsItems => true;
    }

    /// <summary>
    /// A run of equal answers of at least this length over all constructs' items in the order of the file, as answered;
    /// a blank ends a run (Johnson 2005, Journal of Research in Personality 39:103-129).
    /// </summary>
    /// <param name="Length">The shortest run that excludes.</param>
    /// <param name="WithinConstruct">Whether a run must lie within one construct, its items in their order.</param>
    public sealed record LongString(int Length, bool WithinConstruct) : ScreeningRule("longstring")
    {
        /// <inheritdoc/>
        public override bool NeedsItems => true;
    }

    /// <summary>Answers that vary too little: their standard deviation over all constructs' items, as answered, is below this (Dunn et al. 2018).</summary>
    /// <param name="Minimum">The smallest standard deviation allowed.</param>
    public sealed record Variability(double Minimum) : ScreeningRule("irv")
    {
        /// <inheritdoc/>
        public override bool NeedsItems => true;
    }

    /// <summary>Answers that do not agree between the halves of the constructs: even-odd consistency below this (Johnson 2005; Meade and Craig 2012).</summary>
    /// <param name="Minimum">The smallest consistency allowed, −1 to 1.</param>
    public sealed record EvenOdd(double Minimum) : ScreeningRule("even_odd")
    {
        /// <inheritdoc/>
        public override bool NeedsItems => true;
    }

    /// <summary>Answers far from all others: Mahalanobis' D² over all constructs' items above the χ² quantile of this probability (Meade and Craig 2012).</summary>
    /// <param name="Probability">The upper tail probability of the cut-off.</param>
    public sealed record Distance(double Probability) : ScreeningRule("mahalanobis")
    {
        /// <inheritdoc/>
        public override bool NeedsItems => true;
    }

    /// <summary>Attention checks: questions whose right answer was told.</summary>
    /// <param name="Answers">The columns and the answers they ask for: numbers, labels or texts.</param>
    public sealed record AttentionChecks(ImmutableArray<(Located<string> Column, Located<string> Answer)> Answers) : ScreeningRule("attention")
    {
        /// <inheritdoc/>
        public override IEnumerable<Located<string>> Columns => Answers.Select(answer => answer.Column);
    }
}
