using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core.Tests.Sem.Discrepancy;

/// <summary>Every discrepancy on every shape of model: analytic gradient against central differences, away from the optimum.</summary>
public sealed class AnalyticGradientTests
{
    private const string Measurement = "visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9\nx1 ~~ x4";
    private const string Structural = "visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\ntextual ~ visual + sex\nvisual ~ school\nx7 ~ textual + x8\nx8 ~~ visual";
    private const string SecondOrder = "visual =~ x1 + a*x2 + a*x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9\ng =~ visual + textual + speed";
    private const string Feedback = "x1 ~ x2 + x4\nx2 ~ x1 + x5\nx4 ~~ x5";

    private static readonly Dictionary<string, EstimationMethod> Methods = new()
    {
        ["MaximumLikelihood"] = EstimationMethod.MaximumLikelihood,
        ["UnweightedLeastSquares"] = EstimationMethod.UnweightedLeastSquares,
        ["GeneralisedLeastSquares"] = EstimationMethod.GeneralisedLeastSquares,
        ["WishartMaximumLikelihood"] = EstimationMethod.WishartMaximumLikelihood,
        ["FullInformation"] = EstimationMethod.MaximumLikelihood,
    };

    public static TheoryData<string, string, bool> Pairs()
    {
        var pairs = new TheoryData<string, string, bool>();
        foreach (var model in new[] { nameof(Measurement), nameof(Structural), nameof(SecondOrder), nameof(Feedback) })
        {
            foreach (var method in Methods.Keys)
            {
                pairs.Add(model, method, true);
                if (method != "FullInformation")
                {
                    pairs.Add(model, method, false);
                }
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void GradientIsThatOfCentralDifferences(string model, string method, bool hasMeans)
    {
        var text = model switch { nameof(Measurement) => Measurement, nameof(Structural) => Structural, nameof(SecondOrder) => SecondOrder, _ => Feedback };
        var isIncomplete = method == "FullInformation";
        var table = SemReference.Table(text, new ModelDefaults { MeanStructure = hasMeans });
        var frame = SemReference.Frame(isIncomplete ? "hs1939_holes.csv" : "hs1939.csv");
        var data = SemReference.Value(isIncomplete ? ObservedData.FullInformation([frame], table.Roles.Observed, table.SampleExogenous) : ObservedData.Listwise([frame], table.Roles.Observed));
        var objective = new ModelObjective(table, data, Methods[method]);
        var theta = StartingValues.Of(table, data, objective.Models);
        for (var i = 0; i < theta.Length; i++)
        {
            theta[i] += 0.02 * Math.Sin(i + 1);
        }

        CheckGradient(objective, theta, table);
    }

    [Theory]
    [InlineData("A =~ q1 + q2 + q3\nB =~ q4 + q5 + q6 + q7\nC =~ q8 + q9 + q10\nq1 ~~ q4")]
    [InlineData("A =~ q1 + a*q2 + q3\nB =~ q4 + q5 + a*q6 + q7\nC =~ q8 + q9 + q10\nB ~ A\nC ~ A + B\nq8 ~ q1")]
    public void GradientOfDiagonalWeightsIsThatOfCentralDifferences(string model)
    {
        var frame = SemReference.Frame("likert.csv");
        var table = SemReference.Table(model, new ModelDefaults { OrderedThresholds = ObservedData.CountThresholds(frame, frame.Names) });
        var objective = new ModelObjective(table, SemReference.Value(ObservedData.Ordinal(frame, table.Roles.Observed)), EstimationMethod.DiagonallyWeightedLeastSquares);

        CheckGradient(objective, [.. Enumerable.Range(0, table.FreeCount).Select(i => 0.4 + (0.2 * Math.Sin(i + 1)))], table);
    }

    private static void CheckGradient(ModelObjective objective, double[] theta, ParameterTable table)
    {
        var gradient = objective.Evaluate(theta, ObjectiveParts.Gradient)!.Gradient;

        for (var i = 0; i < theta.Length; i++)
        {
            const double Step = 1e-5;
            var centre = theta[i];
            theta[i] = centre + Step;
            var up = objective.Evaluate(theta, ObjectiveParts.Value)!.Value;
            theta[i] = centre - Step;
            var down = objective.Evaluate(theta, ObjectiveParts.Value)!.Value;
            theta[i] = centre;

            // Differences of values near 10 keep ten digits at this step.
            gradient[i].Should().BeApproximately((up - down) / (2 * Step), 1e-8 * Math.Max(1, Math.Abs(gradient[i])), table.FirstOf(i).Name);
        }
    }
}
