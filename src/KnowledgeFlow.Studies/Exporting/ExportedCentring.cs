using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Studies.Analyses.Regression;

namespace KnowledgeFlow.Studies.Exporting;

/// <summary>Finds which variables of a regression are centred at their means.</summary>
internal static class ExportedCentring
{
    /// <summary>The centred variables of a hierarchical regression.</summary>
    /// <param name="analysis">The regression.</param>
    /// <param name="complete">The rows that it uses.</param>
    public static ImmutableArray<string> Of(RegressionAnalysis analysis, DataFrame complete) =>
        [.. CentredVariables.Of(analysis.Blocks.SelectMany(block => block).Select(term => term.Value)).Where(name => Applies(analysis.Centring, complete[name]))];

    /// <summary>Whether centring applies to a variable: <see cref="Centring.Continuous"/> leaves those of two values alone.</summary>
    public static bool Applies(Centring centring, Column variable) =>
        centring == Centring.All || (centring == Centring.Continuous && variable.CountValues().Count > 2);
}
