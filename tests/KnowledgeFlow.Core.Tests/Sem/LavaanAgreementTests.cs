using KnowledgeFlow.Core.Sem.Estimators;
using System.Text.Json;
using KnowledgeFlow.Core.Sem;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core.Tests.Sem;

/// <summary>
/// Every number of fits that lavaan 0.6-14 made (tests/reference/sem/fits.R). Where the script polishes lavaan's optimum
/// by Newton steps, agreement is 1e-8 (what is left is lavaan's numerical Jacobian of the standardised solution, and the
/// tolerance of its interval searches). Elsewhere (constraints, exogenous variables, EM moments) lavaan's own
/// convergence, 1e-5 of a z-value, is the limit.
/// </summary>
public sealed class LavaanAgreementTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("ml", 2e-8)]
    [InlineData("ml_one_factor", 2e-8)]
    [InlineData("ml_unit_variance", 2e-8)]
    [InlineData("ml_means", 2e-8)]
    [InlineData("ml_democracy", 3e-5)]
    [InlineData("ml_held_equal", 3e-5)]
    [InlineData("ml_constraints", 3e-5)]
    [InlineData("ml_path", 3e-5)]
    [InlineData("ml_mimic", 3e-5)]
    [InlineData("ml_pairs", 2e-7)]
    [InlineData("ml_second_order", 2e-8)]
    [InlineData("ml_configural", 2e-8)]
    [InlineData("ml_metric", 3e-5)]
    [InlineData("ml_scalar", 3e-5)]
    [InlineData("ml_strict", 3e-5)]
    [InlineData("uls", 2e-7)]
    [InlineData("gls", 2e-7)]
    [InlineData("mlr", 2e-8)]
    [InlineData("mlr_democracy", 3e-5)]
    [InlineData("mlr_scalar", 3e-5)]
    [InlineData("mlr_mimic", 3e-5)]
    [InlineData("fiml", 3e-5)]
    [InlineData("fiml_mlr", 3e-5)]
    [InlineData("fiml_mimic", 3e-5)]
    [InlineData("fiml_scalar", 3e-5)]
    [InlineData("wlsmv", 3e-5)]
    public void EveryNumberAgrees(string name, double tolerance)
    {
        var reference = SemReference.Json("fits.json").GetProperty("cases").GetProperty(name);
        var fitted = Fit(reference);

        var differences = Parameters(reference, fitted).Concat(Indices(reference, fitted)).Concat(Explained(reference, fitted)).Concat(Residuals(reference, fitted)).ToList();

        var worst = differences.MaxBy(difference => difference.Error);
        output.WriteLine(FormattableString.Invariant($"{name}: {differences.Count} numbers, {fitted.Estimate.Iterations} iterations, gradient {fitted.Estimate.LargestGradient:e1}, worst {worst.Error:e1} at {worst.What}"));
        differences.Where(difference => !(difference.Error <= tolerance)).Select(difference => FormattableString.Invariant($"{difference.What}: {difference.Error:e2} ({difference.Actual} for {difference.Expected})")).Should().BeEmpty();
    }

    private static FittedModel Fit(JsonElement reference)
    {
        var options = reference.GetProperty("options");
        SemEstimator estimator = Text("estimator") switch
        {
            "MLR" => new RobustMaximumLikelihoodEstimator(),
            "ULS" => new UnweightedLeastSquaresEstimator(),
            "GLS" => new GeneralisedLeastSquaresEstimator(),
            "WLSMV" => new WeightedLeastSquaresEstimator(),
            _ => new MaximumLikelihoodEstimator(),
        };
        var isIncomplete = Text("missing") == "ml";
        var frame = SemReference.Frame(reference.GetProperty("data").GetString()!);
        var groups = Text("group") is { } column ? SemReference.Groups(frame, column) : [frame];
        var table = SemReference.Table(reference.GetProperty("model").GetString()!, new ModelDefaults
        {
            Groups = groups.Length,
            GroupEquality = Equality(options),
            MeanStructure = isIncomplete ? true : null,
            OrderedThresholds = estimator is WeightedLeastSquaresEstimator ? ObservedData.CountThresholds(frame, frame.Names) : new ModelDefaults().OrderedThresholds,
            LatentScale = options.ValueKind == JsonValueKind.Object && options.TryGetProperty("std.lv", out _) ? LatentScale.UnitVariance : LatentScale.FirstLoading,
        });
        var data = SemReference.Value(estimator is WeightedLeastSquaresEstimator
            ? ObservedData.Ordinal(frame, table.Roles.Observed)
            : isIncomplete
            ? ObservedData.FullInformation(groups, table.Roles.Observed, table.SampleExogenous)
            : ObservedData.Listwise(groups, table.Roles.Observed));
        return SemReference.Value(FittedModel.Fit(table, data, estimator));

        string? Text(string option) => options.ValueKind == JsonValueKind.Object && options.TryGetProperty(option, out var value) ? value.GetString() : null;
    }

    private static GroupEquality Equality(JsonElement options)
    {
        if (options.ValueKind != JsonValueKind.Object || !options.TryGetProperty("group.equal", out var equal))
        {
            return GroupEquality.None;
        }

        var parts = equal.ValueKind == JsonValueKind.Array ? equal.EnumerateArray().Select(part => part.GetString()!) : [equal.GetString()!];
        return parts.Aggregate(GroupEquality.None, (all, part) => all | Enum.Parse<GroupEquality>(part, ignoreCase: true));
    }

    private static IEnumerable<Difference> Parameters(JsonElement reference, FittedModel fitted)
    {
        var table = fitted.Estimate.Table;
        for (var i = 0; i < reference.GetProperty("lhs").GetArrayLength(); i++)
        {
            var (left, op, right) = (Text("lhs"), Text("op"), Text("rhs"));
            EstimatedQuantity raw, standardised;
            var name = left + op + right;
            if (op == ":=")
            {
                var place = table.Definitions.Select(definition => definition.Name).ToList().IndexOf(left);
                (raw, standardised) = (fitted.Solution.Defined[place], fitted.Standardised.Defined[place]);
            }
            else
            {
                var row = table.Parameters.IndexOf(table.Find(name, reference.GetProperty("group")[i].GetInt32() - 1)!);
                row.Should().BeGreaterThanOrEqualTo(0, name);
                (raw, standardised) = (fitted.Solution.Parameters[row], fitted.Standardised.Parameters[row]);
            }

            yield return Compare(name + ".est", raw.Value, "est");
            yield return Compare(name + ".std", standardised.Value, "std");
            if (fitted.Estimator is UnweightedLeastSquaresEstimator)
            {
                // lavaan's errors of ULS take the identity for the moments' covariance matrix; these here hold for normal data.
                continue;
            }

            yield return Compare(name + ".se", raw.StandardError, "se");
            yield return Compare(name + ".lower", raw.Lower, "lower");
            yield return Compare(name + ".upper", raw.Upper, "upper");
            yield return Compare(name + ".std_se", standardised.StandardError, "std_se");
            if (raw.StandardError > 0)
            {
                yield return Compare(name + ".z", raw.Z, "z");
                yield return Compare(name + ".p", raw.PValue, "p");
            }

            string Text(string column) => reference.GetProperty(column)[i].GetString()!;

            Difference Compare(string what, double actual, string column) => Difference.Of(what, actual, reference.GetProperty(column)[i]);
        }
    }

    private static IEnumerable<Difference> Indices(JsonElement reference, FittedModel fitted)
    {
        var fit = reference.GetProperty("fit");
        var indices = fitted.Indices;
        var isScaled = fitted.Estimator is RobustMaximumLikelihoodEstimator or WeightedLeastSquaresEstimator;
        yield return Compare("npar", indices.Parameters);
        yield return Compare("chisq", indices.Test.Unscaled);
        yield return Compare("df", indices.Test.DegreesOfFreedom);
        yield return Compare("baseline.chisq", indices.Baseline.Unscaled);
        yield return Compare("baseline.df", indices.Baseline.DegreesOfFreedom);
        yield return Compare("srmr", indices.Srmr);
        if (fitted.Estimator is not WeightedLeastSquaresEstimator)
        {
            yield return Compare("srmr_mplus", indices.SrmrMplus);
        }

        yield return Compare(isScaled ? "cfi.scaled" : "cfi", indices.Cfi);
        yield return Compare(isScaled ? "tli.scaled" : "tli", indices.Tli);
        yield return Compare(isScaled ? "rmsea.scaled" : "rmsea", indices.Rmsea.Value);
        yield return Compare(isScaled ? "rmsea.ci.lower.scaled" : "rmsea.ci.lower", indices.Rmsea.Lower);
        yield return Compare(isScaled ? "rmsea.ci.upper.scaled" : "rmsea.ci.upper", indices.Rmsea.Upper);
        if (indices.Test.DegreesOfFreedom > 0)
        {
            yield return Compare(isScaled ? "chisq.scaled" : "chisq", indices.Test.Statistic);
            if (fitted.Estimator is not UnweightedLeastSquaresEstimator)
            {
                yield return Compare(isScaled ? "pvalue.scaled" : "pvalue", indices.Test.PValue);
            }

            yield return Compare(isScaled ? "rmsea.pvalue.scaled" : "rmsea.pvalue", indices.Rmsea.CloseFitPValue);
        }

        if (isScaled)
        {
            yield return Compare("chisq.scaling.factor", indices.Test.ScalingFactor);
            yield return Compare("baseline.chisq.scaling.factor", indices.Baseline.ScalingFactor);
            yield return Compare("baseline.chisq.scaled", indices.Baseline.Statistic);
        }

        (indices.Robust is not null).Should().Be(fit.TryGetProperty("cfi.robust", out _));
        if (indices.Robust is { } robust)
        {
            yield return Compare("cfi.robust", robust.Cfi);
            yield return Compare("tli.robust", robust.Tli);
            yield return Compare("rmsea.robust", robust.Rmsea.Value);
            yield return Compare("rmsea.ci.lower.robust", robust.Rmsea.Lower);
            yield return Compare("rmsea.ci.upper.robust", robust.Rmsea.Upper);
            yield return Compare("rmsea.pvalue.robust", robust.Rmsea.CloseFitPValue);
        }

        if (fitted.Estimator is MaximumLikelihoodEstimator or RobustMaximumLikelihoodEstimator)
        {
            yield return Compare("logl", indices.LogLikelihood);
            yield return Compare("aic", indices.Aic);
            yield return Compare("bic", indices.Bic);
            yield return Compare("bic2", indices.AdjustedBic);
        }

        Difference Compare(string name, double actual) => Difference.Of(name, actual, fit.GetProperty(name));
    }

    private static IEnumerable<Difference> Explained(JsonElement reference, FittedModel fitted)
    {
        // lavaan prints no share for a variable with a negative residual variance.
        foreach (var share in RSquared.Of(fitted.Estimate).Where(share => share.Value <= 1))
        {
            yield return Difference.Of("r2 " + share.Variable, share.Value, reference.GetProperty("r2")[share.Group].GetProperty(share.Variable));
        }
    }

    private static IEnumerable<Difference> Residuals(JsonElement reference, FittedModel fitted)
    {
        for (var g = 0; g < fitted.Estimate.Table.Groups; g++)
        {
            var residuals = ResidualCorrelations.Of(fitted.Estimate, g);
            var expected = reference.GetProperty("residuals")[g];
            for (var i = 0; i < residuals.Rows; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    yield return Difference.Of(FormattableString.Invariant($"residual {g} {i} {j}"), residuals[i, j], expected[i][j]);
                }
            }
        }
    }

    /// <summary>A number beside lavaan's: absolute below one, relative above.</summary>
    private readonly record struct Difference(string What, double Actual, double Expected, double Error)
    {
        public static Difference Of(string what, double actual, JsonElement reference)
        {
            var expected = reference.ValueKind == JsonValueKind.Number ? reference.GetDouble() : double.NaN;
            var error = double.IsNaN(expected) && double.IsNaN(actual) ? 0 : Math.Abs(actual - expected) / Math.Max(1, Math.Abs(expected));
            return new Difference(what, actual, expected, double.IsNaN(error) ? double.PositiveInfinity : error);
        }
    }
}
