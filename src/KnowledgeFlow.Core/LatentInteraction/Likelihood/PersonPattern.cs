using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.Structure;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>Persons with the same indicators answered.</summary>
internal sealed record PersonPattern
{
    /// <summary>What is answered, and so which outcomes are measured, how.</summary>
    public PersonPattern(LatentInteractionModel model, ImmutableArray<int> answered)
    {
        Answered = answered;
        var n = model.PredictorCount;
        var exact = model.Cells.Where(cell => cell.Kind == InteractionCellKind.Residual && cell.Row == cell.Column && cell.Free < 0 && cell.Value == 0).Select(cell => cell.Row).ToHashSet();
        var loadings = model.Cells.Where(cell => cell.Kind == InteractionCellKind.Loading && answered.Contains(cell.Row)).ToList();
        Outcomes = [.. Enumerable.Range(n, model.LatentCount - n).Where(outcome => loadings.Any(cell => cell.Column == outcome)).Select(outcome => outcome - n)];
        ExactIndicator = [.. Outcomes.Select(outcome => loadings.Where(cell => cell.Column == outcome + n && exact.Contains(cell.Row)).Select(cell => cell.Row).DefaultIfEmpty(-1).First())];
        Blocks = ResidualBlocks(model, [.. answered.Where(j => !exact.Contains(j))]);
    }

    /// <summary>The indicators answered, ascending.</summary>
    public ImmutableArray<int> Answered { get; }

    /// <summary>The outcomes (from 0) with an answered indicator.</summary>
    public ImmutableArray<int> Outcomes { get; }

    /// <summary>For each of these its indicator without residual variance, −1 where its indicators have some.</summary>
    public ImmutableArray<int> ExactIndicator { get; }

    /// <summary>The indicators with residual variance, in groups whose residuals covary.</summary>
    public ImmutableArray<ImmutableArray<int>> Blocks { get; }

    /// <summary>The first person.</summary>
    public int Start { get; init; }

    /// <summary>The number of persons.</summary>
    public int Count { get; init; }

    private static ImmutableArray<ImmutableArray<int>> ResidualBlocks(LatentInteractionModel model, ImmutableArray<int> answered)
    {
        var pairs = model.Cells.Where(cell => cell.Kind == InteractionCellKind.Residual && cell.Row != cell.Column && (cell.Free >= 0 || cell.Value != 0)).ToList();
        var blocks = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        var rest = answered.ToList();
        while (rest.Count > 0)
        {
            var block = new List<int> { rest[0] };
            rest.RemoveAt(0);
            for (var i = 0; i < block.Count; i++)
            {
                foreach (var linked in rest.Where(j => pairs.Exists(cell => (cell.Row == block[i] && cell.Column == j) || (cell.Column == block[i] && cell.Row == j))).ToList())
                {
                    block.Add(linked);
                    rest.Remove(linked);
                }
            }

            blocks.Add([.. block.Order()]);
        }

        return blocks.ToImmutable();
    }
}
