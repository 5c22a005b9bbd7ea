using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Specification;

/// <summary>A rule that excludes questionnaires.</summary>
/// <param name="Id">Its key in the study file, and its row in <c>screening.flow</c>.</param>
public abstract record ScreeningRule(string Id)
{
    /// <summary>The columns it looks at, beside the constructs' items.</summary>
    public virtual IEnumerable<Located<string>> Columns => [];

    /// <summary>Too fast: fewer seconds than <paramref name="Minimum"/>. A missing time excludes nobody.</summary>
    /// <param name="Column">The column of seconds.</param>
    /// <param name="Minimum">The fewest seconds that are credible.</param>
    public sealed record MinimumSeconds(Located<string> Column, double Minimum) : ScreeningRule("seconds")
    {
        /// <inheritdoc/>
        public override IEnumerable<Located<string>> Columns => [Column];
    }

    /// <summary>Too many blanks: more than this share of all constructs' items.</summary>
    /// <param name="Share">The largest share allowed, 0 to 1.</param>
    public sealed record MaximumMissing(double Share) : ScreeningRule("max_missing");

    /// <summary>
    /// A run of equal answers of at least this length over all constructs' items in the order of the file, as answered;
    /// a blank ends a run (Johnson 2005, Journal of Research in Personality 39:103-129).
    /// </summary>
    /// <param name="Length">The shortest run that excludes.</param>
    public sealed record LongString(int Length) : ScreeningRule("longstring");

    /// <summary>Attention checks: questions whose right answer was told.</summary>
    /// <param name="Answers">The columns and the answers they ask for.</param>
    public sealed record AttentionChecks(ImmutableArray<(Located<string> Column, double Answer)> Answers) : ScreeningRule("attention")
    {
        /// <inheritdoc/>
        public override IEnumerable<Located<string>> Columns => Answers.Select(answer => answer.Column);
    }
}
