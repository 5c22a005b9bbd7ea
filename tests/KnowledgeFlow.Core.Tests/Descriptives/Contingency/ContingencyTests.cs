using System.Text.Json;
using KnowledgeFlow.Core.Descriptives.Contingency;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Descriptives.Contingency;

/// <summary>Against chisq.test, fisher.test and effectsize (tests/reference/contingency/contingency.R); doubles on both sides.</summary>
public sealed class ContingencyTests
{
    private const double OfDoubles = 1e-11;

    private static readonly JsonElement Reference = ReferenceJson.Read("contingency", "contingency.json");

    [Fact]
    public void TestsAgreeWithR()
    {
        foreach (var expected in Reference.GetProperty("tables").EnumerateArray())
        {
            var table = Counts(expected);
            var test = IndependenceTest.Of(table, "a", "b", expected.Number("level")).Estimate();
            test.ChiSquared.Should().BeApproximately(expected.Number("chi2"), OfDoubles);
            test.DegreesOfFreedom.Should().Be((int)expected.Number("df"));
            test.PValue.Should().BeApproximately(expected.Number("p"), OfDoubles);
            test.LikelihoodRatio.Should().BeApproximately(expected.Number("lr"), OfDoubles);
            test.LikelihoodRatioP.Should().BeApproximately(expected.Number("lr_p"), OfDoubles);
            (test.Yates is null).Should().Be(expected.GetProperty("yates").ValueKind != JsonValueKind.Number);
            if (test.Yates is { } yates)
            {
                yates.Should().BeApproximately(expected.Number("yates"), OfDoubles);
                test.YatesP.Should().BeApproximately(expected.Number("yates_p"), OfDoubles);
                Math.Abs(test.Phi!.Value).Should().BeApproximately(test.CramerV.Value, 1e-14);
            }

            test.CramerV.Value.Should().BeApproximately(expected.Number("v"), OfDoubles);
            test.CramerV.Lower.Should().BeApproximately(expected.Number("v_lower"), 1e-9, "R's noncentral χ² gives about a dozen digits");
            test.CramerV.Upper.Should().BeApproximately(Math.Min(1, expected.Number("v_upper")), 1e-9);

            // effectsize leaves the pivot where no λ gives a lower limit.
            if (test.CramerV.Lower > 0)
            {
                test.CramerV.Lower.Should().BeApproximately(expected.Numbers("effectsize")[1], 1e-6);
                test.CramerV.Upper.Should().BeApproximately(expected.Numbers("effectsize")[2], 1e-6);
            }

            Compare(expected.Rows("expected"), table, table.Expected);
            Compare(expected.Rows("adjusted"), table, table.AdjustedResidual);
        }
    }

    [Fact]
    public void FisherAgreesWithR()
    {
        var compared = 0;
        foreach (var expected in Reference.GetProperty("tables").EnumerateArray().Where(table => table.GetProperty("fisher").ValueKind == JsonValueKind.Number))
        {
            var test = FisherExactTest.Of(Counts(expected));

            // FEXACT itself holds about ten digits of small probabilities.
            test.IsExact.Should().BeTrue();
            test.PValue.Should().BeApproximately(expected.Number("fisher"), 1e-9);
            compared++;
        }

        compared.Should().Be(8);
    }

    /// <summary>Tables that take much of the network (fisher.R); where p is small, 1e-9 of it too.</summary>
    [Fact]
    public void FisherGoesThroughTheWholeNetwork()
    {
        var compared = 0;
        foreach (var expected in ReferenceJson.Read("contingency", "fisher.json").GetProperty("tables").EnumerateArray())
        {
            var counts = Counts(expected);
            var (test, p) = (FisherExactTest.Of(counts, cancellation: TestContext.Current.CancellationToken), expected.Number("p"));
            test.IsExact.Should().BeTrue();

            // FEXACT adds ways whose probabilities agree to 1e-7 and holds some nine digits.
            test.PValue.Should().BeApproximately(p, 1e-8 * p);
            compared++;
        }

        compared.Should().Be(14);
    }

    /// <summary>Against a million tables that R drew: their error is .00035, that of 20,000 ours .0025.</summary>
    [Fact]
    public void TablesBeyondTheBudgetAreDrawn()
    {
        var expected = Reference.GetProperty("simulated");
        var test = Drawn();
        test.IsExact.Should().BeFalse();
        test.StandardError.Should().BeApproximately(Math.Sqrt(test.PValue * (1 - test.PValue) / 20_000), 1e-15);
        test.PValue.Should().BeApproximately(expected.Number("p"), 4 * test.StandardError);
        Drawn().Should().Be(test, "the seed is the same");

        FisherExactTest Drawn() => FisherExactTest.Of(Counts(expected), 20_000, 3, mostSteps: 1000, TestContext.Current.CancellationToken);
    }

    /// <summary>Of the tables with margins 4, 4 and 4, 4, those with 0, 1, 3, 4 in a corner are no more probable than one of 3: (1 + 16 + 16 + 1)/70.</summary>
    [Fact]
    public void LadyTastingTea() => FisherExactTest.Of(new ContingencyTable(new[,] { { 3, 1 }, { 1, 3 } })).PValue.Should().BeApproximately(34 / 70.0, 1e-14);

    [Fact]
    public void TurningTheTableRoundChangesNothing()
    {
        int[,] counts = { { 4, 2, 0, 1 }, { 5, 3, 2, 2 }, { 6, 0, 1, 7 } }, turned = new int[4, 3];
        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 4; j++)
            {
                turned[j, i] = counts[i, j];
            }
        }

        FisherExactTest.Of(new ContingencyTable(turned)).PValue.Should().BeApproximately(FisherExactTest.Of(new ContingencyTable(counts)).PValue, 1e-13);
    }

    [Fact]
    public void EmptyRowsDoNotCountAndOneCategoryHasNoTest()
    {
        var test = IndependenceTest.Of(new ContingencyTable(new[,] { { 3, 0, 1 }, { 0, 0, 0 }, { 1, 0, 3 } }), "a", "b").Estimate();
        (test.DegreesOfFreedom, test.ChiSquared).Should().Be((1, 2));
        test.OddsRatio!.Value.Should().BeApproximately(9, 1e-14);
        IndependenceTest.Of(new ContingencyTable(new[,] { { 3, 4 }, { 0, 0 } }), "a", "b").Diagnosed<Diagnosis.ConstantVariables>().Variables.Should().Equal("a");
        IndependenceTest.Of(new ContingencyTable(new[,] { { 0, 0 }, { 0, 0 } }), "a", "b").Diagnosed<Diagnosis.Unanswered>();
        ContingencyTable.Of([0, 1, double.NaN, 1], [0, 1], [5, 6, 5, double.NaN], [5, 6]).Total.Should().Be(2);
    }

    private static ContingencyTable Counts(JsonElement table)
    {
        var rows = table.Rows("counts");
        var counts = new int[rows.Length, rows[0].Length];
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < rows[i].Length; j++)
            {
                counts[i, j] = (int)rows[i][j];
            }
        }

        return new ContingencyTable(counts);
    }

    private static void Compare(double[][] expected, ContingencyTable table, Func<int, int, double> computed)
    {
        for (var i = 0; i < table.Rows; i++)
        {
            for (var j = 0; j < table.Columns; j++)
            {
                computed(i, j).Should().BeApproximately(expected[i][j], OfDoubles);
            }
        }
    }
}
