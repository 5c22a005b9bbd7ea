using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Descriptives;

public sealed class PartialCorrelationTableTests
{
    /// <summary>Sums of squares of standardised columns pass 1 by rounding in some of many samples; a correlation never does, and its p is a number.</summary>
    [Fact]
    public void NoCorrelationPassesOneByRounding()
    {
        var random = RandomSource.OfStream(7, 1);
        for (var sample = 0; sample < 300; sample++)
        {
            var n = 5 + (sample % 40);
            double[] x = Draw(n), twin = [.. x.Select(value => (2 * value) + 1)], opposite = [.. x.Select(value => -value)], control = Draw(n);
            var variables = new SurveyData([DoubleColumn.Of("x", x), DoubleColumn.Of("twin", twin), DoubleColumn.Of("opposite", opposite)]);
            foreach (var held in new[] { DoubleColumn.Of("control", control), DoubleColumn.Of("constant", [.. new double[n]]) })
            {
                var table = PartialCorrelationTable.Of(variables, new SurveyData([held]), CorrelationMethod.Pearson);
                for (var i = 0; i < 3; i++)
                {
                    for (var j = 0; j < 3; j++)
                    {
                        var (partial, semipartial) = (table.Partial(i, j).Estimate(), table.Semipartial(i, j).Estimate());
                        partial.Coefficient.Should().BeInRange(-1, 1);
                        semipartial.Coefficient.Should().BeInRange(-1, 1);
                        if (i != j)
                        {
                            partial.PValue.Should().BeInRange(0, 1e-3);
                            semipartial.PValue.Should().BeInRange(0, 1);
                        }
                    }
                }
            }
        }

        double[] Draw(int n) => [.. Enumerable.Range(0, n).Select(_ => random.NextNormal())];
    }
}
