using BenchmarkDotNet.Attributes;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem;
using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Resampling;
using KnowledgeFlow.Core.Sem.Estimators;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Benchmarks;

/// <summary>A measurement model of seven factors and 26 six-point items, N = 506: from data to estimates, errors, tests and indices.</summary>
public class SemBenchmarks
{
    private static readonly int[] ItemsOfFactors = [2, 2, 2, 4, 7, 3, 6];

    private SurveyData frame = null!;
    private ParameterTable table = null!;
    private ParameterTable ordinalTable = null!;
    private ObservedData data = null!;
    private ModelEstimate estimate = null!;

    internal static string Model { get; } = string.Join('\n', ItemsOfFactors.Select((items, f) => $"F{f} =~ " + string.Join(" + ", Enumerable.Range(1, items).Select(i => $"F{f}i{i}"))));

    internal SurveyData Frame => frame;

    [GlobalSetup]
    public void Setup()
    {
        frame = Answers(506, seed: 3);
        table = Specify(Model, new ModelDefaults());
        ordinalTable = Specify(Model, new ModelDefaults { OrderedThresholds = ObservedData.CountThresholds(frame, frame.Names) });
        data = Value(ObservedData.Listwise([frame], table.Roles.Observed));
        estimate = Value(ModelEstimator.Estimate(table, data, EstimationMethod.MaximumLikelihood));
    }

    [Benchmark]
    public FittedModel MaximumLikelihood() => Value(FittedModel.Fit(table, Value(ObservedData.Listwise([frame], table.Roles.Observed)), new MaximumLikelihoodEstimator()));

    [Benchmark]
    public FittedModel RobustMaximumLikelihood() => Value(FittedModel.Fit(table, data, new RobustMaximumLikelihoodEstimator()));

    [Benchmark]
    public ObservedData PolychoricMoments() => Value(ObservedData.Ordinal(frame, ordinalTable.Roles.Observed));

    [Benchmark]
    public FittedModel WeightedLeastSquares() => Value(FittedModel.Fit(ordinalTable, PolychoricMoments(), new WeightedLeastSquaresEstimator()));

    [Benchmark]
    public BootstrapDistribution ThousandBootstrapFits() => ModelBootstrap.Run(estimate, 1000, 1, fit => fit.Free);

    private static SurveyData Answers(int rows, ulong seed)
    {
        var source = new RandomSource(seed);
        var names = ItemsOfFactors.SelectMany((items, f) => Enumerable.Range(1, items).Select(i => $"F{f}i{i}")).ToArray();
        var columns = names.Select(_ => new double[rows]).ToArray();
        for (var row = 0; row < rows; row++)
        {
            var general = source.NextNormal();
            var place = 0;
            foreach (var items in ItemsOfFactors)
            {
                var factor = (0.7 * general) + (0.7 * source.NextNormal());
                for (var i = 0; i < items; i++)
                {
                    columns[place++][row] = Math.Clamp(Math.Round(4 + (0.9 * factor) + (0.7 * source.NextNormal())), 1, 6);
                }
            }
        }

        return new SurveyData(names.Select((name, j) => new DoubleColumn(name, [.. columns[j]])));
    }

    private static ParameterTable Specify(string model, ModelDefaults defaults) =>
        ModelSpecification.Specify(model, defaults).TryGet(out var table, out var error) ? table : throw new InvalidOperationException(error.ToString());

    private static T Value<T>(Outcome<T> outcome) =>
        outcome.TryGet(out var value, out var diagnosis) ? value : throw new InvalidOperationException(diagnosis.ToString());
}
