#pragma warning disable IDE0005 // Whoever reads the README is in another namespace.
// readme
using Apache.Arrow;
using Apache.Arrow.Ipc;
using KnowledgeFlow.Arrow;
using KnowledgeFlow.Core.Reliability;
// end
using KnowledgeFlow.Core.Data;

namespace KnowledgeFlow.Arrow.Tests;

/// <summary>The examples of the package's README, to the letter.</summary>
internal static class ReadmeExamples
{
    public static async Task<ScaleReliability> Read()
    {
        // readme
        using var reader = new ArrowFileReader(File.OpenRead("answers.arrow"));
        var batches = new List<RecordBatch>();
        while (await reader.ReadNextRecordBatchAsync() is { } batch)
        {
            batches.Add(batch);
        }

        var data = batches.ToSurveyData(leaveOut: ["id"]);
        var scale = ScaleReliability.Of(data.Select(["IB1", "IB2", "IB3"]));
        // end
        return scale;
    }

    public static SurveyData Categories(IReadOnlyList<RecordBatch> batches)
    {
        // readme
        string[] agreement = ["disagree", "neither", "agree"];
        var answered = batches.ToSurveyData(categories: new Dictionary<string, IReadOnlyList<string>> { ["Q1"] = agreement, ["Q2"] = agreement });
        // end
        return answered;
    }
}
