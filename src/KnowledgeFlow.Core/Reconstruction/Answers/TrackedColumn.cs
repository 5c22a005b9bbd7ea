using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Reconstruction.Answers;

/// <summary>A whole-numbered column whose moments are kept.</summary>
/// <param name="Kind">What it is made of.</param>
/// <param name="Sources">The columns that it is made of.</param>
/// <param name="Value">The value that an indicator looks for.</param>
internal sealed record TrackedColumn(TrackedColumnKind Kind, ImmutableArray<int> Sources, int Value)
{
    /// <summary>The column's value in a row.</summary>
    public int Of(ReadOnlySpan<int> row)
    {
        switch (Kind)
        {
            case TrackedColumnKind.Sum:
                var sum = 0;
                foreach (var source in Sources)
                {
                    sum += row[source];
                }

                return sum;
            case TrackedColumnKind.Product:
                return row[Sources[0]] * row[Sources[1]];
            case TrackedColumnKind.Indicator:
                return row[Sources[0]] == Value ? 1 : 0;
            default:
                throw new InvalidOperationException("Answers are made of nothing else.");
        }
    }
}
