using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.Inference;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem;
using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Estimators;
using KnowledgeFlow.Core.Sem.Implied;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Core.Sem.Observed;

namespace KnowledgeFlow.Core.LatentInteraction.ProductIndicators;

/// <summary>A model of product indicators fitted to data, and the same with the products' effects fixed to 0.</summary>
/// <param name="Model">The model.</param>
/// <param name="Fitted">The fit.</param>
/// <param name="WithoutProducts">The fit without the effects; a diagnosis where there is none, null where it was not asked for.</param>
/// <param name="Effects">
/// The products' standardised effects in the order of the model's products: ω·sd_a·sd_b/sd_η, with errors by the delta method. The standardised solution of
/// <paramref name="Fitted"/> takes product variables for ones of variance 1.
/// </param>
/// <param name="Covariances">Of every two latent variables, products' not among them, predictors and outcomes in the table's order.</param>
public sealed record ProductIndicatorFit(
    ProductIndicatorModel Model,
    FittedModel Fitted,
    Outcome<FittedModel>? WithoutProducts,
    ImmutableArray<EstimatedQuantity> Effects,
    ImmutableArray<LatentCovariance> Covariances)
{
    /// <summary>The Heywood cases; null where there is none.</summary>
    public Diagnosis.ImproperSolution? Impropriety => AsWritten(Fitted.Impropriety);

    /// <summary>The Heywood cases of the fit without the products' effects; null where there is none.</summary>
    public Diagnosis.ImproperSolution? ImproprietyWithoutProducts => WithoutProducts is { } outcome && outcome.TryGet(out var narrow, out _) ? AsWritten(narrow.Impropriety) : null;

    /// <summary>Fits a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="data">The data of the model with products: rows of one group, its observed variables.</param>
    /// <param name="estimator">Maximum likelihood, robust or not.</param>
    /// <param name="convention">Whose fit indices are used.</param>
    /// <param name="isTested">Whether the model without the products' effects is fitted too.</param>
    /// <param name="level">The level of the intervals, between 0 and 1.</param>
    /// <returns>What the linear engine cannot estimate; a Heywood case stands as estimated, with <see cref="Impropriety"/>.</returns>
    /// <exception cref="ArgumentException">The data are of several groups or without rows, or the estimator is another.</exception>
    public static Outcome<ProductIndicatorFit> Fit(ProductIndicatorModel model, ObservedData data, SemEstimator estimator, Convention convention = Convention.Lavaan, bool isTested = true, double level = ConfidenceLevel.Usual)
    {
        if (data.Groups.Length != 1 || !data.HasCases || !estimator.Supports(EstimatorFeature.Likelihood))
        {
            throw new ArgumentException("Product indicators are fitted to the rows of one group by maximum likelihood.", nameof(data));
        }

        return ProductIndicatorData.Of(model, data).Then(observed =>
            Named(FittedModel.Fit(model.Table, observed, estimator, convention, StartingPoints.One, level)).Then<ProductIndicatorFit>(fitted => new ProductIndicatorFit(
                model,
                fitted,
                isTested ? Named(FittedModel.Fit(model.WithoutProducts, observed, estimator, convention, StartingPoints.One, level)) : null,
                EffectsOf(model, fitted, level),
                CovariancesOf(model, fitted, level))));
    }

    /// <summary>
    /// The tests of all products' effects at once, plain and scaled (Satorra and Bentler 2001); null where there is no fit without them. Products are far from
    /// normal, and the scaled test's divisor is often not positive: then its statistic is NaN, and the effects' own z tests are left. (At the narrower model's estimates, after
    /// Satorra and Bentler 2010, the information need not be positive definite either.)
    /// </summary>
    public (DifferenceTest Plain, DifferenceTest Scaled)? Test() => WithoutProducts is { } outcome && outcome.TryGet(out var narrow, out _)
        ? (DifferenceTest.LikelihoodRatio(narrow.Indices.Test, Fitted.Indices.Test), DifferenceTest.SatorraBentler2001(narrow.Indices.Test, Fitted.Indices.Test))
        : null;

    /// <summary>The same, a diagnosis with names as in a model's text.</summary>
    private static Outcome<FittedModel> Named(Outcome<FittedModel> fitted) => fitted.TryGet(out var fit, out var diagnosis) ? fit : diagnosis switch
    {
        Diagnosis.NotIdentified { Parameter: { } parameter } unidentified => unidentified with { Parameter = Address(parameter) },
        Diagnosis.NotPositiveDefinite matrix => matrix with { Variables = Addresses(matrix.Variables) },
        Diagnosis.CollinearVariables collinear => collinear with { Variables = Addresses(collinear.Variables) },
        Diagnosis.DuplicateVariables duplicate => new Diagnosis.DuplicateVariables([.. duplicate.Pairs.Select(pair => (ProductIndicator.AddressOf(pair.Variable), ProductIndicator.AddressOf(pair.Twin)))]),
        _ => diagnosis,
    };

    private static Diagnosis.ImproperSolution? AsWritten(Diagnosis.ImproperSolution? improper) => improper is null ? null : improper with { Parameters = [.. improper.Parameters.Select(Address)] };

    private static ParameterName Address(ParameterName parameter) => parameter with { Text = ProductIndicator.AddressOf(parameter.Text) };

    private static ImmutableArray<string> Addresses(ImmutableArray<string> names) => [.. names.Select(ProductIndicator.AddressOf)];

    /// <summary>ω·sd_a·sd_b/sd_η of every product at <paramref name="theta"/>.</summary>
    internal static double[] EffectsAt(ProductIndicatorModel model, ImpliedMomentsWorkspace implied, double[] theta)
    {
        implied.TryEvaluate(theta);
        return [.. model.Products.Select(product => ValueOf(model.RowOf(product)) * Deviation(product.First) * Deviation(product.Second) / Deviation(product.Outcome))];

        double ValueOf(int row) => model.Table.Parameters[row] is { IsFree: true } parameter ? theta[parameter.Free] : model.Table.Parameters[row].FixedValue;

        double Deviation(string name) => Math.Sqrt(implied.StructuralCovariance[implied.Model.Structural.IndexOf(name) * (implied.StructuralVariables + 1)]);
    }

    private static ImmutableArray<EstimatedQuantity> EffectsOf(ProductIndicatorModel model, FittedModel fitted, double level)
    {
        var implied = new ImpliedMomentsWorkspace(fitted.Estimate.Implied(0).Model);
        return DeltaMethod.Of(theta => EffectsAt(model, implied, theta), fitted.Estimate.Free.AsSpan(), fitted.Covariance, level);
    }

    private static ImmutableArray<LatentCovariance> CovariancesOf(ProductIndicatorModel model, FittedModel fitted, double level)
    {
        var implied = new ImpliedMomentsWorkspace(fitted.Estimate.Implied(0).Model);
        var m = implied.StructuralVariables;
        ImmutableArray<string> names = [.. model.Table.Roles.Latent.Where(name => !name.Contains(ProductIndicator.Sign))];
        int[] places = [.. names.Select(name => implied.Model.Structural.IndexOf(name))];
        ImmutableArray<(int I, int J)> pairs = [.. from i in Enumerable.Range(0, names.Length) from j in Enumerable.Range(i, names.Length - i) select (i, j)];
        var quantities = DeltaMethod.Of(
            theta =>
            {
                implied.TryEvaluate(theta);
                return
                [
                    .. pairs.Select(pair => At(pair.I, pair.J)),
                    .. pairs.Select(pair => pair.I == pair.J ? 1 : At(pair.I, pair.J) / Math.Sqrt(At(pair.I, pair.I) * At(pair.J, pair.J))),
                ];
            },
            fitted.Estimate.Free.AsSpan(),
            fitted.Covariance,
            level);
        return [.. pairs.Select((pair, place) => new LatentCovariance(names[pair.I], names[pair.J], quantities[place], quantities[pairs.Length + place]))];

        double At(int i, int j) => implied.StructuralCovariance[(places[i] * m) + places[j]];
    }
}
