using System.Collections.Immutable;
using System.Text.Json;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Regression.Logistic;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Regression.Logistic;

/// <summary>Against R: glm, ordinal::clm, nnet::multinom polished by Newton's method, formulas of Hosmer and Lemeshow and of Brant (tests/reference/logistic).</summary>
public sealed class LogisticReferenceTests
{
    /// <summary>R's iterations stop where the deviance no longer changes, which leaves some nine digits of clm's coefficients, more of the others.</summary>
    private const double Rounding = 1e-8;

    private static readonly JsonElement Reference = ReferenceJson.Read("logistic", "logistic.json");

    private static readonly Term[] First = [new VariableTerm("x"), new VariableTerm("z")];

    private static readonly Term[] Second = [new FactorTerm("g")];

    private static SurveyData Data => ReferenceData.Read("logistic", "logistic.csv");

    [Fact]
    public void BinaryModelsAreThoseOfGlm()
    {
        var fit = LogisticRegression.Fit(Data, "bought", [First, Second]);
        var (first, second) = (fit.Blocks[0].Estimate(), fit.Blocks[1].Estimate());
        var expected = Reference.GetProperty("binary");
        fit.RowsUsed.Length.Should().Be(Reference.GetProperty("n").GetInt32());
        Agree(first, expected.GetProperty("first"));
        Agree(second, expected.GetProperty("second"));
        Close(second.Summary.BlockChiSquared, expected.GetProperty("block").Number("chi2"));
        Close(second.Summary.BlockP, expected.GetProperty("block").Number("p"));
        Close(second.HosmerLemeshow!.ChiSquared, expected.GetProperty("hosmer").Number("chi2"));
        second.HosmerLemeshow.DegreesOfFreedom.Should().Be(8);
        Close(second.HosmerLemeshow.PValue, expected.GetProperty("hosmer").Number("p"));
        second.Classification.Select(one => (double)one.Count).Should().Equal(expected.Numbers("classified"));
        second.Classification.Select(one => (double)one.Correct).Should().Equal(expected.Numbers("correct"));
        second.Coefficients[1].OddsRatio.Should().Be(Math.Exp(second.Coefficients[1].B));
    }

    [Fact]
    public void OrdinalModelsAreThoseOfClm()
    {
        var block = LogisticRegression.Fit(Data, "grade", [[.. First, .. Second]], LogisticFamily.Ordinal).Blocks[0].Estimate();
        var expected = Reference.GetProperty("ordinal");
        Agree(block, expected);
        block.Coefficients.Take(3).Should().OnlyContain(row => row.Term == null);
        block.Coefficients.Select(row => row.B).Zip(expected.Numbers("polr")).Should().OnlyContain(pair => Math.Abs(pair.First - pair.Second) < 1e-3);
        var tests = block.ProportionalOdds!.Estimate().Rows;
        foreach (var (test, brant) in tests.Zip(expected.GetProperty("brant").EnumerateArray()))
        {
            Close(test.ChiSquared, brant.Number("chi2"));
            test.DegreesOfFreedom.Should().Be(brant.GetProperty("df").GetInt32());
            Close(test.PValue, brant.Number("p"));
        }

        tests.Select(test => test.Term).Should().Equal(null, "x", "z", "factor(g)=2", "factor(g)=3");
    }

    [Fact]
    public void MultinomialModelsAreThoseOfMultinom()
    {
        var block = LogisticRegression.Fit(Data, "brand", [[.. First, .. Second]], LogisticFamily.Multinomial).Blocks[0].Estimate();
        Agree(block, Reference.GetProperty("multinomial"));
        block.Coefficients.Select(row => row.Category).Should().Equal(1, 1, 1, 1, 1, 2, 2, 2, 2, 2);
    }

    /// <summary>A single binary predictor: b is the log of the table's odds ratio, its variance the sum of the reciprocal counts.</summary>
    [Fact]
    public void TheCoefficientOfATwoByTwoTableIsItsLogOddsRatio()
    {
        var data = Table((0, 0, 30), (0, 1, 10), (1, 0, 15), (1, 1, 25));
        var row = LogisticRegression.Fit(data, "y", [[new VariableTerm("x")]]).Blocks[0].Estimate().Coefficients[1];
        row.B.Should().BeApproximately(Math.Log(30.0 * 25 / (10 * 15)), 1e-13);
        row.StandardError.Should().BeApproximately(Math.Sqrt((1 / 30.0) + (1 / 10.0) + (1 / 15.0) + (1 / 25.0)), 1e-13);
        row.OddsRatio.Should().BeApproximately(5, 1e-12);
    }

    [Fact]
    public void AnOrdinalOutcomeOfTwoCategoriesIsABinaryOne()
    {
        var binary = LogisticRegression.Fit(Data, "bought", [First]).Blocks[0].Estimate();
        var ordinal = LogisticRegression.Fit(Data, "bought", [First], LogisticFamily.Ordinal).Blocks[0].Estimate();
        Close(ordinal.Summary.Deviance, binary.Summary.Deviance);
        Close(ordinal.Coefficients[0].B, -binary.Coefficients[0].B);
        Close(ordinal.Coefficients[1].B, binary.Coefficients[1].B);
        Close(ordinal.Coefficients[2].StandardError, binary.Coefficients[2].StandardError);
        ordinal.ProportionalOdds.Should().BeNull();
    }

    [Fact]
    public void UnitsOfAPredictorDoNotMatter()
    {
        var far = Data.Columns.Select(column => column.Name == "x" ? column.Mapped(value => 1e5 + (1e3 * value)) : column);
        var block = LogisticRegression.Fit(new SurveyData(far), "grade", [First], LogisticFamily.Ordinal).Blocks[0].Estimate();
        var plain = LogisticRegression.Fit(Data, "grade", [First], LogisticFamily.Ordinal).Blocks[0].Estimate();
        Close(block.Summary.Deviance, plain.Summary.Deviance);
        Close(block.Coefficients[3].B * 1e3, plain.Coefficients[3].B);
        Close(block.Coefficients[3].Z, plain.Coefficients[3].Z);
    }

    [Theory]
    [InlineData(LogisticFamily.Binary)]
    [InlineData(LogisticFamily.Multinomial)]
    [InlineData(LogisticFamily.Ordinal)]
    public void CompleteSeparationIsADiagnosis(LogisticFamily family)
    {
        var data = new SurveyData(
        [
            DoubleColumn.Of("y", [.. Enumerable.Range(0, 40).Select(i => i < 18 ? 0.0 : 1.0)]),
            DoubleColumn.Of("x", [.. Enumerable.Range(0, 40).Select(i => (double)i)]),
            DoubleColumn.Of("z", [.. Enumerable.Range(0, 40).Select(i => (double)(i * 7 % 11))]),
        ]);
        var separation = LogisticRegression.Fit(data, "y", [First], family).Blocks[0].Diagnosed<Diagnosis.Separation>();
        separation.IsComplete.Should().BeTrue();
        separation.Variables.Should().Contain("x");
    }

    [Theory]
    [InlineData(LogisticFamily.Binary)]
    [InlineData(LogisticFamily.Ordinal)]
    public void ACellWithoutEventsIsQuasiCompleteSeparation(LogisticFamily family)
    {
        var data = Table((0, 0, 12), (0, 1, 9), (1, 0, 14));
        var separation = LogisticRegression.Fit(data, "y", [[new VariableTerm("x")]], family).Blocks[0].Diagnosed<Diagnosis.Separation>();
        separation.IsComplete.Should().BeFalse();
        separation.Variables.Should().Equal("x");
    }

    /// <summary>Far from separation, though one cell is rare and its coefficient large.</summary>
    [Fact]
    public void ARareEventIsNoSeparation()
    {
        var row = LogisticRegression.Fit(Table((0, 0, 5000), (0, 1, 1), (1, 0, 1), (1, 1, 5000)), "y", [[new VariableTerm("x")]]).Blocks[0].Estimate().Coefficients[1];
        row.B.Should().BeApproximately(2 * Math.Log(5000), 1e-9);
    }

    [Fact]
    public void WhatDataRefuseIsADiagnosis()
    {
        LogisticRegression.Fit(Data, "grade", [First]).Blocks[0].Diagnosed<Diagnosis.TooManyCategories>().Categories.Should().Be(4);
        LogisticRegression.Fit(Table((0, 0, 9), (1, 0, 9)), "y", [[new VariableTerm("x")]]).Blocks[0].Diagnosed<Diagnosis.ConstantVariables>().Variables.Should().Equal("y");
        LogisticRegression.Fit(Table((0, 0, 1), (1, 1, 1)), "y", [[new VariableTerm("x")]]).Blocks[0].Diagnosed<Diagnosis.TooFewRows>().Needed.Should().Be(3);
    }

    [Fact]
    public void AColumnThatSaysNothingNewIsLeftOut()
    {
        var data = Data;
        var with = new SurveyData(data.Columns.Append(new DoubleColumn("twice", [.. data["x"].ToArray().Select(value => (2 * value) + 1)])));
        var block = LogisticRegression.Fit(with, "bought", [[.. First, new VariableTerm("twice")]]).Blocks[0].Estimate();
        block.Aliased.Select(column => column.Name).Should().Equal("twice");
        Close(block.Summary.Deviance, LogisticRegression.Fit(data, "bought", [First]).Blocks[0].Estimate().Summary.Deviance);
    }

    private static SurveyData Table(params (int X, int Y, int Count)[] cells)
    {
        var rows = cells.SelectMany(cell => Enumerable.Repeat((cell.X, cell.Y), cell.Count)).ToImmutableArray();
        return new SurveyData([DoubleColumn.Of("y", [.. rows.Select(row => (double)row.Y)]), DoubleColumn.Of("x", [.. rows.Select(row => (double)row.X)])]);
    }

    private static void Agree(LogisticBlock block, JsonElement expected)
    {
        Close(block.Summary.Deviance, expected.Number("deviance"));
        Close(block.Summary.ChiSquared, expected.Number("chi2"));
        block.Summary.DegreesOfFreedom.Should().Be(expected.GetProperty("df").GetInt32());
        Close(block.Summary.PValue, expected.Number("p"));
        Close(block.Summary.Aic, expected.Number("aic"));
        Close(block.Summary.Bic, expected.Number("bic"));
        Close(block.Summary.CoxSnell, expected.Number("cox_snell"));
        Close(block.Summary.Nagelkerke, expected.Number("nagelkerke"));
        Close(block.Summary.McFadden, expected.Number("mcfadden"));
        Each(row => row.B, "b");
        Each(row => row.StandardError, "se");
        Each(row => row.Z, "z");
        Each(row => row.PValue, "ps");
        Each(row => row.Lower, "lower");
        Each(row => row.Upper, "upper");

        void Each(Func<LogisticEstimate, double> part, string name)
        {
            var values = expected.Numbers(name);
            block.Coefficients.Length.Should().Be(values.Length);
            foreach (var (row, value) in block.Coefficients.Zip(values))
            {
                Close(part(row), value);
            }
        }
    }

    private static void Close(double computed, double expected) => RelativeError.Of(computed, expected).Should().BeLessThan(Rounding);
}
