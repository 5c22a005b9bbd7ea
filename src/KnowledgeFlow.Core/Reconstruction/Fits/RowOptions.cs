using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Reconstruction.Fits;

/// <summary>What a respondent may answer instead within one round of linearised search: one item one step lower or higher.</summary>
internal sealed class RowOptions
{
    private readonly ImmutableArray<(int Minimum, int Maximum)> scales;

    /// <summary>The options of a problem, 2 an item.</summary>
    public RowOptions(ReconstructionProblem problem)
    {
        scales = [.. problem.Constructs.SelectMany(construct => construct.Items.Select(_ => (construct.Minimum, construct.Maximum)))];
    }

    /// <summary>The number of options of a respondent.</summary>
    public int Count => 2 * scales.Length;

    /// <summary>The item that an option changes.</summary>
    public static int Item(int option) => option / 2;

    /// <summary>The step.</summary>
    public static int Step(int option) => option % 2 == 0 ? -1 : 1;

    /// <summary>Whether the option stays on the scale.</summary>
    public bool IsPossible(int option, int answer) =>
        answer + Step(option) >= scales[Item(option)].Minimum && answer + Step(option) <= scales[Item(option)].Maximum;
}
