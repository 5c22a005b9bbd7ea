using System.Collections.Immutable;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Sem.Observed;

/// <summary>Whether a group's data can carry a model of their moments.</summary>
internal static class DataCheck
{
    /// <summary>Below this share of a variance left unexplained by the variables before, a variable counts as their linear combination.</summary>
    private const double CollinearShare = 1e-10;

    /// <summary>What is wrong with the data; null where nothing is.</summary>
    public static Diagnosis? Of(ObservedGroup group)
    {
        var p = group.Variables;
        if (group.Count < 2)
        {
            return new Diagnosis.TooFewRows(group.Count, 2);
        }

        var unanswered = Enumerable.Range(0, p).Where(i => IsUnanswered(group, i)).Select(i => group.Names[i]).ToImmutableArray();
        if (!unanswered.IsEmpty)
        {
            return new Diagnosis.Unanswered(unanswered);
        }

        var constant = Enumerable.Range(0, p).Where(i => IsConstant(group, i)).Select(i => group.Names[i]).ToImmutableArray();
        if (!constant.IsEmpty)
        {
            return new Diagnosis.ConstantVariables(constant);
        }

        // With holes the complete rows may be few or none; what is not identified then shows in the information matrix.
        if (!group.IsComplete)
        {
            return null;
        }

        // So few rows leave every variable a combination of the others, whatever they are.
        return group.Count <= p ? new Diagnosis.TooFewRows(group.Count, p + 1) : Collinear(group);
    }

    private static bool IsUnanswered(ObservedGroup group, int variable) => !group.Patterns.Any(pattern => pattern.Variables.Contains(variable));

    private static bool IsConstant(ObservedGroup group, int variable)
    {
        if (group.IsComplete)
        {
            var rounding = 1e-14 * Math.Abs(group.Means[variable]);
            return group.Covariance(variable, variable) <= rounding * rounding;
        }

        var p = group.Variables;
        var (smallest, largest) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var row = 0; row < group.Count; row++)
        {
            var value = group.Cases[(row * p) + variable];
            smallest = value < smallest ? value : smallest;
            largest = value > largest ? value : largest;
        }

        return !(smallest < largest);
    }

    private static Diagnosis? Collinear(ObservedGroup group)
    {
        var p = group.Variables;
        var correlation = new double[p * p];
        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j < p; j++)
            {
                correlation[(i * p) + j] = group.Covariance(i, j) / Math.Sqrt(group.Covariance(i, i) * group.Covariance(j, j));
            }
        }

        // Sweep variable after variable: what its predecessors leave of it is its pivot. A collinear one is set aside.
        var factor = new double[p * p];
        var kept = new List<int>();
        var collinear = ImmutableArray.CreateBuilder<string>();
        var twins = ImmutableArray.CreateBuilder<(string Variable, string Twin)>();
        for (var i = 0; i < p; i++)
        {
            var rest = 1.0;
            for (var k = 0; k < kept.Count; k++)
            {
                var value = correlation[(i * p) + kept[k]];
                for (var l = 0; l < k; l++)
                {
                    value -= factor[(i * p) + l] * factor[(kept[k] * p) + l];
                }

                value /= factor[(kept[k] * p) + k];
                factor[(i * p) + k] = value;
                rest -= value * value;
            }

            if (rest < CollinearShare)
            {
                collinear.Add(group.Names[i]);
                if (kept.FirstOrDefault(k => 1 - correlation[(i * p) + k] < CollinearShare, -1) is >= 0 and var twin)
                {
                    twins.Add((group.Names[i], group.Names[twin]));
                }
            }
            else
            {
                factor[(i * p) + kept.Count] = Math.Sqrt(rest);
                kept.Add(i);
            }
        }

        // What repeats a single variable is told apart from what several make up together.
        return collinear.Count == 0 ? null
            : twins.Count == collinear.Count ? new Diagnosis.DuplicateVariables(twins.ToImmutable())
            : new Diagnosis.CollinearVariables(collinear.ToImmutable());
    }
}
