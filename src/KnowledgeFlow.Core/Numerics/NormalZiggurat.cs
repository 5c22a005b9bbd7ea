namespace KnowledgeFlow.Core.Numerics;

/// <summary>
/// Normal draws by Marsaglia and Tsang's (2000, Journal of Statistical Software 5(8)) ziggurat of 256 layers, layer and abscissa
/// taken from separate bits (Doornik 2005). The tables come from double-double arithmetic, which rounds alike everywhere, so
/// that draws are the same to the last bit on every platform.
/// </summary>
internal static class NormalZiggurat
{
    private const int Layers = 256;

    // Right edge of the base layer and the area of each layer for 256 layers.
    private const double Edge = 3.6541528853610088;
    private const double Area = 0.0049286732339746554;

    private static readonly (double[] Abscissae, double[] Heights) Table = Build();

    public static double Draw(RandomSource source)
    {
        var (abscissae, heights) = Table;
        while (true)
        {
            var bits = source.NextUInt64();
            var layer = (int)(bits & (Layers - 1));
            var uniform = ((long)bits >> 11) * (1.0 / (1L << 52));
            var x = uniform * abscissae[layer];
            if (Math.Abs(x) < abscissae[layer + 1])
            {
                return x;
            }

            if (layer == 0)
            {
                return uniform < 0 ? -Tail(source) : Tail(source);
            }

            var height = heights[layer] + (source.NextDouble() * (heights[layer + 1] - heights[layer]));
            if (height < (double)DoubleDouble.Exp(x * x * -0.5))
            {
                return x;
            }
        }
    }

    private static double Tail(RandomSource source)
    {
        while (true)
        {
            var x = (double)DoubleDouble.Log(1 - source.NextDouble()) / -Edge;
            var y = -(double)DoubleDouble.Log(1 - source.NextDouble());
            if (y + y >= x * x)
            {
                return Edge + x;
            }
        }
    }

    private static (double[] Abscissae, double[] Heights) Build()
    {
        var abscissae = new double[Layers + 1];
        var heights = new double[Layers + 1];
        DoubleDouble Density(DoubleDouble x) => DoubleDouble.Exp(x * x * -0.5);

        DoubleDouble x = Edge;
        abscissae[0] = (double)(Area / Density(x));
        for (var i = 1; i < Layers; i++)
        {
            abscissae[i] = (double)x;
            heights[i] = (double)Density(x);
            var next = DoubleDouble.Log(Density(x) + (Area / x)) * -2.0;
            x = DoubleDouble.Sqrt(next);
        }

        heights[Layers] = 1;
        return (abscissae, heights);
    }
}
