using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Reconstruction.Answers;

namespace KnowledgeFlow.Core.Reconstruction.Calculators;

/// <summary>The variance inflation of each variable when all others predict it: variance times the diagonal of the inverse covariance matrix.</summary>
internal sealed class CollinearityCalculator : StatisticCalculator
{
    private readonly double[] covariances;
    private readonly double[] inverse;
    private readonly double[] scratch;

    public CollinearityCalculator(ImmutableArray<MomentVariable> variables)
        : base(variables)
    {
        var size = variables.Length * variables.Length;
        (covariances, inverse, scratch) = (new double[size], new double[size], new double[size]);
    }

    public override int Count => Variables.Length;

    public override void Evaluate(MomentSource moments, Span<double> values)
    {
        var p = Variables.Length;
        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                covariances[(i * p) + j] = MomentVariable.Covariance(moments, Variables[i], Variables[j]);
            }
        }

        covariances.CopyTo(inverse.AsSpan());
        if (!CholeskyFactor.TryFactor(inverse, p, out _))
        {
            values[..p].Fill(double.NaN);
            return;
        }

        CholeskyFactor.Invert(inverse.AsSpan(), p, inverse, scratch);
        for (var i = 0; i < p; i++)
        {
            values[i] = covariances[i * (p + 1)] * inverse[i * (p + 1)];
        }
    }
}
