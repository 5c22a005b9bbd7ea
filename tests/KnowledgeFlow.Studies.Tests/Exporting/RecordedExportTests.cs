using System.Text;
using KnowledgeFlow.Studies.Exporting;

namespace KnowledgeFlow.Studies.Tests.Exporting;

/// <summary>
/// The exports of six studies are the files that R and PSPP ran, and what those programs printed is what kflow finds: the sample of study
/// A, a study whose names no program takes, with every estimator, groups, labels, constraints and robust errors, one of mediation, one of
/// latent products with observed controls, second-order factors and least squares, one of descriptions and correlations with
/// all that may be asked beside, and one of weighted, clustered, selected and logistic regressions.
/// </summary>
public sealed class RecordedExportTests
{
    // lavaan's optimiser stops where the discrepancy no longer falls: of its estimates five to six digits are the optimum's, and of what is
    // nearly 0 (residual correlations) six decimals.
    private const double OfOptimisers = 2e-5;

    // Everything without an optimiser agrees to the ten digits that R prints.
    private const double OfArithmetic = 1e-9;

    private static readonly Dictionary<string, RecordedExport> Studies = new[] { "knowledge-flow", "awkward", "mediation", "interactions", "description", "regressions", "power" }.ToDictionary(name => name, name => new RecordedExport(name));

    [Theory]
    [InlineData("knowledge-flow", ExportTarget.Lavaan)]
    [InlineData("knowledge-flow", ExportTarget.Mplus)]
    [InlineData("knowledge-flow", ExportTarget.Spss)]
    [InlineData("awkward", ExportTarget.Lavaan)]
    [InlineData("awkward", ExportTarget.Mplus)]
    [InlineData("awkward", ExportTarget.Spss)]
    [InlineData("mediation", ExportTarget.Lavaan)]
    [InlineData("mediation", ExportTarget.Spss)]
    [InlineData("interactions", ExportTarget.Lavaan)]
    [InlineData("interactions", ExportTarget.Mplus)]
    [InlineData("interactions", ExportTarget.Spss)]
    [InlineData("description", ExportTarget.Lavaan)]
    [InlineData("regressions", ExportTarget.Lavaan)]
    [InlineData("power", ExportTarget.Lavaan)]
    public void TheExportIsTheOneThatWasRun(string study, ExportTarget target)
    {
        var committed = Studies[study].Files(target);

        var files = Studies[study].Export(target).Files;

        files.Select(file => file.Path).Should().BeEquivalentTo(committed.Keys);
        foreach (var file in files)
        {
            Encoding.UTF8.GetString(file.Content.Span).Should().Be(Encoding.UTF8.GetString(committed[file.Path]), $"{file.Path} is what was run");
        }
    }

    [Theory]
    [InlineData("knowledge-flow", 779)]
    [InlineData("awkward", 4314)]
    [InlineData("mediation", 637)]
    [InlineData("interactions", 2657)]
    [InlineData("description", 456)]
    [InlineData("regressions", 662)]
    [InlineData("power", 22)]
    public void RFindsTheSameNumbers(string study, int numbers)
    {
        var recorded = Studies[study];
        var lines = recorded.Numbers().ToList();
        lines.Count.Should().Be(numbers);
        var differences = lines
            .Select(line => (line.Address, R: line.Value, Kflow: recorded.Found(line.Address), Tolerance: recorded.IsOptimised(line.Address) ? OfOptimisers : OfArithmetic))
            .Where(pair => pair.Kflow is not { } value || Math.Abs(value - pair.R) > pair.Tolerance * Math.Max(Math.Abs(pair.R), 0.1));

        differences.Should().BeEmpty();
    }

    [Theory]
    [InlineData("knowledge-flow")]
    [InlineData("awkward")]
    [InlineData("mediation")]
    [InlineData("interactions")]
    [InlineData("description")]
    [InlineData("regressions")]
    [InlineData("power")]
    public void EveryAnalysisIsAmongWhatRPrinted(string study) =>
        Studies[study].Numbers().Select(line => line.Address.Split('.')[0]).Distinct()
            .Should().BeEquivalentTo(Studies[study].Plan.Analyses.Select(analysis => analysis.Id.Value));

    [Theory]
    [InlineData("knowledge-flow")]
    [InlineData("awkward")]
    [InlineData("mediation")]
    public void PsppFindsTheSameNumbers(string study)
    {
        var recorded = Studies[study];
        var check = new PsppComparison(recorded);

        check.Run();

        check.Differences.Should().BeEmpty();
        check.Compared.Should().BeGreaterThan(250);
    }
}
