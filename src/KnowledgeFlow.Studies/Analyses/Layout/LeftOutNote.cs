using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Layout;

/// <summary>Says which of several items that are analysed together were left out, and why.</summary>
internal static class LeftOutNote
{
    /// <summary>A note of the items that are left out, or none.</summary>
    /// <param name="subject">What they are left out of; empty for the table as a whole.</param>
    /// <param name="pool">The items.</param>
    public static IEnumerable<Phrase> Of(Phrase subject, PooledItems pool)
    {
        // Where nobody answered anything, or nothing varies, there is no rest to be analysed, and the diagnosis says so.
        if (!pool.Unanswered.IsEmpty && pool.Unanswered.Length < pool.Names.Length)
        {
            yield return Sentence(subject, "left out, for nobody answered", "未纳入无人作答的题项", pool.Unanswered);
        }

        if (!pool.Constant.IsEmpty && pool.Constant.Length < pool.Moments.Variables)
        {
            yield return Sentence(subject, "left out, for every answer is the same in", "未纳入取值全部相同的题项", pool.Constant);
        }
    }

    /// <summary>Notes of items left out of a model, for nobody answered them or all alike.</summary>
    public static IEnumerable<Phrase> Of(IReadOnlyCollection<string> unanswered, IReadOnlyCollection<string> constant)
    {
        if (unanswered.Count > 0)
        {
            yield return Sentence(Phrase.Empty, "left out, for nobody answered", "未纳入无人作答的题项", unanswered);
        }

        if (constant.Count > 0)
        {
            yield return Sentence(Phrase.Empty, "left out, for every answer is the same in", "未纳入取值全部相同的题项", constant);
        }
    }

    /// <summary>The same of a construct's alpha, which counts an item that does not vary.</summary>
    public static IEnumerable<Phrase> OfAlpha(string construct, PooledItems pool)
    {
        foreach (var note in Of(Phrase.Verbatim(construct), pool with { Constant = [] }))
        {
            yield return note;
        }

        if (!pool.Constant.IsEmpty && pool.Constant.Length < pool.Moments.Variables)
        {
            yield return Sentence(
                Phrase.Verbatim(construct),
                "every other number but α, in which it is an item of variance 0 (SPSS removes it), leaves out the item whose every answer is the same:",
                "取值全部相同的题项在 α 中按方差为 0 的题项计（SPSS 会将其剔除），其余各值均不含该题项",
                pool.Constant);
        }
    }

    private static Phrase Sentence(Phrase subject, string english, string chinese, IEnumerable<string> items)
    {
        var names = items.ToArray();
        var opening = subject.English.Length == 0 ? new Phrase(char.ToUpperInvariant(english[0]) + english[1..], chinese) : new Phrase($"{subject.English}: {english}", $"{subject.Chinese}：{chinese}");
        return new Phrase($"{opening.English} {string.Join(", ", names)}.", $"{opening.Chinese}：{string.Join("、", names)}。");
    }
}
