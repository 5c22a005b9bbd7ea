using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Regression.Diagnostics;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Regression.Diagnostics;

public sealed class ShapiroWilkTestTests
{
    private static readonly Dictionary<string, Func<double, double>> Shapes = new()
    {
        ["uniform"] = p => p,
        ["exponential"] = p => -Math.Log(1 - p),
        ["logistic"] = p => Math.Log(p / (1 - p)),
        ["cubic"] = p => (p - 0.4) * (p - 0.4) * (p - 0.4),
    };

    [Fact]
    public void StatisticAndPAgreeWithRFromThreeToFiveThousandValues()
    {
        // R's own W carries rounding of single-precision size in none of its steps; its p passes W through ln(1 − W), hence 1e-8.
        var reference = ReferenceTable.Read("regression", "regression.csv");
        var compared = 0;
        foreach (var row in reference.Rows.Where(row => reference.Text(row, "case").StartsWith("shapiro_", StringComparison.Ordinal)))
        {
            var n = (int)reference.Number(row, "row");
            var shape = Shapes[reference.Text(row, "case")["shapiro_".Length..]];
            var values = Enumerable.Range(1, n).Select(i => shape((double)i / (n + 1)));
            ShapiroWilkTest.Of(values, "x").TryGet(out var test, out _).Should().BeTrue();
            var computed = reference.Text(row, "column") == "w" ? test!.W : test!.PValue;
            RelativeError.Of(computed, reference.Number(row, "value")).Should().BeLessThan(1e-8, "{0}", string.Join(',', row));
            compared++;
        }

        compared.Should().Be(88);
    }

    [Fact]
    public void WhatCannotBeTestedHasADiagnosis()
    {
        ShapiroWilkTest.Of([1, 2], "x").Should().Be((Outcome<ShapiroWilkTest>)new Diagnosis.TooFewRows(2, 3));
        ShapiroWilkTest.Of(Enumerable.Range(0, 5001).Select(i => (double)i), "x").Should().Be((Outcome<ShapiroWilkTest>)new Diagnosis.TooManyRows(5001, 5000));
        ShapiroWilkTest.Of([3, 3, 3, 3], "x").TryGet(out _, out var diagnosis).Should().BeFalse();
        diagnosis.Should().BeOfType<Diagnosis.ConstantVariables>().Which.Variables.Should().Equal("x");
    }

    [Fact]
    public void LocationScaleAndOrderDoNotMatter()
    {
        double[] values = [2.1, 3.7, 3.2, 9.9, 4.4, 1.2, 0.3, 5.5];
        ShapiroWilkTest.Of(values, "x").TryGet(out var test, out _).Should().BeTrue();
        ShapiroWilkTest.Of(values.Reverse().Select(value => (1000 * value) - 7), "x").TryGet(out var moved, out _).Should().BeTrue();

        moved!.W.Should().BeApproximately(test!.W, 1e-12);
        moved.PValue.Should().BeApproximately(test.PValue, 1e-11);
    }
}
