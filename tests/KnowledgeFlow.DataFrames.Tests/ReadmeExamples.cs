#pragma warning disable IDE0005 // Whoever reads the README is in another namespace.
// readme
using KnowledgeFlow.Core.Reliability;
using KnowledgeFlow.DataFrames;
using Microsoft.Data.Analysis;
// end
using KnowledgeFlow.Core.Data;

namespace KnowledgeFlow.DataFrames.Tests;

/// <summary>The examples of the package's README, to the letter.</summary>
internal static class ReadmeExamples
{
    public static ScaleReliability Read()
    {
        // readme
        var frame = DataFrame.LoadCsv("answers.csv");
        var data = frame.ToSurveyData(leaveOut: ["id"]);
        var scale = ScaleReliability.Of(data.Select(["IB1", "IB2", "IB3"]));
        // end
        return scale;
    }

    public static SurveyData Categories(DataFrame frame)
    {
        // readme
        string[] agreement = ["disagree", "neither", "agree"];
        var answered = frame.ToSurveyData(categories: new Dictionary<string, IReadOnlyList<string>> { ["Q1"] = agreement, ["Q2"] = agreement });
        // end
        return answered;
    }
}
