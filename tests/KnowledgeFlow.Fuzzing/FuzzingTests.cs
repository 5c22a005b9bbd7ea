using KnowledgeFlow.Fuzzing.Running;

namespace KnowledgeFlow.Fuzzing;

/// <summary>A fixed share of the inputs that <see cref="Program"/> makes by hand, small enough for every run of the tests.</summary>
public sealed class FuzzingTests
{
    private const int Inputs = 40;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void NoInputBreaksWhatEveryInputMustKeep(ulong seed)
    {
        var folder = Directory.CreateTempSubdirectory("kflow-fuzz-").FullName;
        try
        {
            new FuzzCampaign(seed, folder).Run(0, Inputs, TextWriter.Null).Should().BeEmpty("of the inputs of seed {0}", seed);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
