namespace KnowledgeFlow.Core.Reconstruction.Search;

/// <summary>What no respondent may look like: a run of equal answers that screening would exclude.</summary>
/// <param name="items">The items, the first of a row's answers.</param>
/// <param name="forbiddenRun">The shortest run that is forbidden; null where any is allowed.</param>
internal sealed class RowRule(int items, int? forbiddenRun)
{
    /// <summary>Whether a respondent may answer so.</summary>
    public bool Allows(ReadOnlySpan<int> row)
    {
        if (forbiddenRun is not { } forbidden)
        {
            return true;
        }

        var run = 0;
        for (var i = 0; i < items; i++)
        {
            run = i > 0 && row[i] == row[i - 1] ? run + 1 : 1;
            if (run >= forbidden)
            {
                return false;
            }
        }

        return true;
    }
}
