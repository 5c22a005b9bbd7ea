using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Correlations;

/// <summary>What stands below tables of correlations.</summary>
internal static class CorrelationNotes
{
    /// <summary>What the coefficients are called.</summary>
    public static Phrase Name(CorrelationMethod method) => method switch
    {
        CorrelationMethod.Pearson => new Phrase("Pearson correlations", "Pearson 相关系数"),
        CorrelationMethod.Spearman => new Phrase("Spearman rank correlations", "Spearman 等级相关系数"),
        _ => new Phrase("Kendall's τ-b", "Kendall τ-b 相关系数"),
    };

    /// <summary>How many questionnaires the correlations are taken from.</summary>
    public static Phrase Sample(CorrelationsAnalysis analysis, SurveyData frame)
    {
        var complete = frame.CompleteRows().Length;
        return complete == frame.Rows ? Phrase.Format($"n = {complete}.", $"n = {complete}。")
            : analysis.Missing == MissingPairs.Listwise ? SampleNote.Listwise(complete)
            : Phrase.Format($"n by pair stands in {analysis.Id.Value}.n (pairwise, of {frame.Rows}).", $"各对样本量见 {analysis.Id.Value}.n（成对删除，共 {frame.Rows} 份）。");
    }

    /// <summary>How the intervals are taken.</summary>
    public static Phrase IntervalMethod(CorrelationMethod method, double level) => method switch
    {
        CorrelationMethod.Pearson => new Phrase($"{100 * level:0.##} % intervals by Fisher's z.", $"{Terms.Percentage(level)} 区间采用 Fisher z 变换。"),
        CorrelationMethod.Spearman => new Phrase($"{100 * level:0.##} % intervals by Fisher's z with the error of Bonett and Wright (2000).", $"{Terms.Percentage(level)} 区间采用 Fisher z 变换，标准误依 Bonett 与 Wright（2000）。"),
        _ => new Phrase($"{100 * level:0.##} % intervals by Fisher's z with the error of Fieller, Hartley and Pearson (1957).", $"{Terms.Percentage(level)} 区间采用 Fisher z 变换，标准误依 Fieller、Hartley 与 Pearson（1957）。"),
    };

    /// <summary>How p is found.</summary>
    public static Phrase TestMethod(CorrelationMethod method) => method switch
    {
        CorrelationMethod.Pearson => new Phrase("Two-sided, by t with n − 2 degrees of freedom.", "双侧检验，t 分布，自由度 n − 2。"),
        CorrelationMethod.Spearman => new Phrase("Two-sided, by t with n − 2 degrees of freedom, as SPSS; exact (all orders) without ties up to 9 rows, as R.", "双侧检验，t 分布，自由度 n − 2，同 SPSS；无同分且不超过 9 个样本时为精确检验（全排列），同 R。"),
        _ => new Phrase(
            "Two-sided, normal approximation with the variance for ties, as SPSS; exact without ties below 50 rows, as R.", "双侧检验，正态近似（方差已作同分校正），同 SPSS；无同分且不足 50 个样本时为精确检验，同 R。"),
    };

    /// <summary>That pairs have a correlation and no test of it, or nothing.</summary>
    public static IEnumerable<Phrase> Untested(CorrelationTable correlations)
    {
        var size = correlations.Names.Length;
        if (Enumerable.Range(0, size).Any(i => Enumerable.Range(0, i).Any(j => correlations[i, j].TryGet(out var pair, out _) && pair.PValue is null)))
        {
            yield return new Phrase("No p where fewer rows have both variables than the test takes.", "两变量共同作答的样本量不足以检验者无 p 值。");
        }
    }

    /// <summary>Why correlations are not there: once for a variable that has none at all, once for each other pair.</summary>
    public static IEnumerable<Phrase> Diagnoses(CorrelationTable correlations, IReadOnlyList<Phrase> labels)
    {
        ImmutableArray<Diagnosis?> own = [.. Enumerable.Range(0, labels.Count).Select(i => correlations[i, i].Diagnosis())];
        return (from i in Enumerable.Range(0, labels.Count)
                where own[i] is not null
                select DiagnosisPhrase.Note(labels[i], own[i]!)).Concat(
            from i in Enumerable.Range(0, labels.Count)
            from j in Enumerable.Range(0, i)
            let diagnosis = correlations[i, j].Diagnosis()
            where diagnosis is not null && own[i] is null && own[j] is null
            select DiagnosisPhrase.Note(new Phrase($"{labels[i].English} with {labels[j].English}", $"{labels[i].Chinese}与{labels[j].Chinese}"), diagnosis));
    }
}
