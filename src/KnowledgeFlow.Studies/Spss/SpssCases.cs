using KnowledgeFlow.Studies.BinaryFiles;

namespace KnowledgeFlow.Studies.Spss;

/// <summary>The cases of a file, one after the other.</summary>
internal abstract class SpssCases
{
    /// <summary>The cases that the input is at.</summary>
    /// <param name="header">How they are stored.</param>
    /// <param name="input">The input, at the first case.</param>
    /// <param name="systemMissing">The number that stands for none.</param>
    public static SpssCases Of(SpssHeader header, BinaryInput input, double systemMissing) => header.Compression switch
    {
        SpssCompression.None => new SpssPlainCases(input),
        SpssCompression.Bytecode => new SpssBytecodeCases(input.TryFill, input, header.Bias, systemMissing),
        _ => new SpssBytecodeCases(new SpssBlocks(input).TryFill, input, header.Bias, systemMissing),
    };

    /// <summary>The next case's elements as they would stand in a file that is not compressed; false where there is none.</summary>
    /// <exception cref="BadInput.BadInputException">The file ends within a case.</exception>
    public abstract bool TryRead(Span<byte> elements);
}
