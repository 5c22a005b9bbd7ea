using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Core;

/// <summary>Confirmatory factor analysis (CFA): one call from a measurement model and data to loadings, fit and validity.</summary>
public static class ConfirmatoryFactorAnalysis
{
    /// <summary>Fits a measurement model as lavaan's <c>cfa()</c> does.</summary>
    /// <param name="model">The model, one factor a line: <c>f =~ x1 + x2 + x3</c>.</param>
    /// <param name="data">The data; NaN is a missing answer.</param>
    /// <param name="settings">How it is fitted; null for <see cref="StructuralModelSettings"/> as they are.</param>
    /// <param name="cancellation">Ends the search early.</param>
    /// <returns>A diagnosis where the model is not identified, the search does not converge, or a variable is constant or never answered.</returns>
    /// <exception cref="ArgumentException">The model cannot be read, has a regression or no factor, or does not go with the settings; the message says what to write.</exception>
    /// <exception cref="KeyNotFoundException">The column of groups is not one of the data's.</exception>
    /// <exception cref="OperationCanceledException">The search was ended early.</exception>
    public static Outcome<StructuralModelResult> Fit(string model, SurveyData data, StructuralModelSettings? settings = null, CancellationToken cancellation = default)
    {
        var formulas = WrittenModel.Read(model).Statements.OfType<ModelStatement.Formula>().ToList();
        if (formulas.Any(formula => formula.Operator == ModelOperator.Regression))
        {
            throw new ArgumentException("A confirmatory factor model has no regressions: fit it by StructuralEquationModel.Fit, or leave out its lines with ~.", nameof(model));
        }

        return formulas.Any(formula => formula.Operator == ModelOperator.Loading)
            ? StructuralEquationModel.Fit(model, data, settings, cancellation)
            : throw new ArgumentException("A confirmatory factor model has a factor: write f =~ x1 + x2 + x3.", nameof(model));
    }
}
