using System.Text.Json;
using KnowledgeFlow.Core.Power;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Power;

/// <summary>
/// Against pwr, stats::power.t.test, semTools::findRMSEApower and stats' noncentral F (tests/reference/power/power.R), and against the exact distribution of a correlation with 30 digits (correlation.py).
/// </summary>
public sealed class PowerReferenceTests
{
    // R's pnt, pnbeta and pnchisq stop at 1e-12 of their sums; findRMSEApower's quantile by qchisq at some 1e-11.
    private const double OfR = 1e-9;
    private const double OfDigits = 1e-12;

    private static readonly JsonElement Reference = ReferenceJson.Read("power", "power.json");

    [Fact]
    public void PowersAreThoseOfR()
    {
        var cells = Reference.GetProperty("powers").EnumerateArray().ToList();
        cells.Should().HaveCountGreaterThan(130);
        foreach (var cell in cells)
        {
            var power = TestOf(cell).PowerOf(cell.Number("effect"), (int)cell.Number("n"), cell.Number("alpha")).Estimate().Power;
            power.Should().BeApproximately(cell.Number("power"), OfR, "of {0}", cell.GetRawText());
        }
    }

    [Fact]
    public void TheSmallestSampleIsTheFirstThatReachesThePower()
    {
        foreach (var cell in Reference.GetProperty("sizes").EnumerateArray())
        {
            var (test, effect, alpha) = (TestOf(cell), cell.Number("effect"), cell.Number("alpha"));
            var n = test.SampleSizeFor(effect, cell.Number("power"), alpha).Estimate();
            n.Should().Be((int)cell.Number("n"), "of {0}", cell.GetRawText());
            test.PowerOf(effect, n, alpha).Estimate().Power.Should().BeApproximately(cell.Number("reached"), OfR);
            cell.Number("before").Should().BeLessThan(cell.Number("power"));
        }
    }

    [Fact]
    public void TheSmallestEffectHasThePower()
    {
        foreach (var cell in Reference.GetProperty("effects").EnumerateArray())
        {
            var test = TestOf(cell);
            var effect = test.SmallestEffectFor((int)cell.Number("n"), cell.Number("power"), cell.Number("alpha")).Estimate();

            // Of fits that are not close power is flat in ε near 0, and R's powers are known to 1e-11.
            effect.Should().BeApproximately(cell.Number("effect"), 1e-8, "of {0}", cell.GetRawText());
            test.PowerOf(effect, (int)cell.Number("n"), cell.Number("alpha")).Estimate().Power.Should().BeApproximately(cell.Number("power"), 1e-12);
        }
    }

    [Fact]
    public void TwoSidedPowerOfTIsThatOfPowerTTestStrict()
    {
        foreach (var cell in Reference.GetProperty("strict").EnumerateArray())
        {
            new IndependentTTestPower().PowerOf(cell.Number("effect"), (int)cell.Number("n"), 0.05).Estimate().Power.Should().BeApproximately(cell.Number("power"), OfR);
        }
    }

    [Fact]
    public void PowerOfACorrelationIsExact()
    {
        var cells = ReferenceJson.Read("power", "correlation.json").GetProperty("powers").EnumerateArray().ToList();
        cells.Should().HaveCount(70);
        foreach (var cell in cells)
        {
            Power(TestSides.Two).Should().BeApproximately(cell.Number("two"), OfDigits, "of {0}", cell.GetRawText());
            Power(TestSides.One).Should().BeApproximately(cell.Number("one"), OfDigits, "of {0}", cell.GetRawText());

            double Power(TestSides sides) => new CorrelationPower(sides).PowerOf(cell.Number("effect"), (int)cell.Number("n"), cell.Number("alpha")).Estimate().Power;
        }
    }

    [Fact]
    public void FisherZIsNearTheExactPower()
    {
        foreach (var cell in Reference.GetProperty("fisher").EnumerateArray())
        {
            Power(TestSides.Two).Should().BeApproximately(cell.Number("two"), 0.004, "an approximation of pwr.r.test");
            Power(TestSides.One).Should().BeApproximately(cell.Number("one"), 0.004);

            double Power(TestSides sides) => new CorrelationPower(sides).PowerOf(cell.Number("effect"), (int)cell.Number("n"), 0.05).Estimate().Power;
        }
    }

    [Fact]
    public void JointSignificanceIsNearTheSimulated()
    {
        foreach (var cell in Reference.GetProperty("indirect").EnumerateArray())
        {
            double a = cell.Number("a"), b = cell.Number("b"), simulated = cell.Number("power");
            var power = new IndirectEffectPower(b / a, cell.Number("direct")).PowerOf(a * b, (int)cell.Number("n"), 0.05).Estimate().Power;

            // Four errors of the simulation, and what the product leaves out, which is about .001 too much.
            power.Should().BeApproximately(simulated + 0.00075, (4 * Math.Sqrt(simulated * (1 - simulated) / cell.Number("draws"))) + 0.00075, "of {0}", cell.GetRawText());
        }
    }

    private static PowerTest TestOf(JsonElement cell)
    {
        var parameters = cell.GetProperty("parameters");
        return cell.GetProperty("test").GetString() switch
        {
            "one_sample" => new OneSampleTTestPower(Sides()),
            "independent" => new IndependentTTestPower(Sides(), parameters.Number("ratio")),
            "anova" => new AnalysisOfVariancePower((int)parameters.Number("groups")),
            "regression" => new RegressionPower((int)parameters.Number("tested"), (int)parameters.Number("predictors")),
            "chi_squared" => new ChiSquaredPower((int)parameters.Number("df")),
            "fit" => new ModelFitPower(
                parameters.GetProperty("kind").GetString() switch { "close" => FitHypothesis.Close, "not_close" => FitHypothesis.NotClose, _ => FitHypothesis.Exact },
                (int)parameters.Number("df"),
                parameters.Number("null")),
            var other => throw new InvalidOperationException($"No test is called {other}."),
        };

        TestSides Sides() => parameters.Number("sides") == 1 ? TestSides.One : TestSides.Two;
    }
}
