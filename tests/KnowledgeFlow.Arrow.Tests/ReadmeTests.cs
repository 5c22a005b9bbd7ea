using System.Text.RegularExpressions;
using Apache.Arrow;
using Apache.Arrow.Ipc;
using Apache.Arrow.Types;
using KnowledgeFlow.Core.Data;

namespace KnowledgeFlow.Arrow.Tests;

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
    public async Task TheExamplesRun()
    {
        var data = SurveyData.ParseCsv("id,IB1,IB2,IB3\n1,1,2,2\n2,3,3,4\n3,5,4,5\n4,2,2,1\n").ToRecordBatch();
        using (var file = File.Create("answers.arrow"))
        using (var writer = new ArrowFileWriter(file, data.Schema))
        {
            await writer.WriteRecordBatchAsync(data);
            await writer.WriteEndAsync();
        }

        (await ReadmeExamples.Read()).Alpha.TryGet(out _, out _).Should().BeTrue();
        var texts = new StringArray.Builder().Append("agree").Build();
        var batch = new RecordBatch(new Schema([new Field("Q1", StringType.Default, true), new Field("Q2", StringType.Default, true)], []), [texts, texts], 1);
        ReadmeExamples.Categories([batch])["Q2"][0].Should().Be(3);
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    [GeneratedRegex(@"^```csharp\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^ *// readme\n(?<code>.*?)^ *// end$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Region();
}
