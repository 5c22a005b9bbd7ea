using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Regression;

namespace KnowledgeFlow.Core.Tests.Regression;

public sealed class LeastSquaresTests
{
    [Fact]
    public void FourPointsByHand()
    {
        // x = 1…4, y = 2, 1, 4, 3: Sxy = 3, Sxx = 5, b = 0.6, a = 1, Σe² = 5 − 0.6 · 3 = 3.2.
        var fit = Fit([2, 1, 4, 3], [1, 2, 3, 4]);

        fit.Coefficients[0].Should().BeApproximately(1, 1e-14);
        fit.Coefficients[1].Should().BeApproximately(0.6, 1e-14);
        fit.ResidualSumOfSquares.Should().BeApproximately(3.2, 1e-14);
        fit.StandardError(1).Should().BeApproximately(Math.Sqrt(1.6 / 5), 1e-14);
        ModelSummary.Of(fit).DurbinWatson.Should().BeApproximately((1.6 * 1.6 + 2.4 * 2.4 + 1.6 * 1.6) / 3.2, 1e-13);
    }

    [Fact]
    public void WithOnePredictorBetaIsTheCorrelationAndFIsTheSquareOfT()
    {
        var fit = Fit([2, 1, 4, 3, 7], [1, 2, 3, 4, 4.5]);
        var slope = CoefficientTable.Of(fit)[1];
        var summary = ModelSummary.Of(fit);

        slope.Beta.Should().BeApproximately(summary.R, 1e-13);
        summary.F.Should().BeApproximately(slope.T * slope.T, 1e-12);
        summary.PValue.Should().BeApproximately(slope.PValue, 1e-14);
        slope.VarianceInflation.Should().BeApproximately(1, 1e-14);
    }

    [Fact]
    public void ACopyOfAPredictorIsLeftOutAndNamesItsTwin()
    {
        double[] x = [1, 2, 3, 4, 5, 7];
        var fit = Estimate([1, 3, 2, 5, 4, 4], ("x", x), ("twice", [.. x.Select(value => 2 * value)]));

        fit.Aliased.Should().ContainSingle().Which.Should().BeEquivalentTo(new AliasedColumn("twice", ["x"]));
        fit.Entered.Should().Equal("(Intercept)", "x", "twice");
        fit.Coefficients.Should().Equal(Fit([1, 3, 2, 5, 4, 4], x).Coefficients);
    }

    [Fact]
    public void AMeanOfPredictorsIsLeftOutThoughRoundingHidesIt()
    {
        var source = new RandomSource(1);
        double[] a = [.. Enumerable.Range(0, 200).Select(_ => (double)source.NextInt32(5) / 3)];
        double[] b = [.. Enumerable.Range(0, 200).Select(_ => (double)source.NextInt32(7) / 7)];
        double[] y = [.. Enumerable.Range(0, 200).Select(_ => source.NextNormal())];

        Estimate(y, ("a", a), ("b", b), ("mean", [.. a.Zip(b, (u, v) => (u + v) / 2.1)])).Aliased
            .Should().ContainSingle().Which.Should().BeEquivalentTo(new AliasedColumn("mean", ["a", "b"]));
    }

    [Fact]
    public void ColumnsAfterADependentOneAreJudgedByTheIndependentOnes() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        seed =>
        {
            var source = new RandomSource((ulong)(uint)seed);
            double[] Draw() => [.. Enumerable.Range(0, 30).Select(_ => (double)source.NextInt32(5))];
            double[] a = Draw(), b = Draw(), c = Draw(), y = Draw();
            double[] sum = [.. a.Zip(b, (u, v) => (u + v) / 3)];
            double[] difference = [.. c.Zip(sum, (u, v) => u - v)];
            var reduced = Estimate(y, ("a", a), ("b", b), ("c", c));
            var fit = Estimate(y, ("a", a), ("b", b), ("sum", sum), ("zero", new double[30]), ("c", c), ("difference", difference));
            return fit.Aliased.Select(column => column.Name).SequenceEqual(["sum", "zero", "difference"])
                && fit.Aliased[2].Combination.SequenceEqual(["a", "b", "c"])
                && fit.Coefficients.SequenceEqual(reduced.Coefficients)
                && fit.ResidualSumOfSquares == reduced.ResidualSumOfSquares;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void ACopyFarFromZeroIsLeftOutThoughItsRoundingIsLargerThanTheOthers()
    {
        // x + 10⁶ keeps x to 1e-10: what x and an intercept leave of it is that rounding, of 3e-11 of the length of x about its mean.
        var source = new RandomSource(7);
        double[] x = [.. Enumerable.Range(0, 60).Select(_ => source.NextInt32(1000) / 100.0)];
        double[] y = [.. x.Select(value => value + source.NextNormal())];

        Estimate(y, ("far", [.. x.Select(value => value + 1e6)]), ("x", [.. x.Select(value => (3 * value) + 0.7)])).Aliased
            .Should().ContainSingle().Which.Should().BeEquivalentTo(new AliasedColumn("x", ["far"]));
    }

    [Fact]
    public void AConstantPredictorIsLeftOutAndAConstantOutcomeNamed()
    {
        Estimate([1, 2, 3, 5], ("x", [1, 2, 2, 4]), ("c", [3, 3, 3, 3])).Aliased
            .Should().ContainSingle().Which.Should().BeEquivalentTo(new AliasedColumn("c", []));
        Diagnose([2, 2, 2, 2], ("x", [1, 2, 2, 4])).Should().BeOfType<Diagnosis.ConstantVariables>().Which.Variables.Should().Equal("y");
    }

    [Fact]
    public void TooFewRowsAreCounted() =>
        Diagnose([1, 2], ("x", [1, 2])).Should().Be(new Diagnosis.TooFewRows(2, 3));

    [Fact]
    public void MissingValuesAreACallersMistake()
    {
        FluentActions.Invoking(() => Design(3, ("x", [1, double.NaN, 3]))).Should().Throw<ArgumentException>().WithMessage("Column x has a value that is missing*");
        FluentActions.Invoking(() => LeastSquares.Fit(Design(3, ("x", [1, 2, 4])), [1, double.NaN, 2], "y")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void AllThreePathsAgreeWhereEachCanServe()
    {
        // A shift of the predictor changes nothing but the intercept, and drives the condition from 3 to 600 and to 60,000.
        double[] x = [.. Enumerable.Range(0, 40).Select(i => (double)((i * 7) % 11))];
        double[] y = [.. Enumerable.Range(0, 40).Select(i => (double)((i * 5) % 13))];
        var near = Fit(y, x);
        var far = Fit(y, [.. x.Select(value => value + 2000)]);
        var farther = Fit(y, [.. x.Select(value => value + 200_000)]);

        near.Condition.Should().BeLessThan(100);
        far.Condition.Should().BeInRange(100, 1e4);
        farther.Condition.Should().BeGreaterThan(1e4);
        foreach (var shifted in (LeastSquaresFit[])[far, farther])
        {
            (shifted.Coefficients[1] / near.Coefficients[1]).Should().BeApproximately(1, 1e-11);
            (shifted.StandardError(1) / near.StandardError(1)).Should().BeApproximately(1, 1e-11);
            shifted.ResidualSumOfSquares.Should().BeApproximately(near.ResidualSumOfSquares, 1e-10);
            (RobustError(shifted) / RobustError(near)).Should().BeApproximately(1, 1e-11);
            shifted.Leverages.Zip(near.Leverages, (a, b) => Math.Abs(a - b)).Max().Should().BeLessThan(1e-11);
        }
    }

    [Fact]
    public void ChangesOfUnitsOrderAndSignKeepTheTests() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        ArbMap.Default.ArbFor<PositiveInt>(),
        (seed, unit) =>
        {
            var source = new RandomSource((ulong)(uint)seed);
            double[] Draw() => [.. Enumerable.Range(0, 25).Select(_ => source.NextNormal())];
            double[] a = Draw(), b = Draw(), y = [.. Draw().Zip(a, (e, x) => e + (0.4 * x))];
            var plain = CoefficientTable.Of(Estimate(y, ("a", a), ("b", b)));
            var changed = CoefficientTable.Of(Estimate(y, ("b", [.. b.Select(value => -value)]), ("a", [.. a.Select(value => (value * unit.Get) + 3)])));
            return Near(plain[1].T, changed[2].T) && Near(plain[2].T, -changed[1].T) && Near(plain[1].Beta, changed[2].Beta)
                && Near(plain[1].VarianceInflation, changed[2].VarianceInflation) && Near(plain[1].B, changed[2].B * unit.Get);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void RobustIntervalsCoverTheSlopeUnderUnequalVariances()
    {
        // 2,000 samples of 60 with error SD |x|: HC3 keeps 95 % (±1.5 %, three standard errors), the ordinary interval falls short of 90 %.
        var source = new RandomSource(99);
        int robust = 0, ordinary = 0;
        for (var sample = 0; sample < 2000; sample++)
        {
            double[] x = [.. Enumerable.Range(0, 60).Select(_ => source.NextNormal())];
            ImmutableArray<double> y = [.. x.Select(value => value + (Math.Abs(value) * source.NextNormal()))];
            foreach (var errors in (StandardErrors[])[StandardErrors.Hc3, StandardErrors.Ordinary])
            {
                LeastSquares.Fit(Design(60, ("x", x)), y, "y", errors).TryGet(out var fit, out _);
                var slope = CoefficientTable.Of(fit!)[1];
                var covers = slope.Lower <= 1 && slope.Upper >= 1;
                robust += covers && errors == StandardErrors.Hc3 ? 1 : 0;
                ordinary += covers && errors == StandardErrors.Ordinary ? 1 : 0;
            }
        }

        (robust / 2000.0).Should().BeInRange(0.935, 0.97);
        (ordinary / 2000.0).Should().BeLessThan(0.90);
    }

    [Fact]
    public void ARowThatTheFitPassesThroughHasLeverageOne()
    {
        var fit = Estimate([1, 2, 1, 3, 9], ("only", [0, 0, 0, 0, 1]));

        fit.Leverages[4].Should().Be(1);
        fit.Residuals[4].Should().Be(0);
        fit.Leverages.Sum().Should().BeApproximately(2, 1e-13);
    }

    [Fact]
    public void WhereARowHasLeverageOneThereAreNoRobustErrorsWhateverTheOrderOfTheRows() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        seed =>
        {
            var source = new RandomSource((ulong)(uint)seed);
            const int Rows = 20;
            var alone = source.NextInt32(Rows);
            double[] y = [.. Enumerable.Range(0, Rows).Select(_ => source.NextNormal())];
            double[] x = [.. Enumerable.Range(0, Rows).Select(_ => 1900 + (100 * source.NextNormal()))];
            double[] only = [.. Enumerable.Range(0, Rows).Select(i => i == alone ? 1.0 : 0)];
            LeastSquares.Fit(Design(Rows, ("x", x), ("only", only)), [.. y], "y", StandardErrors.Hc3).TryGet(out var fit, out _);
            var summary = ModelSummary.Of(fit!);
            return fit!.Untestable is Diagnosis.LeverageOne { Rows: [var row] } && row == alone
                && CoefficientTable.Of(fit).All(line => double.IsFinite(line.B) && double.IsNaN(line.StandardError) && double.IsNaN(line.PValue) && double.IsNaN(line.Upper))
                && double.IsNaN(summary.F) && double.IsNaN(summary.PValue) && double.IsFinite(summary.RSquared)
                && Estimate(y, ("x", x), ("only", only)).Untestable is null;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void AHighLeverageShortOfOneKeepsItsRobustErrors()
    {
        double[] y = [1, 2, 1, 3, 9, 4];
        LeastSquares.Fit(Design(6, ("x", [0, 1, 0, 1, 1e5, 0])), [.. y], "y", StandardErrors.Hc3).TryGet(out var fit, out _);

        fit!.Untestable.Should().BeNull();
        fit.Leverages[4].Should().BeInRange(1 - 1e-9, 1 - 1e-11);
    }

    [Fact]
    public void AnExactFitHasNoErrorAndNoTests()
    {
        var fit = Fit([1, 3, 5, 7, 9], [0, 1, 2, 3, 4]);
        var summary = ModelSummary.Of(fit);
        var slope = CoefficientTable.Of(fit)[1];

        fit.IsExact.Should().BeTrue();
        fit.Residuals.Should().OnlyContain(residual => residual == 0);
        summary.RSquared.Should().Be(1);
        (slope.B, slope.StandardError, slope.Lower, slope.Upper).Should().Be((2, 0, 2, 2));
        foreach (var ratio in (double[])[slope.T, slope.PValue, summary.F, summary.PValue, summary.LogLikelihood, summary.Aic, summary.DurbinWatson, ModelChange.Between(null, fit).FSquared])
        {
            ratio.Should().Be(double.NaN);
        }
    }

    [Fact]
    public void AnExactFitIsSeenThroughTheRoundingOfItsData() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        seed =>
        {
            // Thirds and tenths have no exact doubles: y is the mean of three items but for its last digit.
            var source = new RandomSource((ulong)(uint)seed);
            double[] Draw() => [.. Enumerable.Range(0, 40).Select(_ => source.NextInt32(50) / 10.0)];
            double[] a = Draw(), b = Draw(), c = Draw();
            double[] y = [.. Enumerable.Range(0, 40).Select(i => ((a[i] + b[i] + c[i]) / 3) + 1e4)];
            return Estimate(y, ("a", a), ("b", b), ("c", c)).IsExact && !Estimate([.. y.Select((value, i) => value + (i % 2 * 1e-7))], ("a", a), ("b", b), ("c", c)).IsExact;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void WhatAnOutcomeDoesNotOweToAPredictorIsZeroAndNotRounding()
    {
        // x and y are orthogonal by design; in doubles their product would leave some 1e-17.
        double[] x = [0.1, 0.2, 0.3, 0.1, 0.2, 0.3], y = [0.1, 0.7, 0.1, 0.7, 0.1, 0.7];
        double[] balanced = [.. x.Concat(x)], outcome = [.. y.Concat(y.Select(value => 0.8 - value))];
        var fit = Fit(outcome, balanced);
        var summary = ModelSummary.Of(fit);

        CoefficientTable.Of(fit)[1].B.Should().Be(0);
        (summary.RSquared, summary.F, summary.PValue).Should().Be((0, 0, 1));
    }

    [Fact]
    public void BetaWithoutAnInterceptIsOfRootMeanSquares()
    {
        // PSPP 1.6.2, REGRESSION /ORIGIN, on the data of its own test suite.
        double[] number = [16, 0, 1, 9, 0, 7, 14, 24, 0, 24, 7, 12, 6, 11, 0, 3, 12, 11, 16];
        double[] value = [7.25, 0, .1, 27.9, 0, 3.65, 16.8, 9.15, 0, 19, 4.05, 7.9, .75, 1.4, 0, 2.3, 7.6, 6.8, 8.65];
        LeastSquares.Fit(DesignMatrix.Of(19, [new DesignColumn("number", [.. number])], intercept: false), [.. value], "value").TryGet(out var fit, out _);
        var row = CoefficientTable.Of(fit!)[0];

        row.Beta.Should().BeApproximately(0.802, 5e-4);
        row.Beta.Should().BeApproximately(ModelSummary.Of(fit!).R, 1e-14, "with one predictor β is R, about zero too");
    }

    private static double RobustError(LeastSquaresFit fit)
    {
        LeastSquares.Fit(fit.Design, fit.Outcome, "y", StandardErrors.Hc3).TryGet(out var robust, out _).Should().BeTrue();
        return robust!.StandardError(1);
    }

    private static LeastSquaresFit Fit(double[] y, double[] x) => Estimate(y, ("x", x));

    private static LeastSquaresFit Estimate(double[] y, params (string Name, double[] Values)[] columns)
    {
        LeastSquares.Fit(Design(y.Length, columns), [.. y], "y").TryGet(out var fit, out var diagnosis).Should().BeTrue("{0}", diagnosis);
        return fit!;
    }

    private static Diagnosis Diagnose(double[] y, params (string Name, double[] Values)[] columns)
    {
        LeastSquares.Fit(Design(y.Length, columns), [.. y], "y").TryGet(out _, out var diagnosis).Should().BeFalse();
        return diagnosis!;
    }

    private static DesignMatrix Design(int rows, params (string Name, double[] Values)[] columns) =>
        DesignMatrix.Of(rows, columns.Select(column => new DesignColumn(column.Name, [.. column.Values])));

    private static bool Near(double a, double b) => Math.Abs(a - b) <= 1e-9 * Math.Max(1, Math.Abs(a));
}
