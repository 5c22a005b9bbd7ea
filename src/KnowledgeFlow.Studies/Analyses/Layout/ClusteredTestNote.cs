using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Analyses.Layout;

/// <summary>Says why a model with clustered errors has no F: of G clusters no more than G − 1 coefficients can be tested together.</summary>
internal static class ClusteredTestNote
{
    /// <summary>The note, or null where the model can be tested.</summary>
    /// <param name="model">What the model is called.</param>
    /// <param name="fit">Its fit.</param>
    /// <param name="tested">The most coefficients that are tested together.</param>
    public static Phrase? Of(Phrase model, LeastSquaresFit fit, int tested) => fit is { Errors: StandardErrors.Clustered, Untestable: null, IsExact: false } && tested > fit.TestDegreesOfFreedom
        ? Phrase.Format(
            $"{model.English} tests more coefficients together than clusters − 1 = {fit.TestDegreesOfFreedom}, and has no such F.",
            $"{model.Chinese}同时检验的系数多于聚类数 − 1 = {fit.TestDegreesOfFreedom}，故无相应 F。")
        : null;
}
