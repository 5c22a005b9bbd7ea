using KnowledgeFlow.Core.Sem.Estimators;
using System.Text.Json;
using KnowledgeFlow.Core.Sem;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core.Tests.Sem;

/// <summary>
/// Amos and Mplus as lavaan 0.6-14 imitates them (tests/reference/sem/conventions.R: likelihood = "wishart", mimic =
/// "Mplus"). The tolerance is the reach of lavaan's optimiser in estimates and errors, and in χ² the square of that; of
/// incomplete data that of its EM moments. Groups share in Amos's χ² by N_g/N (User's Guide, appendix B), in lavaan's by (N_g −
/// 1)/(N − G): 2e-5 apart here.
/// </summary>
public sealed class ConventionTests
{
    [Theory]
    [InlineData("amos")]
    [InlineData("amos_groups")]
    [InlineData("mplus")]
    [InlineData("mplus_mlr")]
    [InlineData("mplus_fiml")]
    public void NumbersAreThoseOfTheProgramImitated(string name)
    {
        var reference = SemReference.Json("conventions.json").GetProperty("cases").GetProperty(name);
        var fitted = Fit(reference);

        var table = fitted.Estimate.Table;
        for (var i = 0; i < reference.GetProperty("lhs").GetArrayLength(); i++)
        {
            var parameter = reference.GetProperty("lhs")[i].GetString() + reference.GetProperty("op")[i].GetString() + reference.GetProperty("rhs")[i].GetString();
            var actual = fitted.Solution.Parameters[table.Parameters.IndexOf(table.Find(parameter, reference.GetProperty("group_of")[i].GetInt32() - 1)!)];
            actual.Value.Should().BeApproximately(reference.GetProperty("est")[i].GetDouble(), 2e-5, parameter);
            actual.StandardError.Should().BeApproximately(reference.GetProperty("se")[i].GetDouble(), 2e-5, parameter);
        }

        var fit = reference.GetProperty("fit");
        var isScaled = name == "mplus_mlr";
        Check(isScaled ? "chisq.scaled" : "chisq", fitted.Indices.Test.Statistic);
        Check("chisq", fitted.Indices.Test.Unscaled);
        Check("df", fitted.Indices.Test.DegreesOfFreedom);
        Check(isScaled ? "cfi.scaled" : "cfi", fitted.Indices.Cfi);
        Check(isScaled ? "tli.scaled" : "tli", fitted.Indices.Tli);
        Check(isScaled ? "rmsea.scaled" : "rmsea", fitted.Indices.Rmsea.Value);
        Check(isScaled ? "rmsea.ci.upper.scaled" : "rmsea.ci.upper", fitted.Indices.Rmsea.Upper);
        Check(name.StartsWith("mplus", StringComparison.Ordinal) ? "srmr_mplus" : "srmr", fitted.Indices.Srmr);
        if (name.StartsWith("mplus", StringComparison.Ordinal))
        {
            Check("logl", fitted.Indices.LogLikelihood);
            Check("aic", fitted.Indices.Aic);
            Check("bic", fitted.Indices.Bic);
            Check("bic2", fitted.Indices.AdjustedBic);
        }
        else
        {
            // lavaan has a log-likelihood here, Amos has none: the definition of its criteria stands in.
            fitted.Indices.LogLikelihood.Should().Be(double.NaN);
            fitted.Indices.Aic.Should().BeApproximately(fitted.Indices.Test.Statistic + (2 * fitted.Indices.Parameters), 1e-10);
            var bic = fitted.Indices.Test.Statistic + (fitted.Indices.Parameters * Math.Log(fitted.Indices.Count));
            (table.Groups == 1 ? Math.Abs(fitted.Indices.Bic - bic) < 1e-10 : double.IsNaN(fitted.Indices.Bic)).Should().BeTrue();
        }

        void Check(string index, double actual) =>
            (actual / fit.GetProperty(index).GetDouble()).Should().BeApproximately(1, name is "amos_groups" or "mplus_fiml" ? 1e-4 : 1e-6, index);
    }

    [Fact]
    public void MplusWithoutMeansIsTheCallersMistake()
    {
        var table = SemReference.Table("f =~ x1 + x2 + x3 + x4", new ModelDefaults());
        var data = SemReference.Listwise(SemReference.Frame("hs1939.csv"), table);

        var act = () => FittedModel.Fit(table, data, new MaximumLikelihoodEstimator(), Convention.Mplus);

        act.Should().Throw<ArgumentException>().WithMessage("The convention of Mplus models means:*MeanStructure*");
    }

    private static FittedModel Fit(JsonElement reference)
    {
        var isMplus = reference.GetProperty("convention").GetString() == "mplus";
        var isIncomplete = reference.GetProperty("missing").ValueKind == JsonValueKind.String;
        var frame = SemReference.Frame(reference.GetProperty("data").GetString()!);
        var groups = reference.GetProperty("group") is { ValueKind: JsonValueKind.String } column ? SemReference.Groups(frame, column.GetString()!) : [frame];
        var table = SemReference.Table(reference.GetProperty("model").GetString()!, new ModelDefaults { Groups = groups.Length, MeanStructure = isMplus });
        var data = SemReference.Value(isIncomplete ? ObservedData.FullInformation(groups, table.Roles.Observed, table.SampleExogenous) : ObservedData.Listwise(groups, table.Roles.Observed));
        SemEstimator estimator = reference.GetProperty("estimator").GetString() == "MLR" ? new RobustMaximumLikelihoodEstimator() : new MaximumLikelihoodEstimator();
        return SemReference.Value(FittedModel.Fit(table, data, estimator, isMplus ? Convention.Mplus : Convention.Amos));
    }
}
