using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Studies.Tests.Verification;

/// <summary>A report of one table <c>t.t</c>, held against lines of published values.</summary>
internal static class VerifiedReport
{
    /// <summary>A row of columns <c>x</c>, <c>mean</c>, <c>sd</c> and <c>p</c>.</summary>
    public static ResultRow Row(string id, double? x, double? mean = null, double? sd = null, double? p = null) =>
        new(id, Phrase.Verbatim(id), [Cell.Of(x), Cell.Of(mean), Cell.Of(sd), Cell.Of(p)]);

    /// <summary>The report.</summary>
    public static Report Of(ImmutableArray<ResultRow> rows, params ImmutableArray<Phrase> notes)
    {
        ImmutableArray<ResultColumn> columns = [.. new[] { "x", "mean", "sd", "p" }.Select(id => new ResultColumn(id, Phrase.Verbatim(id), NumberStyle.Estimate))];
        return new Report(Phrase.Empty, "kflow", "0", false, [new ReportSection("t", Phrase.Empty, [new ResultTable("t.t", Phrase.Empty, columns, rows, notes)], [])]);
    }

    /// <summary>The report against the lines of a file with the columns <c>cell,printed,source,status,tolerance</c>.</summary>
    public static VerificationResult Verify(Report report, params string[] lines)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("published.csv", $"cell,printed,source,status,tolerance\n{string.Join('\n', lines)}\n");
        return Verifier.Verify(report, PublishedValuesReader.Read(path, Texts.At("published.csv")));
    }
}
