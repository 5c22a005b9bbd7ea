using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Specification;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Studies.Hypotheses;

/// <summary>
/// Finds the number that a hypothesis is about: by its address, or by name among parameters, defined quantities and effects, and as <c>Y~X</c> among the
/// coefficients of regressions, whose last block counts, and of mediation's equations.
/// </summary>
/// <param name="plan">The study and its analyses.</param>
/// <param name="report">Their results.</param>
internal sealed class HypothesisTarget(StudyPlan plan, Report report)
{
    private static readonly Dictionary<string, string> EstimateColumns = new(StringComparer.Ordinal)
    {
        ["parameters"] = "est",
        ["defined"] = "est",
        ["effects"] = "effect",
    };

    private readonly ResultIndex index = new(report);

    /// <summary>The p-value that belongs to a number; null where there is none.</summary>
    public double? SignificanceOf(ResultCell cell) => index.SignificanceOf(cell);

    /// <summary>The number of a hypothesis.</summary>
    /// <exception cref="BadInputException">There is no such number, or there are several.</exception>
    public ResultCell Find(Hypothesis hypothesis)
    {
        var target = hypothesis.Target;
        if (CellPatternParser.TryParse(target.Value, out var address) && index.Table(address.Table) is not null)
        {
            return Single(hypothesis, [.. index.Find(address)]);
        }

        var name = target.Value.Replace(" ", string.Empty, StringComparison.Ordinal);
        return Single(hypothesis, [.. report.Sections.SelectMany(section => Named(section, name))]);
    }

    private static ResultCell Single(Hypothesis hypothesis, List<ResultCell> found) => found switch
    {
        [var only] => only,
        [] => throw hypothesis.Target.Problem(HypothesisMessages.NotEstimated(hypothesis.Id.Value, hypothesis.Target.Value)),
        _ => throw hypothesis.Target.Problem(HypothesisMessages.EstimatedMoreThanOnce(hypothesis.Id.Value, hypothesis.Target.Value, found.Count, found.Take(5).Select(cell => cell.Address))),
    };

    private IEnumerable<ResultCell> Named(ReportSection section, string name)
    {
        foreach (var table in section.Tables)
        {
            var kind = table.Id[(table.Id.LastIndexOf('.') + 1)..];
            if (EstimateColumns.TryGetValue(kind, out var column))
            {
                foreach (var cell in Rows(table, [name], table.Columns.Any(candidate => candidate.Id == column) ? column : "est"))
                {
                    yield return cell;
                }
            }
            else if (kind == "coefficients")
            {
                foreach (var cell in Coefficients(section, table, name))
                {
                    yield return cell;
                }
            }
        }
    }

    private IEnumerable<ResultCell> Coefficients(ReportSection section, ResultTable table, string name)
    {
        var parts = name.Split('~');
        return parts.Length == 2 && plan.Analyses.FirstOrDefault(analysis => analysis.Id.Value == section.Id)?.CoefficientRow(table, parts[0], parts[1]) is { } row
            ? Rows(table, [row], "b")
            : [];
    }

    private static IEnumerable<ResultCell> Rows(ResultTable table, string[] names, string column)
    {
        var place = table.Columns.Select(candidate => candidate.Id).ToList().IndexOf(column);
        if (place < 0)
        {
            return [];
        }

        var rows = table.Rows.Where(row => names.Contains(row.Id, StringComparer.Ordinal)).ToList();
        if (rows.Count == 0)
        {
            var aliases = names.SelectMany(name => RowAlias.Of(name)).ToList();
            rows = [.. table.Rows.Where(row => aliases.Contains(row.Id, StringComparer.Ordinal))];
        }

        return rows.Select(row => new ResultCell(table, row, place));
    }
}
