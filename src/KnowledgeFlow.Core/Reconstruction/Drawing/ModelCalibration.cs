using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Reconstruction.Calculators;
using KnowledgeFlow.Core.Reconstruction.Search;

namespace KnowledgeFlow.Core.Reconstruction.Drawing;

/// <summary>
/// Brings a generating model near the targets: damped Gauss-Newton (Levenberg 1944) on the distance of the model's statistics from the middle of their intervals, each divided by the length of its gradient so
/// that all are in units of parameters, with a light pull towards the usual parameters for what nothing printed decides.
/// </summary>
internal sealed class ModelCalibration
{
    private const int MostSteps = 40;
    private const double Difference = 1e-5;
    private const double Pull = 0.02;
    private const double Margin = 0.05;
    private const double LargestStep = 1;

    // Beyond this, the factors that a sample of some hundreds gives may fail to be positive definite.
    private const double LargestInflation = 14;

    private readonly CompiledTargets targets;
    private readonly GeneratingModel model;
    private readonly PopulationMoments population;
    private readonly int[] used;
    private readonly (Interval Interval, LatentPath Path)[] paths;
    private readonly Interval[] intervals;
    private readonly int[] calculators;
    private readonly double[] outputs;

    private ModelCalibration(ReconstructionProblem problem, CompiledTargets targets, GeneratingModel model)
    {
        (this.targets, this.model) = (targets, model);
        population = new PopulationMoments(problem, targets.Columns, model);
        outputs = new double[targets.Outputs];
        calculators = [.. Enumerable.Range(0, targets.Calculators.Count).Where(IsKnown)];
        var known = calculators.SelectMany(calculator => Enumerable.Range(targets.Offsets[calculator], targets.Calculators[calculator].Count)).ToHashSet();
        used = [.. Enumerable.Range(0, targets.Targets.Length).Where(target => targets.Places[target].All(known.Contains))];
        paths = [.. problem.Targets
            .Select(target => (target.Interval, Path: LatentPath.Of(problem, target.Statistic, targets.ModelOf(target.Statistic))))
            .Where(target => target.Path is not null)
            .Select(target => (target.Interval, target.Path!))];
        intervals = [.. used.Select(target => targets.Targets[target].Interval), .. paths.Select(path => path.Interval), Interval.AtMost(LargestInflation)];
    }

    /// <summary>Sets a model's parameters to those that bring its statistics as near the targets as may be.</summary>
    public static void Calibrate(ReconstructionProblem problem, CompiledTargets targets, GeneratingModel model, CancellationToken cancellation = default) =>
        new ModelCalibration(problem, targets, model).Run(cancellation);

    private void Run(CancellationToken cancellation)
    {
        var parameters = model.Usual.ToArray();
        var damping = 1e-3;
        if (Values(parameters) is not { } values)
        {
            // A statistic that even the usual answers do not have, as of a column of one value, is nothing to aim at.
            return;
        }

        for (var step = 0; step < MostSteps && damping < 1e6; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            var jacobian = Jacobian(parameters, values);
            var scales = jacobian.Select(row => Math.Sqrt(row.Sum(x => x * x))).ToArray();
            var objective = Objective(parameters, values, scales);
            var improved = false;
            while (!improved && damping < 1e6)
            {
                var candidate = Step(parameters, values, jacobian, scales, damping);
                if (candidate is not null && Values(candidate) is { } found && Objective(candidate, found, scales) is var reached && reached < objective)
                {
                    improved = true;
                    damping = Math.Max(1e-9, damping / 10);
                    (parameters, values) = (candidate, found);
                    if (objective - reached < 1e-10)
                    {
                        damping = double.PositiveInfinity;
                    }
                }
                else
                {
                    damping *= 10;
                }
            }
        }

        model.TrySet([.. parameters]);
    }

    private bool IsKnown(int calculator) => targets.Calculators[calculator] is not LatentCalculator && !targets.Calculators[calculator].Variables
        .SelectMany(variable => variable.Columns)
        .Any(population.IsUnknown);

    private double[]? Values(double[] parameters)
    {
        if (!model.TrySet([.. parameters]))
        {
            return null;
        }

        population.Update();
        foreach (var calculator in calculators)
        {
            targets.Calculators[calculator].Evaluate(population, outputs.AsSpan(targets.Offsets[calculator], targets.Calculators[calculator].Count));
        }

        double[] values = [.. used.Select(target => targets.Value(target, outputs)), .. paths.Select(path => path.Path.Value(model)), model.LargestInflation()];
        return Array.TrueForAll(values, double.IsFinite) ? values : null;
    }

    private double[][] Jacobian(double[] parameters, double[] values)
    {
        var rows = values.Select(_ => new double[parameters.Length]).ToArray();
        for (var i = 0; i < parameters.Length; i++)
        {
            var moved = (double[])parameters.Clone();
            moved[i] += Difference;
            if (Values(moved) is { } there)
            {
                for (var k = 0; k < rows.Length; k++)
                {
                    rows[k][i] = (there[k] - values[k]) / Difference;
                }
            }
        }

        return rows;
    }

    // Where there is one bound only, the draw should lie inside it by more than it scatters.
    private double Distance(int k, double value, double scale)
    {
        var (lower, upper) = intervals[k];
        var distance = (double.IsInfinity(lower), double.IsInfinity(upper)) switch
        {
            (true, true) => 0,
            (false, true) => Math.Min(0, value - lower - (Margin * scale)),
            (true, false) => Math.Max(0, value - upper + (Margin * scale)),
            _ => value - (0.5 * (lower + upper)),
        };
        return scale > 1e-9 ? distance / scale : 0;
    }

    private double Objective(double[] parameters, double[] values, double[] scales)
    {
        var sum = 0.0;
        for (var k = 0; k < values.Length; k++)
        {
            var distance = Distance(k, values[k], scales[k]);
            sum += distance * distance;
        }

        for (var i = 0; i < parameters.Length; i++)
        {
            var pull = Pull * (parameters[i] - model.Usual[i]);
            sum += pull * pull;
        }

        return sum;
    }

    private double[]? Step(double[] parameters, double[] values, double[][] jacobian, double[] scales, double damping)
    {
        var p = parameters.Length;
        var matrix = new double[p * p];
        var step = new double[p];
        for (var i = 0; i < p; i++)
        {
            matrix[i * (p + 1)] = (Pull * Pull) + damping;
            step[i] = Pull * Pull * (model.Usual[i] - parameters[i]);
        }

        for (var k = 0; k < values.Length; k++)
        {
            var distance = Distance(k, values[k], scales[k]);
            if (distance == 0)
            {
                continue;
            }

            for (var i = 0; i < p; i++)
            {
                var slope = jacobian[k][i] / scales[k];
                step[i] -= slope * distance;
                for (var j = 0; j <= i; j++)
                {
                    matrix[(i * p) + j] += slope * jacobian[k][j] / scales[k];
                }
            }
        }

        if (!CholeskyFactor.TryFactor(matrix, p, out _))
        {
            return null;
        }

        CholeskyFactor.Solve(matrix, p, step);
        var longest = step.Max(Math.Abs);
        var shrink = longest > LargestStep ? LargestStep / longest : 1;
        return [.. parameters.Select((value, i) => value + (shrink * step[i]))];
    }
}
