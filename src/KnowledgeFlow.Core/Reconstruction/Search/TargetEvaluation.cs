using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Core.Reconstruction.Answers;
using KnowledgeFlow.Core.Reconstruction.Targets;

namespace KnowledgeFlow.Core.Reconstruction.Search;

/// <summary>
/// The loss Σ ((excess beyond the guarded interval)/s)² of answers, s a target's scale. After a change of one column only what depends on it is computed
/// again; the outcome is then kept or taken back.
/// </summary>
internal sealed class TargetEvaluation
{
    private readonly CompiledTargets targets;
    private readonly TrackedAnswers answers;
    private readonly double[] outputs;
    private readonly double[] keptOutputs;
    private readonly double[] losses;
    private readonly double[] keptLosses;
    private readonly Interval[] intervals;
    private readonly double[] scales;
    private readonly bool[] counts;
    private readonly int[][] calculatorsOfColumn;
    private readonly int[][] targetsOfColumn;
    private double keptLoss;

    /// <summary>Evaluates targets on answers, all scales 1.</summary>
    public TargetEvaluation(CompiledTargets targets, TrackedAnswers answers)
    {
        (this.targets, this.answers) = (targets, answers);
        outputs = new double[targets.Outputs];
        keptOutputs = new double[targets.Outputs];
        losses = new double[targets.Targets.Length];
        keptLosses = new double[losses.Length];
        intervals = [.. targets.Targets.Select(target => GuardBand.Inside(target.Interval))];
        scales = new double[losses.Length];
        scales.AsSpan().Fill(1);
        counts = new bool[losses.Length];
        counts.AsSpan().Fill(true);
        calculatorsOfColumn = [.. Enumerable.Range(0, answers.Answers).Select(CalculatorsOf)];
        targetsOfColumn = [.. calculatorsOfColumn.Select(TargetsOf)];
        EvaluateAll();
    }

    /// <summary>The loss; NaN where a target's statistic does not exist.</summary>
    public double Loss { get; private set; }

    /// <summary>The number of targets.</summary>
    public int Targets => losses.Length;

    /// <summary>The targets that count and are out.</summary>
    public int Unmet => Enumerable.Range(0, losses.Length).Count(IsUnmet);

    /// <summary>Whether a target counts and is out.</summary>
    public bool IsUnmet(int target) => !(losses[target] == 0);

    /// <summary>The value of a target's statistic.</summary>
    public double Value(int target) => targets.Value(target, outputs);

    /// <summary>Whether any target depends on a column of answers.</summary>
    public bool DependsOn(int column) => targetsOfColumn[column].Length > 0;

    /// <summary>Sets what a target's excess is divided by.</summary>
    public void SetScale(int target, double scale) => scales[target] = scale;

    /// <summary>Has a target count or not.</summary>
    public void SetCounts(int target, bool isCounted) => counts[target] = isCounted;

    /// <summary>Computes everything from the answers as they are.</summary>
    public void EvaluateAll()
    {
        for (var calculator = 0; calculator < targets.Calculators.Count; calculator++)
        {
            Evaluate(calculator);
        }

        for (var target = 0; target < losses.Length; target++)
        {
            losses[target] = LossOf(target);
        }

        Loss = Sum();
        Keep();
    }

    /// <summary>Computes what depends on a column that has changed.</summary>
    public void Update(int column)
    {
        foreach (var calculator in calculatorsOfColumn[column])
        {
            Evaluate(calculator);
        }

        foreach (var target in targetsOfColumn[column])
        {
            losses[target] = LossOf(target);
        }

        Loss = Sum();
    }

    /// <summary>Keeps the last update of a column.</summary>
    public void Keep(int column)
    {
        CopyOutputs(outputs, keptOutputs, column);
        foreach (var target in targetsOfColumn[column])
        {
            keptLosses[target] = losses[target];
        }

        keptLoss = Loss;
    }

    /// <summary>Takes the last update of a column back, the answers having been put back.</summary>
    public void TakeBack(int column)
    {
        CopyOutputs(keptOutputs, outputs, column);
        foreach (var target in targetsOfColumn[column])
        {
            losses[target] = keptLosses[target];
        }

        Loss = keptLoss;
    }

    private void Keep()
    {
        outputs.CopyTo(keptOutputs.AsSpan());
        losses.CopyTo(keptLosses.AsSpan());
        keptLoss = Loss;
    }

    private void CopyOutputs(double[] from, double[] to, int column)
    {
        foreach (var calculator in calculatorsOfColumn[column])
        {
            var (offset, count) = (targets.Offsets[calculator], targets.Calculators[calculator].Count);
            from.AsSpan(offset, count).CopyTo(to.AsSpan(offset, count));
        }
    }

    private void Evaluate(int calculator)
    {
        var of = targets.Calculators[calculator];
        of.Evaluate(answers, outputs.AsSpan(targets.Offsets[calculator], of.Count));
    }

    private double LossOf(int target)
    {
        if (!counts[target])
        {
            return 0;
        }

        var excess = intervals[target].Excess(Value(target)) / scales[target];
        return excess * excess;
    }

    private double Sum()
    {
        var sum = 0.0;
        foreach (var loss in losses)
        {
            sum += loss;
        }

        return sum;
    }

    private int[] CalculatorsOf(int column)
    {
        var affected = answers.Affected(column).ToHashSet();
        return [.. Enumerable.Range(0, targets.Calculators.Count)
            .Where(calculator => targets.Calculators[calculator] is var of
                && (of.DependsOn(column) || of.Variables.Any(variable => variable.Columns.Any(affected.Contains))))];
    }

    private int[] TargetsOf(int[] calculators)
    {
        var owners = calculators.SelectMany(calculator => Enumerable.Range(targets.Offsets[calculator], targets.Calculators[calculator].Count)).ToHashSet();
        return [.. Enumerable.Range(0, losses.Length).Where(target => targets.Places[target].Any(owners.Contains))];
    }
}
