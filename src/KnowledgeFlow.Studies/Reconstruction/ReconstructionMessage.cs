using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Reconstruction;

/// <summary>Says why no answers were found.</summary>
public static class ReconstructionMessage
{
    /// <summary>The reason, and that it is no proof.</summary>
    public static string Of(Diagnosis diagnosis) => diagnosis is Diagnosis.ImpossibleTargets
        ? $"no answers can bring out everything printed: {DiagnosisPhrase.Of(diagnosis).English}.\n"
            + "Correct what was copied from the paper, or mark it with {printed: …, status: impossible}; kflow audit says more."
        : $"no answers were found that bring out everything printed: {DiagnosisPhrase.Of(diagnosis).English}.\n"
        + "Not found is not impossible: try another --seed, and kflow audit says which printed numbers cannot all be true.";
}
