using KnowledgeFlow.Studies.Analyses;

namespace KnowledgeFlow.Studies.Running;

/// <summary>Which part of a study is run.</summary>
/// <param name="WithFlow">The table of the sample's flow is made even where nothing is screened.</param>
/// <param name="WithHypotheses">Hypotheses are tested, for which every analysis that they name must be made.</param>
/// <param name="Includes">Whether an analysis is made.</param>
/// <param name="Took">Told how long each took.</param>
internal sealed record RunScope(bool WithFlow, bool WithHypotheses, Func<Analysis, bool> Includes, Action<Analysis, TimeSpan> Took)
{
    /// <summary>All of it.</summary>
    public static RunScope Everything { get; } = new(WithFlow: false, WithHypotheses: true, _ => true, (_, _) => { });
}
