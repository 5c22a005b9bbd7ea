using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Numerics;

public sealed class ElementaryFunctionsTests
{
    // ln(1 + x) and e^x − 1 at the doubles nearest to x, by mpmath with 40 digits.
    [Theory]
    [InlineData(1e-12, 9.9999999999949997989e-13, 1.0000000000004999799e-12)]
    [InlineData(-3e-7, -3.0000004500000898643e-7, -2.9999995500000448642e-7)]
    [InlineData(0.001, 0.00099950033308353318761, 0.0010005001667083416889)]
    [InlineData(-0.4, -0.51082562376599072021, -0.32967995396436071414)]
    [InlineData(0.9, 0.64185388617239478768, 1.4596031111569497184)]
    [InlineData(5.0, 1.7917594692280550008, 147.41315910257660342)]
    [InlineData(-20.0, double.NaN, -0.99999999793884637756)]
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
