using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Terms;

namespace KnowledgeFlow.Core.Tests.Regression;

public sealed class HierarchicalRegressionTests
{
    private static readonly SurveyData Data = new([
        DoubleColumn.Of("y", 1, 4, 2, 8, double.NaN, 5, 7, 3, 9),
        DoubleColumn.Of("a", 1, 2, 2, 4, 5, 3, 4, 1, 6),
        DoubleColumn.Of("b", 2, double.NaN, 1, 3, 5, 4, 1, 2, 2),
        DoubleColumn.Of("one", 1, 1, 1, 1, 1, 1, 1, 1, 1)]);

    [Fact]
    public void RowsAreThoseCompleteOverAllBlocks()
    {
        var regression = HierarchicalRegression.Fit(Data, "y", [[new VariableTerm("a")], [new VariableTerm("b")]]);

        regression.RowsUsed.Should().Equal(0, 2, 3, 5, 6, 7, 8);
        regression.Blocks.Select(block => Estimated(block).Summary.Count).Should().Equal(7, 7);
    }

    [Fact]
    public void ChangesAddUpToTheLastModel()
    {
        var blocks = HierarchicalRegression.Fit(Data, "y", [[new VariableTerm("a")], [new VariableTerm("b")]]).Blocks.Select(Estimated).ToList();

        blocks.Sum(block => block.Change.DeltaRSquared).Should().BeApproximately(blocks[^1].Summary.RSquared, 1e-14);
        blocks[1].Change.DeltaF.Should().BeApproximately(Math.Pow(blocks[1].Coefficients[2].T, 2), 1e-11);
        blocks[1].Change.DeltaP.Should().BeApproximately(blocks[1].Coefficients[2].PValue, 1e-13);
    }

    [Fact]
    public void ABlockAddsWhatItHasThatIsNewAndTheRestIsNamed()
    {
        var blocks = HierarchicalRegression.Fit(Data, "y", [[new VariableTerm("a")], [new FactorTerm("a")]]).Blocks.Select(Estimated).ToList();

        blocks[0].Summary.NumeratorDegreesOfFreedom.Should().Be(1);
        blocks[1].Change.DeltaDF.Should().Be(3);
        blocks[1].Fit.Aliased.Select(column => column.Name).Should().Equal("factor(a)=6");
    }

    [Fact]
    public void ABlockOfNothingNewChangesNothingAndHasNoTest()
    {
        var blocks = HierarchicalRegression.Fit(Data, "y", [[new VariableTerm("a")], [new ProductTerm([new VariableTerm("a"), new VariableTerm("one")])], [new VariableTerm("b")]]).Blocks.Select(Estimated).ToList();

        (blocks[1].Change.DeltaDF, blocks[1].Change.DeltaRSquared, blocks[1].Change.FSquared).Should().Be((0, 0, 0));
        blocks[1].Change.DeltaF.Should().Be(double.NaN);
        blocks[1].Change.DeltaP.Should().Be(double.NaN);
        blocks[1].Summary.Should().Be(blocks[0].Summary);
        blocks[2].Change.DeltaDF.Should().Be(1);
    }

    [Fact]
    public void RobustTestOfOneAddedTermIsTheSquareOfItsT()
    {
        var last = Estimated(HierarchicalRegression.Fit(Data, "y", [[new VariableTerm("a")], [new VariableTerm("b")]], errors: StandardErrors.Hc3).Blocks[1]);

        last.Change.DeltaF.Should().BeApproximately(last.Coefficients[2].T * last.Coefficients[2].T, 1e-11);
    }

    [Fact]
    public void CentringMovesTheEffectsBesideAProductToTheMeansAndLeavesTheProductAlone()
    {
        Term[] terms = [new VariableTerm("a"), new VariableTerm("b"), new ProductTerm([new VariableTerm("a"), new VariableTerm("b")])];
        var raw = Estimated(HierarchicalRegression.Fit(Data, "y", [terms]).Blocks[0]);
        var centred = Estimated(HierarchicalRegression.Fit(Data, "y", [terms], centring: Centring.All).Blocks[0]);
        var complete = Data.Listwise();
        var meanOfB = complete["b"].ToArray().Average();

        centred.Coefficients[3].B.Should().BeApproximately(raw.Coefficients[3].B, 1e-12);
        centred.Coefficients[3].T.Should().BeApproximately(raw.Coefficients[3].T, 1e-11);
        centred.Coefficients[1].B.Should().BeApproximately(raw.Coefficients[1].B + (raw.Coefficients[3].B * meanOfB), 1e-12);
        centred.Summary.RSquared.Should().BeApproximately(raw.Summary.RSquared, 1e-13);
        centred.Coefficients[3].VarianceInflation.Should().BeLessThan(raw.Coefficients[3].VarianceInflation);
    }

    [Fact]
    public void CentringTouchesNeitherVariablesOutsideProductsNorCategories()
    {
        Term[] terms = [new VariableTerm("a"), new PowerTerm("b", 2), new FactorTerm("b")];

        CentredVariables.Of(terms).Should().BeEmpty();
        CentredVariables.Of([new VariableTerm("a"), new PowerTerm("b", 2)]).Should().Equal("b");
    }

    [Fact]
    public void EmptyBlocksAreACallersMistake() =>
        FluentActions.Invoking(() => HierarchicalRegression.Fit(Data, "y", [[]])).Should().Throw<ArgumentException>();

    private static RegressionBlock Estimated(Outcome<RegressionBlock> block)
    {
        block.TryGet(out var value, out var diagnosis).Should().BeTrue("{0}", diagnosis);
        return value!;
    }
}
