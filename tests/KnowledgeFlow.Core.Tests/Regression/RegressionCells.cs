using System.Globalization;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Diagnostics;

namespace KnowledgeFlow.Core.Tests.Regression;

/// <summary>The numbers of a hierarchical regression by table, row and column.</summary>
internal static class RegressionCells
{
    public static Dictionary<(string Table, string Row, string Column), double> Of(HierarchicalFit regression)
    {
        var cells = new Dictionary<(string, string, string), double>();
        for (var k = 0; k < regression.Blocks.Length; k++)
        {
            var number = (k + 1).ToString(CultureInfo.InvariantCulture);
            regression.Blocks[k].TryGet(out var block, out var diagnosis).Should().BeTrue("block {0} is estimable, not {1}", number, diagnosis);
            var (fit, summary, change, coefficients) = block!;
            void Model(string column, double value) => cells[("models", number, column)] = value;
            Model("n", summary.Count);
            Model("r", summary.R);
            Model("r2", summary.RSquared);
            Model("adj_r2", summary.AdjustedRSquared);
            Model("se", summary.ResidualStandardError);
            Model("f", summary.F);
            Model("df1", summary.NumeratorDegreesOfFreedom);
            Model("df2", summary.DenominatorDegreesOfFreedom);
            Model("p", summary.PValue);
            Model("durbin_watson", summary.DurbinWatson);
            Model("loglik", summary.LogLikelihood);
            Model("aic", summary.Aic);
            Model("bic", summary.Bic);
            Model("delta_r2", change.DeltaRSquared);
            Model("delta_f", change.DeltaF);
            Model("delta_df", change.DeltaDF);
            Model("delta_p", change.DeltaP);
            Model("f2", change.FSquared);
            foreach (var row in coefficients)
            {
                void Coefficient(string column, double value) => cells[("coefficients", $"{number}:{row.Term}", column)] = value;
                Coefficient("b", row.B);
                Coefficient("se", row.StandardError);
                Coefficient("t", row.T);
                Coefficient("p", row.PValue);
                Coefficient("lower", row.Lower);
                Coefficient("upper", row.Upper);
                Coefficient("beta", row.Beta);
                Coefficient("vif", row.VarianceInflation);
                Coefficient("tolerance", row.Tolerance);
            }

            var diagnostics = RegressionDiagnostics.Of(fit);
            void Diagnostic(string column, double value) => cells[("diagnostics", number, column)] = value;
            diagnostics.ShapiroWilk.TryGet(out var shapiroWilk, out _).Should().BeTrue();
            Diagnostic("breusch_pagan", diagnostics.BreuschPagan?.Statistic ?? double.NaN);
            Diagnostic("bp_df", diagnostics.BreuschPagan?.DegreesOfFreedom ?? double.NaN);
            Diagnostic("bp_p", diagnostics.BreuschPagan?.PValue ?? double.NaN);
            Diagnostic("shapiro_wilk", shapiroWilk!.W);
            Diagnostic("sw_p", shapiroWilk.PValue);
            Diagnostic("max_cook", diagnostics.LargestCooksDistance);
            Diagnostic("max_leverage", diagnostics.LargestLeverage);
            Diagnostic("studentized_3", diagnostics.Influence.StudentizedResiduals[2]);
            Diagnostic("standardized_7", diagnostics.Influence.StandardisedResiduals[6]);
            Diagnostic("cook_5", diagnostics.Influence.CooksDistances[4]);
            var plot = ResidualPlotData.Of(fit);
            cells[("qq", number, "theoretical_1")] = plot.TheoreticalQuantiles[0];
            cells[("qq", number, "theoretical_max")] = plot.TheoreticalQuantiles[^1];
            cells[("qq", number, "sample_1")] = plot.SampleQuantiles[0];
        }

        return cells;
    }
}
