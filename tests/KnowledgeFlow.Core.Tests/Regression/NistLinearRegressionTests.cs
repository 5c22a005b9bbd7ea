using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Regression;

/// <summary>NIST's Statistical Reference Datasets for linear regression: certified to 15 digits, of which the data as doubles allow 13 or more.</summary>
public sealed class NistLinearRegressionTests
{
    [Theory]
    [InlineData("norris", "x", true)]
    [InlineData("pontius", "x x^2", true)]
    [InlineData("noint1", "x", false)]
    [InlineData("noint2", "x", false)]
    [InlineData("filip", "x x^2 x^3 x^4 x^5 x^6 x^7 x^8 x^9 x^10", true)]
    [InlineData("longley", "x1 x2 x3 x4 x5 x6", true)]
    [InlineData("wampler1", "x x^2 x^3 x^4 x^5", true)]
    [InlineData("wampler2", "x x^2 x^3 x^4 x^5", true)]
    [InlineData("wampler3", "x x^2 x^3 x^4 x^5", true)]
    [InlineData("wampler4", "x x^2 x^3 x^4 x^5", true)]
    [InlineData("wampler5", "x x^2 x^3 x^4 x^5", true)]
    public void CertifiedValuesHoldToTwelveDigits(string dataset, string predictors, bool intercept)
    {
        var terms = predictors.Split(' ').Select(text => ((TermParse.Parsed)TermParser.Parse(text)).Term).ToList();
        var regression = HierarchicalRegression.Fit(ReferenceFrame.Read("nist", $"{dataset}.csv"), "y", [terms], intercept);
        regression.Blocks[0].TryGet(out var block, out var diagnosis).Should().BeTrue("{0}", diagnosis);
        var certified = ReferenceTable.Read("nist", "certified.csv");
        var rows = certified.Rows.Where(row => certified.Text(row, "dataset") == dataset).ToList();

        rows.Should().NotBeEmpty();
        foreach (var row in rows)
        {
            var (name, column) = (certified.Text(row, "row"), certified.Text(row, "column"));
            var coefficient = block!.Coefficients.SingleOrDefault(estimate => estimate.Term == name);
            var computed = (name, column) switch
            {
                ("model", "r2") => block.Summary.RSquared,
                ("model", "se") => block.Summary.ResidualStandardError,
                ("model", "f") => block.Summary.F,
                (_, "b") => coefficient!.B,
                (_, "se") => coefficient!.StandardError,
                _ => double.NaN,
            };
            RelativeError.Of(computed, certified.Number(row, "value")).Should().BeLessThan(1e-12, "{0} of {1} in {2} is {3:R}", column, name, dataset, computed);
        }
    }
}
