using System.Collections.Immutable;
using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Auditing;

/// <summary>A rule, or a family of rules, that printed numbers have to obey together.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Source">Who stated it; empty for what follows from definitions.</param>
public abstract record AuditRule(Phrase Name, string Source)
{
    /// <summary>The rule applied wherever the printed numbers allow it.</summary>
    public abstract IEnumerable<AuditCheck> Checks(PrintedPage page);

    /// <summary>Holds a number against what others leave possible.</summary>
    /// <param name="cell">The number.</param>
    /// <param name="others">The others.</param>
    /// <param name="possible">What they leave possible.</param>
    /// <param name="otherwise">How sure it is that something is wrong where the number is none of these.</param>
    protected static AuditCheck Compare(PrintedNumber cell, IEnumerable<PrintedNumber?> others, Interval possible, FindingCertainty otherwise = FindingCertainty.Impossible)
    {
        ImmutableArray<PrintedNumber> cells = [cell, .. others.OfType<PrintedNumber>().Where(other => other != cell)];
        return cell.Interval.Meets(possible)
            ? new AuditCheck(cells, null)
            : new AuditCheck(cells, new AuditFinding(cells, otherwise, PossibleText.Of(possible, cell.Decimals), DigitChange.WouldFit(cell, changed => changed.Meets(possible))));
    }

    /// <summary>A rule that numbers break, in words of its own.</summary>
    protected static AuditCheck Judge(ImmutableArray<PrintedNumber> cells, bool holds, FindingCertainty otherwise, Func<Phrase> possible, Func<Phrase>? wouldFit = null) =>
        new(cells, holds ? null : new AuditFinding(cells, otherwise, possible(), wouldFit?.Invoke() ?? Phrase.Empty));
}
