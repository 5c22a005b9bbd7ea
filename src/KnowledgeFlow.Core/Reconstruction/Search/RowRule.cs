using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Reconstruction.Search;

/// <summary>What no respondent may look like: a run of equal answers, as they were ticked, that screening would exclude.</summary>
internal sealed class RowRule
{
    private readonly int? forbiddenRun;
    private readonly ImmutableArray<int> mirrors;

    /// <summary>The rule of a problem.</summary>
    public RowRule(ReconstructionProblem problem)
    {
        forbiddenRun = problem.ForbiddenRun;
        mirrors = [.. problem.Constructs.SelectMany(construct => construct.Items.Select(item => construct.Reversed.Contains(item) ? construct.Minimum + construct.Maximum : 0))];
    }

    /// <summary>Whether a respondent may answer so.</summary>
    public bool Allows(ReadOnlySpan<int> row)
    {
        if (forbiddenRun is not { } forbidden)
        {
            return true;
        }

        var run = 0;
        for (var i = 0; i < mirrors.Length; i++)
        {
            run = i > 0 && Ticked(row, i) == Ticked(row, i - 1) ? run + 1 : 1;
            if (run >= forbidden)
            {
                return false;
            }
        }

        return true;
    }

    private int Ticked(ReadOnlySpan<int> row, int item) => mirrors[item] == 0 ? row[item] : mirrors[item] - row[item];
}
