using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Reconstruction;

/// <summary>Says why no answers were found.</summary>
public static class ReconstructionMessage
{
    /// <summary>The reason, and that it is no proof.</summary>
    public static Phrase Of(Diagnosis diagnosis) => diagnosis is Diagnosis.ImpossibleTargets
        ? InputMessage.Words(
            $"no answers can bring out everything printed: {DiagnosisPhrase.Of(diagnosis)}.\nCorrect what was copied from the paper, or mark it with {{printed: …, status: impossible}}; kflow audit says more.",
            $"没有答卷能同时得出全部所载数值：{DiagnosisPhrase.Of(diagnosis)}。\n请更正抄录有误的数值，或标为 {{printed: …, status: impossible}}；详见 kflow audit。")
        : InputMessage.Words(
            $"no answers were found that bring out everything printed: {DiagnosisPhrase.Of(diagnosis)}.\nNot found is not impossible: try another --seed, and kflow audit says which printed numbers cannot all be true.",
            $"没有找到能得出全部所载数值的答卷：{DiagnosisPhrase.Of(diagnosis)}。\n没有找到并不等于不可能：请换一个 --seed；kflow audit 会指出哪些数值不可能同时成立。");
}
