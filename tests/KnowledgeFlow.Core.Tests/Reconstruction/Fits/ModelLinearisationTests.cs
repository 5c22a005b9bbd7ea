using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Reconstruction.Drawing;
using KnowledgeFlow.Core.Reconstruction.Fits;
using KnowledgeFlow.Core.Reconstruction.Search;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Reconstruction.Fits;

public sealed class ModelLinearisationTests
{
    // One answer of 300 × 9 moves an estimate by a small part of its error, and what is of second order by a small part of that again.
    [Fact]
    public void InfluencesForetellWhatAnotherFitFinds()
    {
        var problem = LatentProblem.Problem;
        var width = problem.Columns.Length;
        var targets = new CompiledTargets(problem.Columns, problem.Targets);
        var model = targets.Models.Single(each => !each.Model.Products.IsEmpty);
        var parameter = model.Parameter("Y~X:Z");
        parameter.Standardised.IsWanted = true;
        var generating = new GeneratingModel(problem, [new ConstructProduct(2, 0, 1)], new RandomSource(1));
        generating.Weights[0] = 0.15;
        var answers = AnswerDraw.Draw(problem, generating, new RowRule(problem), new RandomSource(2));
        var options = new RowOptions(problem);
        Linearise(answers).SetInfluences(answers, width, options);
        var (value, variance, standardised) = (parameter.Estimate.Value, parameter.Estimate.Variance, parameter.Standardised.Value);

        var errors = new List<(double Value, double Variance, double Standardised)>();
        var changes = new List<(double Value, double Variance, double Standardised)>();
        for (var row = 0; row < 300; row += 25)
        {
            var option = row / 25 % options.Count;
            var item = RowOptions.Item(option);
            if (!options.IsPossible(option, answers[(row * width) + item]))
            {
                continue;
            }

            Linearise(answers).SetInfluences(answers, width, options);
            parameter.Estimate.Add((row * options.Count) + option, 1);
            parameter.Standardised.Add((row * options.Count) + option, 1);
            var (foretold, foretoldVariance, foretoldStandardised) = (parameter.Estimate.Value, parameter.Estimate.Variance, parameter.Standardised.Value);
            var changed = (int[])answers.Clone();
            changed[(row * width) + item] += RowOptions.Step(option);
            Linearise(changed).SetValues();
            errors.Add((parameter.Estimate.Value - foretold, parameter.Estimate.Variance - foretoldVariance, parameter.Standardised.Value - foretoldStandardised));
            changes.Add((parameter.Estimate.Value - value, parameter.Estimate.Variance - variance, parameter.Standardised.Value - standardised));
        }

        errors.Count.Should().BeGreaterThan(7);
        Length(errors.Select(error => error.Value)).Should().BeLessThan(0.02 * Length(changes.Select(change => change.Value)));
        Length(errors.Select(error => error.Standardised)).Should().BeLessThan(0.02 * Length(changes.Select(change => change.Standardised)));
        Length(errors.Select(error => error.Variance)).Should().BeLessThan(0.03 * Length(changes.Select(change => change.Variance)));

        ModelLinearisation Linearise(int[] rows) => new(model, model.Fit(rows, width).Estimate());
    }

    private static double Length(IEnumerable<double> values) => Math.Sqrt(values.Sum(value => value * value));
}
