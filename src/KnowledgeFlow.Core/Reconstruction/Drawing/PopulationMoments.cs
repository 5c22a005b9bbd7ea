using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Reconstruction.Answers;

namespace KnowledgeFlow.Core.Reconstruction.Drawing;

/// <summary>What the moments of a generating model's answers tend to as rows grow in number. Products are not among them.</summary>
internal sealed class PopulationMoments : MomentSource
{
    private readonly ReconstructionProblem problem;
    private readonly TrackedColumns columns;
    private readonly GeneratingModel model;
    private readonly int items;
    private readonly StepVariable[] variables;
    private readonly int[][] parts;
    private readonly double[] covariances;
    private readonly double[] thresholds;
    private readonly double[] steps;

    /// <summary>The moments of a model's tracked columns.</summary>
    public PopulationMoments(ReconstructionProblem problem, TrackedColumns columns, GeneratingModel model)
    {
        (this.problem, this.columns, this.model) = (problem, columns, model);
        items = problem.Items.Length;
        variables = [.. columns.Columns.Select(_ => new StepVariable())];
        parts = [.. columns.Columns.Select((column, place) => column.Kind == TrackedColumnKind.Sum ? column.Sources.ToArray() : [place])];
        covariances = new double[variables.Length * variables.Length];
        thresholds = new double[problem.Constructs.Max(construct => construct.Maximum - construct.Minimum)];
        steps = new double[thresholds.Length];
        steps.AsSpan().Fill(1);
        for (var place = items; place < variables.Length; place++)
        {
            SetFixed(place);
        }
    }

    /// <inheritdoc/>
    public override int Rows => problem.Rows;

    /// <inheritdoc/>
    public override double Mean(int column)
    {
        var sum = 0.0;
        foreach (var part in parts[column])
        {
            sum += variables[part].Mean;
        }

        return sum;
    }

    /// <inheritdoc/>
    public override double Covariance(int first, int second)
    {
        var sum = 0.0;
        foreach (var a in parts[first])
        {
            foreach (var b in parts[second])
            {
                sum += covariances[(a * variables.Length) + b];
            }
        }

        return sum;
    }

    /// <summary>Whether a column's moments are not worked out: those of products, and of indicators of items.</summary>
    public bool IsUnknown(int column) => columns.Columns[column].Kind == TrackedColumnKind.Product
        || (columns.Columns[column].Kind == TrackedColumnKind.Indicator && Source(column) < items);

    /// <summary>Takes over the model's parameters.</summary>
    public void Update()
    {
        for (var item = 0; item < items; item++)
        {
            var construct = problem.Constructs[model.ConstructOf(item)];
            var count = construct.Maximum - construct.Minimum;
            for (var k = 0; k < count; k++)
            {
                thresholds[k] = (construct.Minimum + k + 0.5 - model.Location(item)) / model.Spread(item);
            }

            variables[item].Set(construct.Minimum, thresholds.AsSpan(0, count), steps.AsSpan(0, count));
        }

        for (var i = 0; i < variables.Length; i++)
        {
            for (var j = 0; j <= i && IsOwn(i); j++)
            {
                if (IsOwn(j))
                {
                    covariances[(i * variables.Length) + j] = covariances[(j * variables.Length) + i] = OfPair(i, j);
                }
            }
        }
    }

    private bool IsOwn(int column) => columns.Columns[column].Kind != TrackedColumnKind.Sum && !IsUnknown(column);

    private double OfPair(int i, int j)
    {
        if (i == j)
        {
            return variables[i].Variance;
        }

        var (first, second) = (Source(i), Source(j));
        var (a, b) = (Latent(first), Latent(second));
        return first == second
            ? StepVariable.Covariance(variables[i], variables[j], 1)
            : StepVariable.Covariance(variables[i], variables[j], Loading(first) * Loading(second) * model.Correlation(a, b));
    }

    private int Source(int column) => columns.Columns[column].Kind == TrackedColumnKind.Answer ? column : columns.Columns[column].Sources[0];

    private int Latent(int answer) => answer < items ? model.ConstructOf(answer) : problem.Constructs.Length + answer - items;

    private double Loading(int answer) => answer < items ? model.Loading(answer) : 1;

    private void SetFixed(int place)
    {
        var column = columns.Columns[place];
        var source = Source(place);
        if (column.Kind == TrackedColumnKind.Sum || IsUnknown(place))
        {
            return;
        }

        var values = problem.Demographics[source - items].Values.OrderBy(value => value.Value).ToArray();
        var cuts = new double[values.Length - 1];
        var above = (double)problem.Rows;
        for (var k = 0; k < cuts.Length; k++)
        {
            above -= values[k].Count;
            cuts[k] = above <= 0 ? double.PositiveInfinity
                : above >= problem.Rows ? double.NegativeInfinity
                : NormalDistribution.UpperTailQuantile(above / problem.Rows);
        }

        double Value(int k) => column.Kind == TrackedColumnKind.Indicator ? (values[k].Value == column.Value ? 1 : 0) : values[k].Value;
        variables[place].Set(Value(0), cuts, [.. Enumerable.Range(1, cuts.Length).Select(k => Value(k) - Value(k - 1))]);
    }
}
