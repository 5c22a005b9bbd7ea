using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Tests.References;

internal static class OutcomeExpectations
{
    /// <summary>The estimate, or a failing test that says what the diagnosis was.</summary>
    public static T Estimate<T>(this Outcome<T> outcome) =>
        outcome.TryGet(out var value, out var diagnosis) ? value : throw new Xunit.Sdk.XunitException($"Expected an estimate, found {diagnosis}.");

    /// <summary>The diagnosis of a kind, or a failing test that says what was found.</summary>
    public static TDiagnosis Diagnosed<TDiagnosis>(this object outcome)
        where TDiagnosis : Diagnosis
    {
        var property = outcome.GetType().GetProperty("Diagnosis");
        return property?.GetValue(outcome) as TDiagnosis ?? throw new Xunit.Sdk.XunitException($"Expected {typeof(TDiagnosis).Name}, found {outcome}.");
    }
}
