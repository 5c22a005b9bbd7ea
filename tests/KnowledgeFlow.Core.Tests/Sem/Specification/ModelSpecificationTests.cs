using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Core.Tests.Sem.Specification;

public sealed class ModelSpecificationTests
{
    /// <summary>lavaan's own tables: tests/reference/sem/specification.R.</summary>
    [Theory]
    [InlineData("measurement")]
    [InlineData("unit_variance")]
    [InlineData("structural")]
    [InlineData("stated_exogenous")]
    [InlineData("second_order")]
    [InlineData("random_exogenous")]
    [InlineData("scalar")]
    [InlineData("strict")]
    [InlineData("labels")]
    public void TableIsThatOfLavaan(string name)
    {
        var reference = SemReference.Json("specification.json").GetProperty("cases").GetProperty(name);
        var options = reference.GetProperty("options");
        var equality = options.TryGetProperty("group.equal", out var equal)
            ? equal.EnumerateArray().Select(part => part.GetString()!).Aggregate(GroupEquality.None, (all, part) => all | Enum.Parse<GroupEquality>(part, ignoreCase: true))
            : GroupEquality.None;
        var defaults = new ModelDefaults
        {
            Groups = options.TryGetProperty("ngroups", out var groups) ? groups.GetInt32() : 1,
            GroupEquality = equality,
            LatentScale = options.TryGetProperty("std.lv", out _) ? LatentScale.UnitVariance : LatentScale.FirstLoading,
            FixedExogenous = options.GetProperty("fixed.x").GetBoolean(),
            MeanStructure = options.TryGetProperty("meanstructure", out _) ? true : null,
        };

        var table = Specified(reference.GetProperty("model").GetString()!, defaults);

        table.Parameters.Select(Row).Should().Equal(Rows(reference));
    }

    [Fact]
    public void PrintedTableIsTheSameInEveryCulture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "fr-FR", "zh-CN", "fa-IR" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Specified("f =~ x1 + 0.5*x2 + a*x3", new ModelDefaults()).ToString().Should().Be(
                    """
                    lhs op rhs group free     value status         label
                      f =~ x1      1    0         1 Fixed
                      f =~ x2      1    0       0.5 Fixed
                      f =~ x3      1    1         . Free           a
                     x1 ~~ x1      1    2         . Free
                     x2 ~~ x2      1    3         . Free
                     x3 ~~ x3      1    4         . Free
                      f ~~ f       1    5         . Free

                    """);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void DefinitionsDifferentiate()
    {
        var table = Specified("y ~ a*x + b*z\ni := a*b\nj := exp(i)/sqrt(a) - log(b)^2 + abs(-a)\na == 2*b", new ModelDefaults());
        double[] theta = [0.7, 1.3, 1];
        var step = 1e-6;
        foreach (var expression in table.Definitions.Select(definition => definition.Expression).Append(table.Constraints[0].Difference))
        {
            var gradient = new double[3];
            expression.AddGradient(theta, 1, gradient);
            for (var i = 0; i < 3; i++)
            {
                double[] up = [.. theta];
                double[] down = [.. theta];
                up[i] += step;
                down[i] -= step;
                gradient[i].Should().BeApproximately((expression.Value(up) - expression.Value(down)) / (2 * step), 1e-8);
            }
        }

        table.Definitions[0].Expression.Value(theta).Should().BeApproximately(0.91, 1e-15);
        table.Definitions[1].Expression.Value(theta).Should().BeApproximately((Math.Exp(0.91) / Math.Sqrt(0.7)) - Math.Pow(Math.Log(1.3), 2) + 0.7, 1e-14);
    }

    [Fact]
    public void ProductsStayInTheTable()
    {
        var table = Specified("f =~ x1 + x2 + x3\ng =~ z1 + z2 + z3\ny =~ y1 + y2 + y3\ny ~ f + g + f:g + f:f", new ModelDefaults());

        table.HasProducts.Should().BeTrue();
        table.Parameters.Where(parameter => parameter.IsProduct).Select(parameter => parameter.Name).Should().Equal("y~f:g", "y~f:f");
        table.Roles.Observed.Should().HaveCount(9);
    }

    [Fact]
    public void CovariancesAreFoundInEitherOrder()
    {
        var table = Specified("f =~ x1 + x2 + x3\ng =~ z1 + z2 + z3", new ModelDefaults());

        table.Find("g~~f").Should().BeSameAs(table.Find("f~~g")).And.NotBeNull();
        table.Find("f=~z1").Should().BeNull();
    }

    [Theory]
    [InlineData("f =~ x1 + x2\ni := a*b", 2, 6, ModelExpectation.KnownLabel)]
    [InlineData("f =~ c(1,2,3)*x1 + x2", 1, 6, ModelExpectation.ValueForEachGroup)]
    [InlineData("f =~ x1 + x2 + x1", 1, 16, ModelExpectation.NewParameter)]
    [InlineData("f =~ x1 + f", 1, 11, ModelExpectation.OtherVariable)]
    [InlineData("f =~ x1 + x9", 1, 11, ModelExpectation.KnownVariable)]
    [InlineData("f =~ x1 + equal(\"q\")*x2", 1, 11, ModelExpectation.KnownLabel)]
    [InlineData("f =~ a*x1 + b*x2\nb := 1", 2, 1, ModelExpectation.NewName)]
    public void WhatDoesNotFitPointsIntoTheModel(string text, int line, int column, ModelExpectation expected)
    {
        var defaults = new ModelDefaults { DataVariables = ["x1", "x2", "x3"] };

        ModelSpecification.Specify(text, defaults).TryGet(out _, out var error).Should().BeFalse();

        (error!.Span.Line, error.Span.Column, error.Expected).Should().Be((line, column, expected));
    }

    private static ParameterTable Specified(string text, ModelDefaults defaults)
    {
        var result = ModelSpecification.Specify(text, defaults);
        result.TryGet(out var table, out var error).Should().BeTrue(error?.ToString());
        return table!;
    }

    private static string Row(ModelParameter parameter) =>
        FormattableString.Invariant($"{parameter.Group + 1}/{parameter.Name} free {parameter.Free + 1} fixed {parameter.FixedValue} sample {parameter.Status == ParameterStatus.SampleMoment}");

    private static ImmutableArray<string> Rows(JsonElement reference)
    {
        var rows = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < reference.GetProperty("lhs").GetArrayLength(); i++)
        {
            var free = At("free").GetInt32();
            var value = free == 0 && At("fixed").ValueKind == JsonValueKind.Number ? At("fixed").GetDouble() : double.NaN;
            var @operator = At("op").GetString();
            rows.Add(FormattableString.Invariant($"{At("group").GetInt32()}/{At("lhs").GetString()}{@operator}{At("rhs").GetString()} free {free} fixed {value} sample {At("exo").GetInt32() == 1}"));

            JsonElement At(string column) => reference.GetProperty(column)[i];
        }

        return rows.ToImmutable();
    }
}
