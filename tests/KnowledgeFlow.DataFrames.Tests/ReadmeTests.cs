using System.Text.RegularExpressions;
using Microsoft.Data.Analysis;

namespace KnowledgeFlow.DataFrames.Tests;

/// <summary>What the package's README shows is what the compiler was given.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public void EveryLineOfCodeWasCompiled()
    {
        var shown = Block().Matches(File.ReadAllText("README.md")).SelectMany(block => Lines(block.Groups["text"].Value));

        shown.Should().Equal(Region().Matches(File.ReadAllText("ReadmeExamples.cs")).SelectMany(region => Lines(region.Groups["code"].Value)));
    }

    [Fact]
    public void TheExamplesRun()
    {
        File.WriteAllText("answers.csv", "id,IB1,IB2,IB3\nr1,1,2,2\nr2,3,3,4\nr3,5,4,5\nr4,2,2,1\n");

        ReadmeExamples.Read().Alpha.TryGet(out _, out _).Should().BeTrue();
        ReadmeExamples.Categories(new DataFrame(new StringDataFrameColumn("Q1", ["agree"]), new StringDataFrameColumn("Q2", ["disagree"])))["Q1"][0].Should().Be(3);
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    [GeneratedRegex(@"^```csharp\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^ *// readme\n(?<code>.*?)^ *// end$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Region();
}
