using System.Collections.Immutable;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Regression.Selection;

/// <summary>
/// Selects terms by the partial F tests of their columns (Efroymson 1960; the rules are those of SPSS's REGRESSION). Tests after a selection take the terms that were found for
/// terms that were given: p-values are too small, intervals too narrow, R² too large (Harrell 2015, <i>Regression Modeling Strategies</i>, section 4.3).
/// </summary>
internal sealed class TermSelection
{
    private readonly DesignMatrix forced;
    private readonly Func<DesignMatrix, Outcome<LeastSquaresFit>> fit;
    private readonly ImmutableArray<CandidateTerm> candidates;
    private readonly SelectionRule rule;
    private readonly List<CandidateTerm> chosen = [];
    private readonly ImmutableArray<SelectionStep>.Builder steps = ImmutableArray.CreateBuilder<SelectionStep>();

    private TermSelection(DesignMatrix forced, ImmutableArray<CandidateTerm> candidates, SelectionRule rule, Func<DesignMatrix, Outcome<LeastSquaresFit>> fit)
    {
        (this.forced, this.candidates, this.rule, this.fit) = (forced, candidates, rule, fit);
    }

    /// <summary>The terms that a rule selects.</summary>
    /// <param name="forced">What is in every model.</param>
    /// <param name="candidates">The terms to select from.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="fit">Fits a model; terms whose models cannot be fitted, or that add no coefficient, do not enter.</param>
    public static SelectedTerms Of(DesignMatrix forced, ImmutableArray<CandidateTerm> candidates, SelectionRule rule, Func<DesignMatrix, Outcome<LeastSquaresFit>> fit)
    {
        var selection = new TermSelection(forced, candidates, rule, fit);
        selection.Run();
        return new SelectedTerms(rule, candidates.Length, [.. selection.chosen], selection.steps.ToImmutable());
    }

    private void Run()
    {
        if (rule.Method == SelectionMethod.Backward)
        {
            chosen.AddRange(candidates);
        }

        // With errors that are not ordinary a term may come and go for ever; what was there before ends it.
        var seen = new HashSet<string>();
        while (seen.Add(string.Join('\n', chosen.Select(candidate => candidate.Term.ToString()).Order(StringComparer.Ordinal))) && (Leave() || Enter()))
        {
        }
    }

    private bool Enter()
    {
        if (rule.Method == SelectionMethod.Backward)
        {
            return false;
        }

        var best = candidates.Except(chosen).Select(candidate => Test(chosen, candidate)).OfType<PartialTest>().Order().FirstOrDefault();
        if (best is null || !(best.Rank.P < rule.Enter))
        {
            return false;
        }

        chosen.Add(best.Candidate);
        Add(best, isEntered: true, best.With, best.Change.DeltaRSquared);
        return !best.With.IsExact;
    }

    private bool Leave()
    {
        if (rule.Method == SelectionMethod.Forward)
        {
            return false;
        }

        var worst = chosen.Select(candidate => Test([.. chosen.Where(other => other != candidate)], candidate)).OfType<PartialTest>().Order().LastOrDefault();
        if (worst is null || !(worst.Rank.P > rule.Remove))
        {
            return false;
        }

        chosen.Remove(worst.Candidate);
        Add(worst, isEntered: false, worst.Without, -worst.Change.DeltaRSquared);
        return true;
    }

    private void Add(PartialTest test, bool isEntered, LeastSquaresFit? after, double change)
    {
        var summary = after is null ? null : ModelSummary.Of(after);
        steps.Add(new SelectionStep(
            test.Candidate.Term, isEntered, summary?.RSquared ?? 0, summary?.AdjustedRSquared ?? 0, change, test.Change.DeltaF, test.Change.DeltaDF, test.With.TestDegreesOfFreedom, test.Change.DeltaP));
    }

    // Null where the term adds no coefficient or one of the models cannot be fitted. The model without may have no column at all.
    private PartialTest? Test(IEnumerable<CandidateTerm> others, CandidateTerm candidate)
    {
        var without = forced.With(others.SelectMany(other => other.Columns));
        LeastSquaresFit? before = null;
        if ((!without.Columns.IsEmpty && !fit(without).TryGet(out before, out _)) || !fit(without.With(candidate.Columns)).TryGet(out var after, out _))
        {
            return null;
        }

        var change = ModelChange.Between(before, after);
        return change.DeltaDF == 0 ? null : new PartialTest(candidate, candidates.IndexOf(candidate), before, after, change);
    }

    /// <summary>A term's test in the model that has it. The best comes first: by p, then by F where p is the same (as where it underflows), then by place.</summary>
    private sealed record PartialTest(CandidateTerm Candidate, int Place, LeastSquaresFit? Without, LeastSquaresFit With, ModelChange Change) : IComparable<PartialTest>
    {
        /// <summary>p and F; nothing is better than a term without which a fit is not exact, nothing worse than one without which it still is.</summary>
        public (double P, double F) Rank => !With.IsExact ? (Change.DeltaP, Change.DeltaF)
            : Without is { IsExact: true } ? (1, 0) : (0, double.PositiveInfinity);

        public int CompareTo(PartialTest? other) => other is null ? -1
            : Rank.P != other.Rank.P ? Rank.P.CompareTo(other.Rank.P)
            : Rank.F != other.Rank.F ? other.Rank.F.CompareTo(Rank.F)
            : Place.CompareTo(other.Place);
    }
}
