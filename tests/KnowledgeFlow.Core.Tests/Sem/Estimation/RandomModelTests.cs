using System.Collections.Immutable;
using System.Text.Json;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core.Tests.Sem.Estimation;

/// <summary>
/// A hundred random models of 2 to 8 factors with 2 to 7 items (random_models.R): complete and incomplete data, one and
/// two groups, structural paths, cross-loadings, residual covariances, and troubles such as factors that are nearly one.
/// </summary>
public sealed class RandomModelTests
{
    private static readonly ImmutableArray<JsonElement> Models = [.. SemReference.Json("random_models.json").GetProperty("models").EnumerateArray()];

    /// <summary>
    /// What has no optimum, or none that is one point. In 12, 56, 72, 90 and 92 the likelihood goes on rising with ever more
    /// extreme loadings and variances; lavaan does not converge either. In 69 both items of the second factor load on the
    /// first as well, so that rotations fit alike; lavaan stops somewhere and has no errors.
    /// </summary>
    private static readonly ImmutableArray<int> Exceptions = [12, 56, 69, 72, 90, 92];

    public static TheoryData<int> Fitted => [.. Models.Select(NumberOf).Where(number => !Exceptions.Contains(number))];

    public static TheoryData<int> NotFitted => [.. Exceptions];

    /// <summary>
    /// lavaan stops at a gradient near 1e-6, which leaves up to 3e-7 of the log-likelihood and 5e-4 standard errors of an
    /// estimate: ours is never worse by more than rounding, and nowhere else.
    /// </summary>
    [Theory]
    [MemberData(nameof(Fitted))]
    public void FitIsLavaansOptimum(int number)
    {
        var model = Models.Single(model => NumberOf(model) == number);
        var (table, data) = Read(model);

        var estimate = SemReference.Value(ModelEstimator.Estimate(table, data, EstimationMethod.MaximumLikelihood));

        estimate.Starts.Should().BeNull("the usual starting values suffice");
        if (!model.GetProperty("converged").GetBoolean())
        {
            return;
        }

        LogLikelihood.Of(estimate).Should().BeInRange(model.GetProperty("loglik").GetDouble() - 1e-8, model.GetProperty("loglik").GetDouble() + 1e-6);
        LargestDistance(estimate, model).Should().BeLessThan(1e-3);
    }

    [Theory]
    [MemberData(nameof(NotFitted))]
    public void WhatHasNoOptimumIsSaid(int number)
    {
        var model = Models.Single(model => NumberOf(model) == number);
        var (table, data) = Read(model);

        ModelEstimator.Estimate(table, data, EstimationMethod.MaximumLikelihood).TryGet(out _, out var diagnosis).Should().BeFalse();

        (diagnosis is Diagnosis.NotConverged or Diagnosis.NotIdentified).Should().BeTrue(diagnosis?.ToString());
        (model.GetProperty("converged").GetBoolean() && model.GetProperty("proper").GetBoolean()).Should().BeFalse("lavaan has no proper fit");
    }

    [Fact]
    public void AHundredModelsAreCompared()
    {
        Models.Select(NumberOf).Should().Equal(Enumerable.Range(1, 100));
        Models.Count(model => model.GetProperty("converged").GetBoolean()).Should().Be(91);
    }

    private static int NumberOf(JsonElement model) => model.GetProperty("number").GetInt32();

    /// <summary>The largest difference of an estimate in units of its standard error, where lavaan has one.</summary>
    private static double LargestDistance(ModelEstimate estimate, JsonElement model)
    {
        string[] names = [.. model.GetProperty("parameters").EnumerateArray().Select(value => value.GetString()!)];
        var (groups, estimates, errors) = (NumbersOf(model.GetProperty("group")), NumbersOf(model.GetProperty("est")), NumbersOf(model.GetProperty("se")));
        return names.Select((name, i) => errors[i] > 0 ? Math.Abs(estimate.Free[estimate.Table.Find(name, (int)groups[i] - 1)!.Free] - estimates[i]) / errors[i] : 0).Max();
    }

    private static double[] NumbersOf(JsonElement array) => [.. array.EnumerateArray().Select(value => value.ValueKind == JsonValueKind.Null ? double.NaN : value.GetDouble())];

    private static (ParameterTable Table, ObservedData Data) Read(JsonElement model)
    {
        var options = model.GetProperty("options");
        var isIncomplete = model.TryGetProperty("rows", out var rows);
        var groups = isIncomplete ? rows.GetArrayLength() : model.GetProperty("n").GetArrayLength();
        var equality = GroupEquality.None;
        if (options.ValueKind == JsonValueKind.Object && options.TryGetProperty("group.equal", out var equal))
        {
            equality = equal.ValueKind == JsonValueKind.String ? GroupEquality.Metric : GroupEquality.Scalar;
        }

        var table = SemReference.Table(model.GetProperty("model").GetString()!, new ModelDefaults
        {
            Groups = groups,
            GroupEquality = equality,
            MeanStructure = true,
            LatentScale = options.ValueKind == JsonValueKind.Object && options.TryGetProperty("std.lv", out _) ? LatentScale.UnitVariance : LatentScale.FirstLoading,
        });
        var names = table.Roles.Observed;
        return (table, SemReference.Value(isIncomplete
            ? ObservedData.FullInformation([.. rows.EnumerateArray().Select(Frame)], names, [])
            : ObservedData.FromMoments([.. Enumerable.Range(0, groups).Select(g => MomentsOf(model, g))], names)));
    }

    private static SurveyData Frame(JsonElement rows)
    {
        var values = rows.EnumerateArray().Select(NumbersOf).ToList();
        return new SurveyData(Enumerable.Range(0, values[0].Length).Select(j => new DoubleColumn($"x{j + 1}", [.. values.Select(row => row[j])])));
    }

    private static Moments MomentsOf(JsonElement model, int group)
    {
        var means = NumbersOf(model.GetProperty("means")[group]);
        var triangle = NumbersOf(model.GetProperty("covariances")[group]);
        var (p, n) = (means.Length, model.GetProperty("n")[group].GetInt32());
        var products = new double[p * p];
        var next = 0;
        for (var j = 0; j < p; j++)
        {
            for (var i = j; i < p; i++)
            {
                products[(i * p) + j] = products[(j * p) + i] = n * triangle[next++];
            }
        }

        return new Moments([.. Enumerable.Range(1, p).Select(j => $"x{j}")], n, [.. means], [.. products]);
    }
}
