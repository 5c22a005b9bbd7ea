using KnowledgeFlow.Core.LatentInteraction.Likelihood;

namespace KnowledgeFlow.Core.LatentInteraction.Estimation;

/// <summary>Variances of the indicators over the answers there are, divisor n.</summary>
internal static class SampleVariances
{
    /// <summary>One an indicator.</summary>
    public static double[] Of(PersonData data)
    {
        var p = data.Model.Indicators.Length;
        var variances = new double[p];
        for (var j = 0; j < p; j++)
        {
            double mean = Mean(data, j), sum = 0;
            var count = 0;
            for (var i = 0; i < data.Count; i++)
            {
                var value = data.Values[(i * p) + j] - mean;
                if (!double.IsNaN(value))
                {
                    sum += value * value;
                    count++;
                }
            }

            variances[j] = sum / count;
        }

        return variances;
    }

    /// <summary>The mean of an indicator's answers.</summary>
    public static double Mean(PersonData data, int indicator)
    {
        var p = data.Model.Indicators.Length;
        var (sum, count) = (0.0, 0);
        for (var i = 0; i < data.Count; i++)
        {
            var value = data.Values[(i * p) + indicator];
            if (!double.IsNaN(value))
            {
                sum += value;
                count++;
            }
        }

        return sum / count;
    }
}
