using System.Globalization;
using System.Text;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Verification.Formats;

/// <summary>Markdown for the page of a job: the counts, what does not hold, and every cell behind a fold.</summary>
public sealed class MarkdownVerificationRenderer : IVerificationRenderer
{
    private static readonly Phrase Heading = new("Published values", "已发表数值");
    private static readonly Phrase Columns = new("| | cell | printed | computed | place | source |", "| | 单元格 | 所载 | 计算 | 位置 | 出处 |");
    private static readonly Phrase EveryCell = new("Every cell", "全部单元格");

    /// <inheritdoc/>
    public string Format => "md";

    /// <inheritdoc/>
    public string Render(VerificationRun run)
    {
        var text = new StringBuilder($"## {Heading.In(run.Language)}\n\n");
        if (run.Studies.Length > 1)
        {
            text.Append(VerificationWords.OfStudies(run).In(run.Language)).Append("\n\n");
        }

        foreach (var study in run.Studies)
        {
            Write(text, run, study);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, VerificationRun run, StudyVerification study)
    {
        var result = study.Result;
        text.Append(CultureInfo.InvariantCulture, $"### {Mark(study.Reproduced)} {MarkdownText.Of(study.Title)}\n\n{MarkdownText.Of(run.NameOf(study.Path))}: ");
        if (study.Problem is { } problem)
        {
            text.Append(MarkdownText.Of(problem.ToMessage(study.Language))).Append("\n\n");
            return;
        }

        text.Append(VerificationWords.CellsHold(result.Held, result.Counted, result.SetApart).In(study.Language)).Append("\n\n");
        if (study.Synthetic)
        {
            text.Append(MarkdownText.Of(SyntheticNotice.Sentence.In(study.Language))).Append("\n\n");
        }

        var failures = result.Failures;
        if (failures.Length > 0)
        {
            Table(text, run, study, failures);
        }

        if (!run.OnlyFailures)
        {
            text.Append(CultureInfo.InvariantCulture, $"<details><summary>{EveryCell.In(study.Language)}</summary>\n\n");
            Table(text, run, study, result.Checks);
            text.Append("</details>\n\n");
        }
    }

    private static void Table(StringBuilder text, VerificationRun run, StudyVerification study, IEnumerable<CellCheck> checks)
    {
        text.Append(Columns.In(study.Language)).Append("\n|---|---|---|---|---|---|\n");
        foreach (var check in checks)
        {
            var computed = check.Fails ? $"{MarkdownText.Of(check.Computed)}<br>{MarkdownText.Of(check.Why.In(study.Language))}" : MarkdownText.Of(check.Computed);
            text.Append(CultureInfo.InvariantCulture, $"| {(check.Counts ? Mark(check.Holds) : "–")} | {MarkdownText.Of(check.Address)} | {MarkdownText.Of(check.Published.Printed)} | {computed} ")
                .Append(CultureInfo.InvariantCulture, $"| {MarkdownText.Of(VerificationWords.PlaceOf(run, check.Published.Place))} | {MarkdownText.Of(check.Published.Source)} |\n");
        }

        text.Append('\n');
    }

    private static string Mark(bool holds) => holds ? "✅" : "❌";
}
