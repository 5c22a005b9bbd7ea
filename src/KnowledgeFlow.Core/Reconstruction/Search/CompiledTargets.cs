using System.Collections.Immutable;
using KnowledgeFlow.Core.Reconstruction.Answers;
using KnowledgeFlow.Core.Reconstruction.Calculators;
using KnowledgeFlow.Core.Reconstruction.Fits;
using KnowledgeFlow.Core.Reconstruction.Statistics;
using KnowledgeFlow.Core.Reconstruction.Targets;

namespace KnowledgeFlow.Core.Reconstruction.Search;

/// <summary>Targets as places in the output of calculators, one calculator for all targets of one regression, scale or set of items.</summary>
internal sealed class CompiledTargets
{
    private readonly List<StatisticCalculator> calculators = [];
    private readonly List<int> offsets = [];
    private readonly Dictionary<string, int> known = [];
    private readonly Dictionary<LatentEquation, LatentModel> models = [];

    /// <summary>Compiles targets.</summary>
    /// <param name="answers">The names of the answer columns.</param>
    /// <param name="targets">The targets.</param>
    /// <exception cref="ArgumentException">A statistic names what there is not, or is an extreme of extremes or of nothing.</exception>
    public CompiledTargets(ImmutableArray<string> answers, ImmutableArray<ReconstructionTarget> targets)
    {
        Columns = new TrackedColumns(answers);
        Targets = targets;
        Places = [.. targets.Select(target => Compile(target.Statistic))];
        foreach (var calculator in calculators)
        {
            Columns.KeepPairs(calculator.Variables);
        }
    }

    /// <summary>The columns that the targets need.</summary>
    public TrackedColumns Columns { get; }

    /// <summary>The targets.</summary>
    public ImmutableArray<ReconstructionTarget> Targets { get; }

    /// <summary>The calculators.</summary>
    public IReadOnlyList<StatisticCalculator> Calculators => calculators;

    /// <summary>The place of each calculator's first output among all.</summary>
    public IReadOnlyList<int> Offsets => offsets;

    /// <summary>The models of latent variables.</summary>
    public IReadOnlyCollection<LatentModel> Models => models.Values;

    /// <summary>The model of latent variables that a statistic speaks of; null where it speaks of none.</summary>
    public LatentModel? ModelOf(TargetStatistic statistic) => statistic is TargetStatistic.Latent latent ? models[latent.Equation] : null;

    /// <summary>The number of outputs of all calculators.</summary>
    public int Outputs { get; private set; }

    /// <summary>Where each target's value stands; several places for an extreme.</summary>
    public ImmutableArray<ImmutableArray<int>> Places { get; }

    /// <summary>The value of a target.</summary>
    public double Value(int target, ReadOnlySpan<double> outputs)
    {
        var places = Places[target];
        var value = outputs[places[0]];
        if (places.Length > 1)
        {
            var isLargest = Targets[target].Statistic is TargetStatistic.Largest;
            for (var i = 1; i < places.Length; i++)
            {
                // Math.Max and Math.Min pass NaN on.
                value = isLargest ? Math.Max(value, outputs[places[i]]) : Math.Min(value, outputs[places[i]]);
            }
        }

        return value;
    }

    private ImmutableArray<int> Compile(TargetStatistic statistic) => statistic switch
    {
        TargetStatistic.Largest largest => Extreme(largest.Statistics),
        TargetStatistic.Smallest smallest => Extreme(smallest.Statistics),
        _ => [Place(statistic)],
    };

    private ImmutableArray<int> Extreme(ImmutableArray<TargetStatistic> statistics) => statistics.IsEmpty
        ? throw new ArgumentException("An extreme of no statistics.", nameof(statistics))
        : [.. statistics.Select(Place)];

    private int Place(TargetStatistic statistic)
    {
        switch (statistic)
        {
            case TargetStatistic.Mean mean:
                return Offset($"variable {mean.Variable.Key}", () => new VariableCalculator(Columns.Track(mean.Variable))) + VariableCalculator.Mean;
            case TargetStatistic.StandardDeviation deviation:
                return Offset($"variable {deviation.Variable.Key}", () => new VariableCalculator(Columns.Track(deviation.Variable))) + VariableCalculator.StandardDeviation;
            case TargetStatistic.Correlation r:
                return Offset($"correlation {r.First.Key}\u001c{r.Second.Key}", () => new CorrelationCalculator(Columns.Track(r.First), Columns.Track(r.Second)))
                    + (r.IsAbsolute ? CorrelationCalculator.AbsoluteR : CorrelationCalculator.R);
            case TargetStatistic.Alpha alpha:
                return Offset(Key("alpha", alpha.Items), () => new AlphaCalculator(Items(alpha.Items, 2))) + AlphaCalculator.Raw;
            case TargetStatistic.StandardisedAlpha alpha:
                return Offset(Key("alpha", alpha.Items), () => new AlphaCalculator(Items(alpha.Items, 2))) + AlphaCalculator.Standardised;
            case TargetStatistic.ComponentLoading loading:
                return Component(loading.Items, out _) + Required(loading.Items.IndexOf(loading.Item), loading.Item);
            case TargetStatistic.ComponentEigenvalue eigenvalue:
                return Component(eigenvalue.Items, out var component) + component.Eigenvalue;
            case TargetStatistic.ComponentPercent percent:
                return Component(percent.Items, out var share) + share.Percent;
            case TargetStatistic.Coefficient coefficient:
                return Regression(coefficient.Equation, out _)
                    + RegressionCalculator.PlaceOf(Required(coefficient.Equation.Predictors.IndexOf(coefficient.Predictor), coefficient.Predictor.Key), coefficient.Quantity);
            case TargetStatistic.Intercept intercept:
                return Regression(intercept.Equation, out var ofIntercept) + ofIntercept.PlaceOf(intercept.Quantity);
            case TargetStatistic.Model model:
                return Regression(model.Equation, out var ofModel) + ofModel.PlaceOf(model.Quantity);
            case TargetStatistic.Change change:
                return Offset(
                    $"change {change.Full.Key}\u001b{change.Reduced.Key}",
                    () => new ModelChangeCalculator(Calculator(change.Full), Calculator(change.Reduced))) + (change.IsF ? ModelChangeCalculator.F : ModelChangeCalculator.RSquared);
            case TargetStatistic.FullCollinearity collinearity:
                return Offset(
                    $"collinearity {string.Join('\u001d', collinearity.Variables.Select(variable => variable.Key))}",
                    () => new CollinearityCalculator([.. collinearity.Variables.Select(Columns.Track)]))
                    + Required(collinearity.Variables.IndexOf(collinearity.Variable), collinearity.Variable.Key);
            case TargetStatistic.Latent latent:
                var parameter = Latent(latent);
                return Offset($"latent {latent.Parameter} of {latent.Equation.Syntax}", () => new LatentCalculator(parameter)) + (int)latent.Quantity;
            default:
                throw new ArgumentException($"{statistic} cannot be a part of another statistic.", nameof(statistic));
        }
    }

    private LatentParameter Latent(TargetStatistic.Latent latent)
    {
        if (!models.TryGetValue(latent.Equation, out var model))
        {
            model = LatentModel.Of(latent.Equation, Columns.Place);
            models.Add(latent.Equation, model);
        }

        var parameter = model.Parameter(latent.Parameter);
        var quantity = latent.Quantity < LatentQuantity.Standardised ? parameter.Estimate : parameter.Standardised;
        quantity.IsWanted = true;
        quantity.IsVarianceWanted |= latent.Quantity is not (LatentQuantity.Estimate or LatentQuantity.Standardised) && !model.Model.Products.IsEmpty;
        return parameter;
    }

    private int Component(ImmutableArray<string> items, out FirstComponentCalculator calculator)
    {
        var offset = Offset(Key("component", items), () => new FirstComponentCalculator(Items(items, 1)));
        calculator = (FirstComponentCalculator)calculators[offsets.IndexOf(offset)];
        return offset;
    }

    private int Regression(RegressionEquation equation, out RegressionCalculator calculator)
    {
        var offset = Offset($"regression {equation.Key}", () => Calculator(equation));
        calculator = (RegressionCalculator)calculators[offsets.IndexOf(offset)];
        return offset;
    }

    private RegressionCalculator Calculator(RegressionEquation equation) => equation.Predictors.IsEmpty
        ? throw new ArgumentException("A regression needs predictors.", nameof(equation))
        : new RegressionCalculator(Columns.Track(equation.Outcome), [.. equation.Predictors.Select(Columns.Track)]);

    private ImmutableArray<MomentVariable> Items(ImmutableArray<string> items, int fewest) => items.Length < fewest
        ? throw new ArgumentException($"{items.Length} items where {fewest} or more are needed.", nameof(items))
        : [.. items.Select(item => Columns.Track(AnswerVariable.Column(item)))];

    private static string Key(string kind, ImmutableArray<string> items) => $"{kind} {string.Join('\u001f', items)}";

    private static int Required(int place, string name) =>
        place >= 0 ? place : throw new ArgumentException($"{name} is not one of the variables of its statistic.", nameof(name));

    private int Offset(string key, Func<StatisticCalculator> make)
    {
        if (!known.TryGetValue(key, out var index))
        {
            var calculator = make();
            index = calculators.Count;
            known.Add(key, index);
            calculators.Add(calculator);
            offsets.Add(Outputs);
            Outputs += calculator.Count;
        }

        return offsets[index];
    }
}
