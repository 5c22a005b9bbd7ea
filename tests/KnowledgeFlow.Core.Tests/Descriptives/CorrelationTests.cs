using FsCheck;
using FsCheck.Fluent;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Descriptives;

public sealed class CorrelationTests
{
    [Fact]
    public void PerfectLineHasCorrelationOneAndNoTailLeft()
    {
        double[] x = [0.1, 0.2, 0.3, 0.7, 1.3];
        var up = PearsonCorrelation.Of(x, [.. x.Select(value => (3 * value) + 0.1)], "x", "y").Estimate();
        up.Should().Be(new Correlation(1, 5, 0));
        PearsonCorrelation.Of(x, [.. x.Select(value => 2 - (7 * value))], "x", "y").Estimate().Should().Be(new Correlation(-1, 5, 0));

        // Of 5! = 120 orders this one and its reverse are as extreme.
        SpearmanCorrelation.Of(x, [.. x.Select(Math.Exp)], "x", "y").Estimate().Should().Be(new Correlation(1, 5, 2.0 / 120));
    }

    [Fact]
    public void AllButPerfectLineKeepsTheDigitsOfItsP()
    {
        // 1 − r² from exact residuals: y − x = ε(1, −2, 1) is orthogonal to (−1, 0, 1), so that r² = 2/(2 + 6ε²), t = 1/(ε√3) and, with
        // one degree of freedom, p = 2 atan(1/t)/π.
        const double epsilon = 1e-9;
        var found = PearsonCorrelation.Of([-1, 0, 1], [-1 + epsilon, -2 * epsilon, 1 + epsilon], "x", "y").Estimate();
        found.PValue!.Value.Should().BeApproximately(2 / Math.PI * epsilon * Math.Sqrt(3), 1e-15);
        found.PValue!.Value.Should().BeInRange(1.1026e-9, 1.1027e-9);
    }

    /// <summary>Beside a line by less than r can tell, its terms' rounding reaches beyond 1 in some draws; what is given never does.</summary>
    [Fact]
    public void RoundingNeverTakesACorrelationBeyondOne()
    {
        for (ulong seed = 0; seed < 60; seed++)
        {
            var random = new RandomSource(seed);
            var n = 20 + (int)seed;
            double[] x = [.. Enumerable.Range(0, n).Select(_ => random.NextNormal())], near = [.. x.Select(value => value + (1e-10 * random.NextNormal()))], twin = [.. x.Select(value => 3 * value)];
            double[] turn = [.. Enumerable.Range(0, n).Select(i => i % 2 == 0 ? 1.0 : -1.0)];
            PearsonCorrelation.Of(x, near, "x", "y").Estimate().Coefficient.Should().BeInRange(-1, 1);
            var frame = new SurveyData([new DoubleColumn("x", [.. x]), new DoubleColumn("near", [.. near]), new DoubleColumn("twin", [.. twin]), new DoubleColumn("turn", [.. turn])]);
            PearsonCorrelation.Of(frame.MomentsOf("x", "twin"), "x", "twin").Estimate().Coefficient.Should().BeInRange(-1, 1);
            var partial = PartialCorrelationTable.Of(frame.Select(["x", "near"]), frame.Select(["turn"]), CorrelationMethod.Pearson);
            partial.Partial(0, 1).Estimate().Coefficient.Should().BeInRange(-1, 1);
            for (var i = 0; i < 2; i++)
            {
                partial.Semipartial(i, i).Estimate().Coefficient.Should().BeInRange(-1, 1);
            }
        }

        for (var n = 3; n < 60; n++)
        {
            double[] order = [.. Enumerable.Range(0, n)];
            KendallCorrelation.Of(order, order, "x", "y").Estimate().Coefficient.Should().Be(1, "of {0} rows", n);
            KendallCorrelation.Of(order, [.. order.Reverse()], "x", "y").Estimate().Coefficient.Should().Be(-1);
        }
    }

    [Fact]
    public void TwoRowsAreAlwaysOnALineAndHaveNoTest()
    {
        PearsonCorrelation.Of([1, 2], [5, 3], "x", "y").Estimate().Should().Be(new Correlation(-1, 2, null));
        KendallCorrelation.Of([1, 2], [5, 3], "x", "y").Estimate().Should().Be(new Correlation(-1, 2, null));
    }

    [Fact]
    public void ConstantAndEmptyVariablesAreDiagnosed()
    {
        foreach (var method in Enum.GetValues<CorrelationMethod>())
        {
            var frame = new SurveyData([DoubleColumn.Of("甲", 1, 2, 3), DoubleColumn.Of("乙", 4, 4, 4), DoubleColumn.Of("丙", double.NaN, double.NaN, 1)]);
            var table = CorrelationTable.Of(frame, method);
            table[1, 0].Diagnosed<Diagnosis.ConstantVariables>().Variables.Should().Equal("乙");
            table[1, 1].Diagnosed<Diagnosis.ConstantVariables>().Variables.Should().Equal("乙");
            table.Count(1, 0).Should().Be(3);
            table[2, 0].Diagnosed<Diagnosis.TooFewRows>().Should().Be(new Diagnosis.TooFewRows(1, 2));
            table.Count(2, 0).Should().Be(1);
            table[0, 0].Estimate().Should().Be(new Correlation(1, 3, null));
        }
    }

    [Fact]
    public void MomentsGiveTheSamePearson()
    {
        var frame = ReferenceData.StudyA();
        var moments = frame.MomentsOf("KS1", "KFE2");
        var fromMoments = PearsonCorrelation.Of(moments, "KS1", "KFE2").Estimate();
        var fromRows = PearsonCorrelation.Of(frame["KS1"].ToArray(), frame["KFE2"].ToArray(), "KS1", "KFE2").Estimate();
        fromMoments.Coefficient.Should().BeApproximately(fromRows.Coefficient, 1e-14);
        RelativeError.Of(fromMoments.PValue!.Value, fromRows.PValue!.Value).Should().BeLessThan(1e-11);
    }

    [Fact]
    public void KnightsCountIsTheCountOfAllPairs()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var n = random.Next(3, 60);
            var levels = random.Next(2, 12);
            double[] x = [0, 1, .. Enumerable.Range(0, n).Select(_ => random.Next(levels))];
            double[] y = [1, 0, .. Enumerable.Range(0, n).Select(_ => random.Next(levels))];
            var (difference, untiedX, untiedY) = (0.0, 0.0, 0.0);
            for (var i = 0; i < x.Length; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    var (dx, dy) = (Math.Sign(x[i] - x[j]), Math.Sign(y[i] - y[j]));
                    difference += dx * dy;
                    untiedX += dx * dx;
                    untiedY += dy * dy;
                }
            }

            var found = KendallCorrelation.Of(x, y, "x", "y").Estimate().Coefficient;
            return Math.Abs(found - (difference / Math.Sqrt(untiedX * untiedY))) < 1e-14;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void RankCorrelationsIgnoreMonotoneMaps()
    {
        var frame = ReferenceData.Read("descriptives", "variables.csv");
        var (x, y) = (frame["连续"].ToArray(), frame["尾"].ToArray());
        var mapped = Array.ConvertAll(y, value => -1 / value);
        SpearmanCorrelation.Of(x, mapped, "x", "y").Should().Be(SpearmanCorrelation.Of(x, y, "x", "y"));
        KendallCorrelation.Of(x, mapped, "x", "y").Should().Be(KendallCorrelation.Of(x, y, "x", "y"));
    }

    [Fact]
    public void TiedValuesShareTheirMeanRank() =>
        SpearmanCorrelation.MidRanks([30, 10, 20, 10, 30, 30]).Should().Equal(5, 1.5, 3, 1.5, 5, 5);

    [Fact]
    public void VariablesOfUnequalLengthAreTheCallersMistake()
    {
        var act = () => PearsonCorrelation.Of([1, 2], [1, 2, 3], "x", "y");
        act.Should().Throw<ArgumentException>();
    }
}
