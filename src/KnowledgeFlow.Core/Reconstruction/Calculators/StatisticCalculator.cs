using System.Collections.Immutable;
using KnowledgeFlow.Core.Reconstruction.Answers;

namespace KnowledgeFlow.Core.Reconstruction.Calculators;

/// <summary>Several statistics that share their arithmetic, most of them from moments alone. Keeps work space: not for several threads at once.</summary>
internal abstract class StatisticCalculator
{
    private protected StatisticCalculator(ImmutableArray<MomentVariable> variables)
    {
        Variables = variables;
    }

    /// <summary>The variables whose moments are needed, all pairs of them.</summary>
    public ImmutableArray<MomentVariable> Variables { get; }

    /// <summary>How many statistics come out.</summary>
    public abstract int Count { get; }

    /// <summary>Whether a statistic depends on a column of answers in another way than through the variables' moments.</summary>
    public virtual bool DependsOn(int answer) => false;

    /// <summary>Writes the statistics, NaN where one does not exist.</summary>
    public abstract void Evaluate(MomentSource moments, Span<double> values);
}
