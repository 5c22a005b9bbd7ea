using System.Collections.Immutable;
using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Reconstruction.Fits;
using KnowledgeFlow.Core.Reconstruction.Search;
using KnowledgeFlow.Core.Reconstruction.Statistics;

namespace KnowledgeFlow.Core.Reconstruction.Drawing;

/// <summary>
/// Brings a generating model near targets that need fits: draws with the same random numbers again and again, fits, and moves what decides the fits. The coefficients of products by what products
/// leave for one another; spreads, and correlations of factors of products, by what they do to a standard error, which goes as sd_η/(sd_a sd_b √(1 + φ²)).
/// </summary>
internal sealed class FitCalibration
{
    /// <summary>How many draws at most; the last stands.</summary>
    private const int Draws = 6;

    // A product's new weight is so much of the old one and so much of the step that its targets ask for.
    private const double ProductMemory = 0.9;
    private const double ProductDamping = 0.6;

    /// <summary>The ridge of the products' step, in standardised coefficients: products that share factors hardly differ in what they bring about, and would take large opposite steps.</summary>
    private const double ProductRidge = 0.15;

    /// <summary>The ridge of the errors' step, in squares of what it is about: logarithms of standard deviations, and correlations in units of <see cref="CorrelationUnit"/>.</summary>
    private const double ErrorRidge = 0.05;

    /// <summary>The unit of correlations: below 1, so that the ridge weighs more on them than on spreads.</summary>
    private const double CorrelationUnit = 0.3;

    /// <summary>Which share of a factor's step goes to its spread; its marker takes the rest.</summary>
    private const double CommonShare = 0.6;

    /// <summary>The largest step of a logarithm of a standard deviation.</summary>
    private const double LargestShift = 0.25;

    /// <summary>The largest step of a correlation.</summary>
    private const double LargestCorrelationShift = 0.1;

    /// <summary>How far inside a printed standard error's interval to aim, relative to its limits.</summary>
    private const double ErrorMargin = 0.04;

    private readonly CompiledTargets targets;
    private readonly GeneratingModel model;
    private readonly int constructs;
    private readonly int width;
    private readonly ImmutableArray<string> names;

    private FitCalibration(ReconstructionProblem problem, CompiledTargets targets, GeneratingModel model)
    {
        (this.targets, this.model) = (targets, model);
        constructs = problem.Constructs.Length;
        names = [.. problem.Constructs.Select(construct => construct.Name)];
        width = problem.Columns.Length;
    }

    /// <summary>The products of constructs in the models that targets speak of.</summary>
    public static ImmutableArray<ConstructProduct> ProductsOf(ReconstructionProblem problem, CompiledTargets targets)
    {
        ImmutableArray<string> names = [.. problem.Constructs.Select(construct => construct.Name)];
        return [.. targets.Models
            .SelectMany(each => each.Model.Products)
            .Select(product => new ConstructProduct(names.IndexOf(product.Outcome), names.IndexOf(product.First), names.IndexOf(product.Second)))
            .Where(product => product is { Outcome: >= 0, First: >= 0, Second: >= 0 })
            .Distinct()];
    }

    /// <summary>Answers drawn from the model once it is near the targets.</summary>
    public static int[] Draw(ReconstructionProblem problem, CompiledTargets targets, GeneratingModel model, RowRule rule, Func<RandomSource> random, CancellationToken cancellation = default)
    {
        var calibration = new FitCalibration(problem, targets, model);
        for (var draw = 1; ; draw++)
        {
            ModelCalibration.Calibrate(problem, targets, model, cancellation);
            var answers = AnswerDraw.Draw(problem, model, rule, random());
            if (draw == Draws || targets.Models.Count == 0 || !calibration.TryAdjust(answers, cancellation))
            {
                return answers;
            }
        }
    }

    private bool TryAdjust(int[] answers, CancellationToken cancellation)
    {
        var models = targets.Models.Where(each => !each.Model.Products.IsEmpty).ToArray();
        var fitted = new bool[models.Length];
        Parallel.For(0, models.Length, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancellation }, i =>
        {
            fitted[i] = models[i].Fit(answers, width, cancellation).TryGet(out var estimate, out _);
            if (fitted[i])
            {
                new ModelLinearisation(models[i], estimate!).SetValues();
            }
        });
        if (fitted.Contains(false) || models.Length == 0)
        {
            return false;
        }

        AdjustProducts();
        model.MakeUsual();
        AdjustErrors();
        return true;
    }

    private void AdjustProducts()
    {
        var aims = Aims().Where(aim => aim.Distance is not null).Select(aim => (Share(aim), aim.Distance!.Value));
        var count = model.Products.Length;
        if (RidgeStep(aims, count, ProductRidge * ProductRidge) is not { } step)
        {
            return;
        }

        for (var i = 0; i < count; i++)
        {
            model.Weights[i] = (ProductMemory * model.Weights[i]) + (ProductDamping * step[i]);
        }
    }

    // Unknowns: the logarithm of each factor's standard deviation, then the correlation of the factors of each product.
    private void AdjustErrors()
    {
        var aims = Aims().Where(aim => aim.ErrorRatio is not null).Select(aim => (Slopes(aim), aim.ErrorRatio!.Value));
        if (RidgeStep(aims, constructs + model.Products.Length, ErrorRidge) is not { } step)
        {
            return;
        }

        for (var construct = 0; construct < constructs; construct++)
        {
            var shift = Math.Clamp(step[construct], -LargestShift, LargestShift);
            model.ShiftUsual(GeneratingModel.SpreadPlace(construct), CommonShare * shift);
            model.ShiftMarker(construct, (1 - CommonShare) * shift);
        }

        for (var k = 0; k < model.Products.Length; k++)
        {
            var product = model.Products[k];
            if (product.First != product.Second)
            {
                var correlation = model.Correlation(product.First, product.Second);
                var shift = Math.Clamp(CorrelationUnit * step[constructs + k], -LargestCorrelationShift, LargestCorrelationShift);
                model.ShiftUsual(model.CorrelationPlace(product.First, product.Second), shift / (1 - (correlation * correlation)));
            }
        }
    }

    private double[] Slopes(Aim aim)
    {
        var product = model.Products[aim.Product];
        var correlation = model.Correlation(product.First, product.Second);
        var slopes = new double[constructs + model.Products.Length];
        slopes[product.Outcome]++;
        slopes[product.First]--;
        slopes[product.Second]--;
        slopes[constructs + aim.Product] = -CorrelationUnit * correlation / (1 + (correlation * correlation));
        return slopes;
    }

    // (X'X + ridge I)⁻¹ X'y, a row of X and its y an aim. The ridge leaves a failure to numbers beyond all bounds, which show no way: then null.
    private static double[]? RidgeStep(IEnumerable<(double[] Slopes, double Distance)> aims, int count, double ridge)
    {
        var (matrix, step) = (new double[count * count], new double[count]);
        foreach (var (slopes, distance) in aims)
        {
            for (var i = 0; i < count; i++)
            {
                step[i] += slopes[i] * distance;
                for (var j = 0; j < count; j++)
                {
                    matrix[(i * count) + j] += slopes[i] * slopes[j];
                }
            }
        }

        for (var i = 0; i < count; i++)
        {
            matrix[i * (count + 1)] += ridge;
        }

        return CholeskyFactor.TrySolve(matrix, count, step) ? step : null;
    }

    // What a model's coefficient of a product takes over from all products of its outcome: a row of Cov(S, S)⁻¹ Cov(S, all), S those in the model.
    private double[] Share(Aim aim)
    {
        var own = aim.InModel;
        var k = own.Length;
        var matrix = new double[k * k];
        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j < k; j++)
            {
                matrix[(i * k) + j] = ProductEffects.Covariance(model, model.Products[own[i]], model.Products[own[j]]);
            }
        }

        var row = new double[k];
        row[Array.IndexOf(own, aim.Product)] = 1;
        if (!CholeskyFactor.TrySolve(matrix, k, row))
        {
            // Products that determine one another cannot be told apart: none is moved for this one.
            return new double[model.Products.Length];
        }

        return [.. model.Products.Select(product => product.Outcome != model.Products[aim.Product].Outcome
            ? 0
            : own.Select((other, i) => row[i] * ProductEffects.Covariance(model, model.Products[other], product)).Sum())];
    }

    private IEnumerable<Aim> Aims()
    {
        foreach (var group in targets.Targets.Where(target => target.Statistic is TargetStatistic.Latent).GroupBy(target => (TargetStatistic.Latent)target.Statistic with { Quantity = default }))
        {
            var latent = targets.ModelOf(group.Key)!;
            var parameter = latent.Parameter(group.Key.Parameter);
            var inModel = latent.Model.Products.Select(product => PlaceOf(latent, product.ParameterRow)).ToArray();
            var place = PlaceOf(latent, parameter.Row);
            if (place < 0 || inModel.Contains(-1))
            {
                continue;
            }

            var product = model.Products[place];
            var unit = model.FactorDeviation(product.First) * model.FactorDeviation(product.Second) / model.FactorDeviation(product.Outcome);
            double? distance = null, ratio = null;
            Interval? IntervalOf(LatentQuantity quantity) =>
                group.FirstOrDefault(target => ((TargetStatistic.Latent)target.Statistic).Quantity == quantity)?.Interval;
            if (IntervalOf(LatentQuantity.Estimate) is { } estimate)
            {
                distance = -unit * estimate.Excess(parameter.Estimate.Value);
                var error = Math.Sqrt(parameter.Estimate.Variance);
                var errors = IntervalOf(LatentQuantity.StandardError) ?? new Interval(0, double.PositiveInfinity);
                if (IntervalOf(LatentQuantity.AbsoluteZ) is { } z)
                {
                    var middle = Math.Abs(0.5 * (estimate.Low + estimate.High));
                    errors = errors.Intersect(new Interval(middle / z.High, middle / z.Low));
                }

                var inside = new Interval(errors.Low * (1 + ErrorMargin), errors.High * (1 - ErrorMargin));
                ratio = inside.Low <= inside.High ? Math.Log((error - inside.Excess(error)) / error) : 0;
            }
            else if (IntervalOf(LatentQuantity.Standardised) is { } standardised)
            {
                distance = -standardised.Excess(parameter.Standardised.Value);
            }

            yield return new Aim(place, inModel, distance, ratio);
        }
    }

    private int PlaceOf(LatentModel latent, int row)
    {
        var product = latent.Model.Products.FirstOrDefault(each => each.ParameterRow == row);
        return product is null ? -1 : model.Products.IndexOf(new ConstructProduct(NameOf(product.Outcome), NameOf(product.First), NameOf(product.Second)));
    }

    private int NameOf(string construct) => names.IndexOf(construct);

    /// <summary>Where a printed product is to go.</summary>
    /// <param name="Product">Its place among the products.</param>
    /// <param name="InModel">The products of the model that it is printed of.</param>
    /// <param name="Distance">How far its standardised coefficient has to rise.</param>
    /// <param name="ErrorRatio">The logarithm of what its standard error has to be multiplied by.</param>
    private sealed record Aim(int Product, int[] InModel, double? Distance, double? ErrorRatio);
}
