using KnowledgeFlow.Studies.BinaryFiles;

namespace KnowledgeFlow.Studies.Spss;

/// <summary>Cases that are not compressed.</summary>
internal sealed class SpssPlainCases(BinaryInput input) : SpssCases
{
    /// <inheritdoc/>
    public override bool TryRead(Span<byte> elements)
    {
        if (input.Remaining == 0)
        {
            return false;
        }

        input.Fill(elements);
        return true;
    }
}
