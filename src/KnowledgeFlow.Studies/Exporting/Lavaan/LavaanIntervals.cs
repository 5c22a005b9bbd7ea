using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Studies.Exporting.Lavaan;

/// <summary>The level of intervals in an R script: functions of 95 % limits, and the same of limits at the level that a section sets.</summary>
internal static class LavaanIntervals
{
    private const string Variable = "interval_level";

    private static readonly (string Usual, string AtLevel)[] Calls =
    [
        ("passes the .05 level", "passes the significance level"),
        ("qt(.975,", $"qt((1 + {Variable}) / 2,"),
        ("qnorm(.975)", $"qnorm((1 + {Variable}) / 2)"),
        ("parameterEstimates(fit,", $"parameterEstimates(fit, level = {Variable},"),
        ("standardizedSolution(fit)", $"standardizedSolution(fit, level = {Variable})"),
    ];

    /// <summary>Functions whose limits are at the level set.</summary>
    public static string AtLevel(string functions) => Calls.Aggregate(functions, (text, call) => text.Replace(call.Usual, call.AtLevel, StringComparison.Ordinal));

    /// <summary>The line that sets the level for what follows.</summary>
    /// <param name="level">The level, <see cref="ConfidenceLevel.Usual"/> where nothing else is asked for.</param>
    public static string Setting(double level) => $"{Variable} <- {RText.Number(level)}";
}
