using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Numerics;

public sealed class ElementaryFunctionsTests
{
    // ln(1 + x) and e^x − 1 at the doubles nearest to x, by mpmath with 40 digits.
    [Theory]
    [InlineData(1e-12, 9.9999999999950000e-13, 1.0000000000005000e-12)]
    [InlineData(-3e-7, -3.0000004500000900e-7, -2.9999995500000450e-7)]
    [InlineData(0.001, 0.00099950033308353316681, 0.0010005001667083416681)]
    [InlineData(-0.4, -0.51082562376599072174, -0.32967995396436067533)]
    [InlineData(0.9, 0.64185388617239478768, 1.4596031111569497200)]
    [InlineData(5.0, 1.7917594692280550008, 147.41315910257660342)]
    [InlineData(-20.0, double.NaN, -0.99999999793884637757)]
    public void NearZeroNoDigitsAreLost(double x, double logOnePlus, double exponentialMinusOne)
    {
        if (double.IsNaN(logOnePlus))
        {
            ElementaryFunctions.LogOnePlus(x).Should().Be(double.NaN);
        }
        else
        {
            RelativeError.Of(ElementaryFunctions.LogOnePlus(x), logOnePlus).Should().BeLessThan(1e-15);
        }

        RelativeError.Of(ElementaryFunctions.ExpMinusOne(x), exponentialMinusOne).Should().BeLessThan(1e-15);
    }

    [Fact]
    public void LowPartOfAnExponentCounts()
    {
        // e^(600 + 1e-14), of which a double would keep e^600 alone.
        (ElementaryFunctions.Exp(new DoubleDouble(600, 1e-14)) / Math.Exp(600)).Should().BeApproximately(1 + 1e-14, 3e-16);
    }
}
