using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Core.Resampling;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Regression;

public sealed class CoefficientBootstrapTests
{
    private const int Replicates = 40;

    private static readonly BootstrapSettings Settings = new(Replicates, 5, BootstrapIntervalKind.Percentile);

    private static readonly Term[][] Blocks = [[new VariableTerm("a")], [new VariableTerm("b"), new VariableTerm("c")]];

    private static SurveyData Data => ReferenceData.Read("regression", "extras.csv");

    /// <summary>Fitting the rows drawn, copied out, by QR gives what weights and Cholesky's factor give, intercepts and all models of a draw.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ErrorsAreThoseOfFitsToTheRowsDrawn(bool intercept)
    {
        var fit = HierarchicalRegression.Fit(Data, "y", Blocks, intercept);
        var bootstrap = CoefficientBootstrap.Of(fit, Settings);
        var draws = Enumerable.Range(0, Replicates).Select(replicate => Drawn(replicate, intercept)).ToList();
        bootstrap.Draws.Should().Be(Replicates);
        for (var model = 0; model < 2; model++)
        {
            foreach (var (row, j) in bootstrap.Models[model].Select((row, j) => (row, j)))
            {
                var values = draws.Select(draw => draw.Blocks[model].Estimate().Coefficients[j].B).ToArray();

                // Centred columns of moderate condition: twelve of sixteen digits.
                row.StandardError.Should().BeApproximately(new ReplicatedStatistic(values).StandardError, 1e-11);
                row.Bias.Should().BeApproximately(values.Average() - row.B, 1e-11);
                row.Lower.Should().BeApproximately(BootstrapInterval.Percentile.Limits(new ReplicatedStatistic(values)).Lower, 1e-10);
            }
        }
    }

    [Fact]
    public void AnExactFitIsNotResampledAndADrawWithoutAGroupIsLeftOut()
    {
        // One row alone in group 2: a resample is without it by (1 − 1/n)ⁿ, some .35.
        var rows = Enumerable.Range(0, 12).ToArray();
        var data = new SurveyData([
            new DoubleColumn("x", [.. rows.Select(i => (double)i)]),
            new DoubleColumn("twice", [.. rows.Select(i => 2.0 * i)]),
            new DoubleColumn("g", [.. rows.Select(i => i == 5 ? 2.0 : 1.0)]),
            new DoubleColumn("y", [.. rows.Select(i => (double)(i * i % 7))])]);
        CoefficientBootstrap.Of(HierarchicalRegression.Fit(data, "twice", [[new VariableTerm("x")]]), Settings).Models.Single().Should().BeEmpty();
        var bootstrap = CoefficientBootstrap.Of(HierarchicalRegression.Fit(data, "y", [[new VariableTerm("x"), new FactorTerm("g")]]), Settings);
        bootstrap.Failed.Should().BeInRange(5, 25);
        (bootstrap.Draws + bootstrap.Failed).Should().Be(Replicates);
    }

    private static HierarchicalFit Drawn(int replicate, bool intercept)
    {
        var data = Data;
        var counts = new int[data.Rows];
        Bootstrap.DrawCounts(RandomSource.OfStream(5, (ulong)replicate), counts.AsSpan());
        ImmutableArray<int> rows = [.. Enumerable.Range(0, data.Rows).SelectMany(row => Enumerable.Repeat(row, counts[row]))];
        return HierarchicalRegression.Fit(
            new SurveyData(data.Columns.Select(column => new DoubleColumn(column.Name, [.. rows.Select(row => data[column.Name][row])]))), "y", Blocks, intercept);
    }
}
