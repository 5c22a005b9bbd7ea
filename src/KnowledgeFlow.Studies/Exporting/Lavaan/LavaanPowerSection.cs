using KnowledgeFlow.Core.Power;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Exporting.Lavaan;

/// <summary>Writes the power of planned tests for base R: of each row the power at its effect and sample size.</summary>
internal static class LavaanPowerSection
{
    public static LavaanSection Of(PlannedPower piece, LavaanContext context) =>
        new(
            new SyntaxSection(
                piece.Id.Value,
                [.. piece.Answers(context.Survey.Rows).Where(row => row.Achieved is not null).Select(row => Line(piece, row))],
                [new Phrase("R computes the power at each sample size and effect; it does not search for them.", "R 只计算各样本量与效应下的检验力，不做求解。")]),
            [LavaanPowerFunctions.Power]);

    private static string Line(PlannedPower piece, PowerAnswer row)
    {
        var (effect, n, test) = (Number(row.Effect!.Value), row.Sample!.Value, piece.Planned.Test);
        var call = test switch
        {
            CorrelationPower { Sides: var sides } => $"power_correlation({effect}, {n}, {Alpha()}, {SidesOf(sides)})",
            OneSampleTTestPower { Sides: var sides } => $"power_t({effect} * sqrt({n}), {n - 1}, {Alpha()}, {SidesOf(sides)})",
            IndependentTTestPower { Sides: var sides } => $"power_t({effect} * sqrt({test.GroupSizes(n)[0]} * {test.GroupSizes(n)[1]} / {n}), {n - 2}, {Alpha()}, {SidesOf(sides)})",
            AnalysisOfVariancePower { Groups: var groups } => $"power_f({n} * {effect}^2, {groups - 1}, {n - groups}, {Alpha()})",
            RegressionPower regression => $"power_f({n} * {effect}, {regression.Tested}, {n - regression.Predictors - 1}, {Alpha()})",
            ChiSquaredPower { DegreesOfFreedom: var df } => $"power_chi2({n} * {effect}^2, 0, {df}, {Alpha()})",
            ModelFitPower { DegreesOfFreedom: var df } fit =>
                $"power_chi2({n - 1} * {df} * {effect}^2, {n - 1} * {df} * {Number(fit.NullRmsea)}^2, {df}, {Alpha()}, {(fit.Hypothesis == FitHypothesis.NotClose ? "TRUE" : "FALSE")})",
            IndirectEffectPower indirect => $"power_indirect({Number(indirect.PathsOf(row.Effect.Value).A)}, {Number(indirect.PathsOf(row.Effect.Value).B)}, {Number(indirect.Direct)}, {n}, {Alpha()})",
            _ => throw new InvalidOperationException("No R is known for the test."),
        };
        return $"cell({RText.Quoted($"{piece.Id.Value}.results")}, {RText.Quoted(row.Id)}, power = {call})";

        string Alpha() => Number(piece.Alpha);
    }

    private static string SidesOf(TestSides sides) => sides == TestSides.Two ? "2" : "1";

    private static string Number(double value) => RText.Number(value);
}
