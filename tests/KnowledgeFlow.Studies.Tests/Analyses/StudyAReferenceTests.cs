using System.Text.Json;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Running;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Studies.Tests.Analyses;

/// <summary>Study A, number by number, against R (tests/reference/study-a/study_a.R).</summary>
public sealed class StudyAReferenceTests
{
    private static readonly Dictionary<(string Table, string Row, string Column), double> Reference = Read();

    private static readonly Lazy<StudyResult> More = new(() => StudyA.Run(
        "{type: correlations, id: spearman, method: spearman}",
        "{type: correlations, id: kendall, method: kendall}",
        "{type: regression, id: dummies, outcome: KFE, blocks: [[gender, factor(year)], [KS, OC, KS^2, 'KS:OC', 'KS:factor(year)']], se: hc3}",
        "{type: moderation, id: percentiles, outcome: KFE, predictor: KS, moderator: KA, controls: [gender, year], probe: percentiles}",
        "{type: moderation, id: binary, outcome: KFE, predictor: KS, moderator: field, controls: [year]}"));

    public static TheoryData<string> Tables => [.. Reference.Keys.Select(cell => cell.Table).Distinct()];

    [Theory]
    [MemberData(nameof(Tables))]
    public void EveryNumberIsRs(string id)
    {
        var table = TableOf(id);
        var computed = (from row in table.Rows
                        from column in table.Columns.Select((column, i) => (column.Id, Cell: row.Cells[i]))
                        where column.Cell.Number is not null
                        select (Key: (id, row.Id, column.Id), Value: column.Cell.Number!.Value)).ToDictionary(cell => cell.Key, cell => cell.Value);
        var expected = Reference.Where(cell => cell.Key.Table == id).ToDictionary();
        computed.Keys.Should().BeEquivalentTo(expected.Keys, "R has every number of the table, and the table every number of R");
        var failures = from cell in expected
                       let error = Error(computed[cell.Key], cell.Value)
                       where !(error <= Tolerance(id, cell.Key.Column))
                       select FormattableString.Invariant($"{cell.Key}: {computed[cell.Key]:R} where R has {cell.Value:R} (error {error:0.0e0})");
        failures.Should().BeEmpty();
    }

    [Fact]
    public void TablesOfTheSampleAreAllHeldAgainstR() =>
        StudyA.Result.Report.Sections.SelectMany(section => section.Tables).Where(table => !table.Rows.IsEmpty).Select(table => table.Id).Should().BeSubsetOf(Reference.Keys.Select(cell => cell.Table));

    [Fact]
    public void AllPrintedCellsHold()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "samples", "knowledge-flow", "published.csv");
        var result = Verifier.Verify(StudyA.Result.Report, PublishedValuesReader.Read(path, Texts.At(path)));
        (result.Held, result.Counted, result.SetApart).Should().Be((39, 39, 0));
    }

    // Both programs compute in doubles, so that well-conditioned statistics agree to rounding (a dozen digits and more).
    private static double Tolerance(string table, string column) => (table, column) switch
    {
        // lavaan's optimiser stops short of the minimum, and its intervals at uniroot's tolerance.
        ("common_method.models", _) => 1e-5,

        // R's noncentral distributions give about a dozen digits.
        (_, "effect_lower" or "effect_upper") or ("compare_groups.effects", "lower" or "upper") => 1e-9,

        // The 95th percentile of 1,000 draws of an eigenvalue whose SD is .04 has a standard error of √(.05 · .95/1000)/.103 · .04 = .0027.
        (_, "threshold") => 0.008,
        _ => 1e-11,
    };

    // Relative, but for numbers so near to zero that they are differences of much larger ones.
    private static double Error(double computed, double expected) => Math.Abs(computed - expected) / Math.Max(Math.Abs(expected), 1e-3);

    private static ResultTable TableOf(string id) =>
        (StudyA.Result.Report.Sections.Any(section => section.Tables.Any(table => table.Id == id)) ? StudyA.Result : More.Value).Table(id);

    private static Dictionary<(string Table, string Row, string Column), double> Read()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "reference", "study-a", "study_a.json")));
        return json.RootElement.GetProperty("cells").EnumerateArray().ToDictionary(
            cell => (cell.GetProperty("table").GetString()!, cell.GetProperty("row").GetString()!, cell.GetProperty("column").GetString()!),
            cell => cell.GetProperty("value").GetDouble());
    }
}
