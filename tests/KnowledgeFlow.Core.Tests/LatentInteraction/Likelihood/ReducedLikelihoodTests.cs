using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.LatentInteraction.Likelihood;
using KnowledgeFlow.Core.LatentInteraction.Structure;

namespace KnowledgeFlow.Core.Tests.LatentInteraction.Likelihood;

/// <summary>The reduced form against the mixture, which shares no step of the integration with it, and its scores against differences.</summary>
public sealed class ReducedLikelihoodTests(ITestOutputHelper output)
{
    private const string Measurement = "A =~ a1 + a2\nB =~ b1 + b2\nC =~ c1 + c2\nY =~ y1 + y2 + y3\n";

    /// <summary>Model, whether there are holes, and nodes of the mixture in each dimension.</summary>
    public static TheoryData<string, string, bool, int> Cases => new()
    {
        { "one product", Measurement + "Y ~ A + B + C + A:B", false, 64 },
        { "a square", Measurement + "Y ~ A + B + C + A:A", false, 64 },
        { "one moderator of two, holes", Measurement + "Y ~ A + B + C + A:C + B:C", true, 64 },
        { "all products", Measurement + "Y ~ A + B + C + A:B + A:C + B:C", false, 48 },
        { "all products and a square, holes", Measurement + "Y ~ A + B + C + A:B + A:C + B:C + B:B", true, 48 },
        { "controls", Measurement + "Y ~ A + B + C + A:B + u + v", true, 64 },
        { "observed moderator", Measurement + "Y ~ A + B + C + A:B + C:u + u + v + u:v", false, 64 },
        { "residuals that covary", Measurement + "Y ~ A + B + C + A:B\na1 ~~ a2\nb1 ~~ y1\ny1 ~~ y2\nc1 ~~ y1", true, 64 },
        { "cross-loadings", Measurement.Replace("Y =~ y1", "Y =~ y1 + c2", StringComparison.Ordinal) + "A =~ b2\nA =~ y3\nY ~ A + B + C + A:B", true, 64 },
        { "linear mediator", Measurement + "C ~ A + B\nY ~ A + B + C + A:C", true, 64 },
        { "higher order", Measurement + "G =~ A + C\nY ~ G + B + G:B", false, 64 },
        { "observed outcome", "A =~ a1 + a2\nB =~ b1 + b2\nC =~ c1 + c2\ny1 ~ A + B + C + A:B", true, 64 },
        { "latent means", "A =~ a1 + a2\nB =~ b1 + b2\nY =~ y1 + y2 + y3\nY ~ A + B + A:B\na1 ~ 0*1\nA ~ 1\nY ~ 0.3*1", false, 64 },
        { "a chain of outcomes", Measurement + "C ~ A + B + A:B\nY ~ C + A + B", true, 64 },
        { "two outcomes of products", Measurement + "C ~ A + B + A:B\nY ~ C + A + B + A:B + A:A", true, 64 },
        { "two outcomes with controls", Measurement + "C ~ A + B + A:B + u\nY ~ C + A + B + v + B:B", true, 40 },
        { "an outcome without items of its own", "A =~ a1 + a2\nB =~ b1 + b2\nY =~ y1 + y2\nZ =~ c1 + c2\nY ~ A + B + A:B\nZ ~ Y", true, 64 },
    };

    /// <summary>Points that no population has, at which every value of the products' factors leaves the indicators a normal density: model, holes, nodes, and what is impossible.</summary>
    public static TheoryData<string, string, bool, int, string> ImproperCases => new()
    {
        { "an item of the outcome", Measurement + "Y ~ A + B + C + A:B", false, 64, "y1~~y1=-0.1" },
        { "an item of the outcome, holes", Measurement + "Y ~ A + B + C + A:C + B:C", true, 64, "y2~~y2=-0.05" },
        { "the outcome's disturbance", Measurement + "Y ~ A + B + C + A:B", true, 96, "Y~~Y=-0.05" },
        { "the item of a predictor without products", Measurement + "Y ~ A + B + C + A:B", true, 64, "c2~~c2=-0.1" },
        { "items of both", Measurement + "Y ~ A + B + C + A:B", false, 64, "c1~~c1=-0.05;y3~~y3=-0.1" },
        { "beside an observed moderator", Measurement + "Y ~ A + B + C + A:B + C:u + u + v + u:v", false, 64, "c1~~c1=-0.05" },
        { "residuals that covary too much", Measurement + "Y ~ A + B + C + A:B\ny1 ~~ y2\nc1 ~~ y1", true, 64, "y1~~y2=-0.6" },
        { "the second of two outcomes", Measurement + "C ~ A + B + A:B\nY ~ C + A + B + A:B + A:A", true, 128, "Y~~Y=-0.02;c1~~c1=-0.05" },
        { "a cross-loading", Measurement.Replace("Y =~ y1", "Y =~ y1 + c2", StringComparison.Ordinal) + "A =~ y3\nY ~ A + B + C + A:B", true, 64, "c2~~c2=-0.05" },
    };

    [Theory]
    [MemberData(nameof(ImproperCases))]
    public void IsTheMixtureAtImproperPoints(string name, string text, bool hasHoles, int nodes, string improper)
    {
        var (persons, theta) = Prepared(text, hasHoles, improper);
        var reduced = new ReducedLikelihood(persons, persons.Model.Dimensions == 1 ? 96 : 32, isParallel: false);
        var mixture = new MixtureLikelihood(persons, nodes, isParallel: false);

        reduced.TryEvaluate(theta, out var value).Should().BeTrue();
        mixture.TryEvaluate(theta, out var expected).Should().BeTrue();

        output.WriteLine(FormattableString.Invariant($"{name}: {value} against {expected}, {value - expected:e1}"));
        value.Should().BeApproximately(expected, 1e-7);
    }

    [Theory]
    [MemberData(nameof(ImproperCases))]
    public void ScoresAreTheDerivativesAtImproperPoints(string name, string text, bool hasHoles, int nodes, string improper)
    {
        nodes.Should().BePositive();
        CompareScores(name, Prepared(text, hasHoles, improper));
    }

    /// <summary>A factor without effects is no more than the covariance that it makes: C with variance −.2 instead of .5 takes .7λ off the items' covariance, which their residuals can give back.</summary>
    [Fact]
    public void AFactorOfNegativeVarianceIsTheCovarianceThatItMakes()
    {
        const string Text = Measurement + "c1 ~~ c2\nC ~~ 0*A\nC ~~ 0*B\nY ~ A + B + 0*C + A:B";
        var (persons, proper) = Prepared(Text, hasHoles: true, "C~~C=0.5;c1~~c1=0.4;c2~~c2=0.6;C=~c2=0.8;c1~~c2=0.1");
        var (_, improper) = Prepared(Text, hasHoles: true, FormattableString.Invariant($"C~~C=-0.2;c1~~c1={0.4 + 0.7};c2~~c2={0.6 + (0.7 * 0.64)};C=~c2=0.8;c1~~c2={0.1 + (0.7 * 0.8)}"));
        var likelihood = new ReducedLikelihood(persons, 32, isParallel: false);

        likelihood.TryEvaluate(proper, out var expected).Should().BeTrue();
        likelihood.TryEvaluate(improper, out var value).Should().BeTrue();

        // Rounding alone is between them.
        value.Should().BeApproximately(expected, 1e-11 * Math.Abs(expected));
    }

    /// <summary>
    /// A negative residual variance among the items of a product's factor leaves no density where the product is large, whatever finite nodes show; nor does one that leaves the items without.
    /// </summary>
    [Theory]
    [InlineData("a1~~a1=-0.001")]
    [InlineData("b2~~b2=-0.001")]
    [InlineData("A~~B=3")]
    [InlineData("y1~~y1=-5")]
    [InlineData("c1~~c1=-1.5")]
    [InlineData("Y~~Y=-2")]
    public void EndsWhereTheItemsHaveNoDensity(string improper)
    {
        var (persons, theta) = Prepared(Measurement + "Y ~ A + B + C + A:B", hasHoles: false, improper);

        new ReducedLikelihood(persons, 12, isParallel: false).TryEvaluate(theta, out _).Should().BeFalse();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void IsTheMixtureWithManyNodes(string name, string text, bool hasHoles, int nodes)
    {
        var (persons, theta) = Prepared(text, hasHoles);
        var reduced = new ReducedLikelihood(persons, 32, isParallel: false);
        var mixture = new MixtureLikelihood(persons, nodes, isParallel: false);

        reduced.TryEvaluate(theta, out var value).Should().BeTrue();
        mixture.TryEvaluate(theta, out var expected).Should().BeTrue();

        // What is left is the mixture's own quadrature error, which falls with its nodes.
        output.WriteLine(FormattableString.Invariant($"{name}: k = {persons.Model.Dimensions}, {value} against {expected}, {value - expected:e1}"));
        value.Should().BeApproximately(expected, 1e-7);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void ScoresAreTheDerivatives(string name, string text, bool hasHoles, int nodes)
    {
        nodes.Should().BePositive();
        CompareScores(name, Prepared(text, hasHoles));
    }

    private void CompareScores(string name, (PersonData Persons, double[] Theta) prepared)
    {
        var (persons, theta) = prepared;

        // Nodes move with the parameters, so that scores are derivatives only as far as the quadrature has converged.
        var likelihood = new ReducedLikelihood(persons, persons.Model.Dimensions == 1 ? 96 : 32, isParallel: false);
        likelihood.TryEvaluate(theta, out _).Should().BeTrue();
        var gradient = likelihood.Gradient.ToArray();
        likelihood.TryEvaluateWithScores(theta, out _).Should().BeTrue();
        var scores = likelihood.Scores.ToArray();
        var t = theta.Length;
        likelihood.Gradient.Zip(gradient).Should().OnlyContain(pair => Math.Abs(pair.First - pair.Second) < 1e-11 * Math.Max(1, Math.Abs(pair.First)));
        var worst = 0.0;
        for (var i = 0; i < t; i++)
        {
            var moved = theta.ToArray();
            const double Step = 1e-4;
            double[] At(double shift)
            {
                moved[i] = theta[i] + shift;
                likelihood.TryEvaluate(moved, out _).Should().BeTrue();
                return [.. likelihood.LogLikelihoods];
            }

            var (above, below, above2, below2) = (At(Step), At(-Step), At(2 * Step), At(-2 * Step));
            for (var person = 0; person < persons.Count; person++)
            {
                var numeric = ((8 * (above[person] - below[person])) - (above2[person] - below2[person])) / (12 * Step);
                var error = Math.Abs(numeric - scores[(person * t) + i]) / Math.Max(1, Math.Abs(numeric));
                if (error > worst)
                {
                    worst = error;
                }

                error.Should().BeLessThan(1e-8, "person {0}, parameter {1}", person, persons.Model.Table.FirstOf(i).Name);
            }
        }

        output.WriteLine(FormattableString.Invariant($"{name}: {t} parameters, worst {worst:e1}"));
    }

    [Fact]
    public void DoesNotDependOnThreads()
    {
        var model = InteractionReference.Model(InteractionReference.ModelText("three_interactions"));
        var persons = new PersonData(model, InteractionReference.Data(InteractionReference.Frame("three_interactions.csv"), model).Groups[0]);
        var theta = Plausible(persons);
        var one = new ReducedLikelihood(persons, 10, isParallel: false);
        var several = new ReducedLikelihood(persons, 10, isParallel: true);

        one.TryEvaluate(theta, out var expected).Should().BeTrue();
        several.TryEvaluate(theta, out var value).Should().BeTrue();

        value.Should().Be(expected);
        several.Gradient.Should().Equal(one.Gradient);
    }

    [Fact]
    public void APersonFarOutDoesNotUnderflow()
    {
        var model = InteractionReference.Model("A =~ a1 + a2\nB =~ b1 + b2\nY =~ y1 + y2\nY ~ A + B + A:B");
        var frame = Survey(40, hasHoles: false);
        var far = frame.Columns.Select(column => column.Name == "y1" ? column.Mapped(value => value == frame["y1"][3] ? 150 : value) : column);
        var persons = new PersonData(model, InteractionReference.Data(new SurveyData(far), model).Groups[0]);
        var theta = Plausible(persons);

        // Without any effect the integrand is constant and the reduced form exact with any rule.
        foreach (var parameter in model.Table.Parameters.Where(parameter => parameter.Left == "Y" && parameter.IsFree && parameter.Right is "A" or "B" or "A:B"))
        {
            theta[parameter.Free] = 0;
        }

        var reduced = new ReducedLikelihood(persons, 12, isParallel: false);
        var mixture = new MixtureLikelihood(persons, 128, isParallel: false);
        reduced.TryEvaluate(theta, out var value).Should().BeTrue();
        mixture.TryEvaluate(theta, out var expected).Should().BeTrue();

        value.Should().BeLessThan(-5000).And.BeApproximately(expected, 1e-12 * Math.Abs(expected));
        reduced.Gradient.Should().OnlyContain(element => double.IsFinite(element));
    }

    private static (PersonData Persons, double[] Theta) Prepared(string text, bool hasHoles, string given = "")
    {
        var model = InteractionReference.Model(text);
        var persons = new PersonData(model, InteractionReference.Data(Survey(23, hasHoles), model).Groups[0]);
        var theta = Plausible(persons);
        foreach (var item in given.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var end = item.LastIndexOf('=');
            theta[model.Table.Find(item[..end])!.Free] = double.Parse(item[(end + 1)..], System.Globalization.CultureInfo.InvariantCulture);
        }

        return (persons, theta);
    }

    /// <summary>Some point inside the parameter space, all effects away from 0.</summary>
    private static double[] Plausible(PersonData persons)
    {
        var theta = new double[persons.Model.Table.FreeCount];
        foreach (var cell in persons.Model.Cells.Where(cell => cell.Free >= 0))
        {
            var wiggle = 0.1 * Math.Sin(3 * (cell.Free + 1));
            theta[cell.Free] = wiggle + cell.Kind switch
            {
                InteractionCellKind.Loading => 0.8,
                InteractionCellKind.Intercept => 0.1,
                InteractionCellKind.Residual => cell.Row == cell.Column ? 0.5 : 0.05,
                InteractionCellKind.Disturbance => cell.Row == cell.Column ? 0.8 : 0.2,
                InteractionCellKind.LatentRegression => 0.3,
                InteractionCellKind.LatentProduct or InteractionCellKind.ObservedModeration => 0.2,
                _ => 0.1,
            };
        }

        return theta;
    }

    /// <summary>Items of four latent variables and two controls; holes so that some persons lack whole factors, or all items.</summary>
    private static SurveyData Survey(int rows, bool hasHoles)
    {
        var frame = InteractionReference.Draw(rows, 5, normal =>
        {
            var (u, v) = (normal(), normal());
            var (a, b) = (normal() + (0.3 * u), normal());
            var c = (0.4 * a) + normal();
            var y = (0.3 * a) + (0.3 * b) + (0.2 * a * b) + (0.8 * normal());
            return [("a1", a + (0.7 * normal())), ("a2", a + (0.7 * normal())), ("b1", b + (0.7 * normal())), ("b2", b + (0.7 * normal())), ("c1", c + (0.7 * normal())), ("c2", c + (0.7 * normal())),
                ("y1", y + (0.7 * normal())), ("y2", y + (0.7 * normal())), ("y3", y + (0.7 * normal())), ("u", u), ("v", v)];
        });
        return hasHoles
            ? new SurveyData(frame.Columns.Select((column, j) => column.Name is "u" or "v" ? column : new DoubleColumn(column.Name, [.. column.ToArray().Select((value, i) =>
                (i % 5 == 1 && j % 4 == 0) || (i % 7 == 2 && column.Name[0] == 'y') || (i % 11 == 3 && column.Name[0] == 'a') ? double.NaN : value)])))
            : frame;
    }
}
