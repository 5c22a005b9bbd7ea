using System.Text.Json;
using KnowledgeFlow.Core.Sem.Estimators;
using KnowledgeFlow.Studies.Analyses.Cfa;

namespace KnowledgeFlow.Studies.Tests.Analyses.StructuralModels;

/// <summary>An estimator of Core has its key in the study file and the schema, and its words in tables and exports.</summary>
public sealed class EstimatorWordsTests
{
    private const string Factors = "constructs:\n  A: {items: [q1, q2, q3]}\n  B: {items: [q4, q5, q6, q7]}\n";

    private static readonly string Documents = Path.Combine(AppContext.BaseDirectory, "documents");

    private static readonly string[] Keys =
    [
        .. JsonDocument.Parse(File.ReadAllText(Path.Combine(Documents, "study.schema.json"))).RootElement
            .GetProperty("definitions").GetProperty("analysis").GetProperty("oneOf").EnumerateArray().Select(branch => branch.GetProperty("properties"))
            .Single(properties => properties.GetProperty("type").GetProperty("const").GetString() == "cfa")
            .GetProperty("estimator").GetProperty("enum").EnumerateArray().Select(key => key.GetString()!),
    ];

    [Fact]
    public void EveryEstimatorButThatOfAConventionHasAKeyInTheSchema()
    {
        using var folder = ReferenceStudy.Of("likert.csv", Factors, string.Join("\n  - ", Keys.Select(key => $"{{type: cfa, id: {key}, estimator: {key}}}")));

        folder.Plan.Analyses.Cast<ConfirmatoryFactorAnalysis>().Select(analysis => analysis.Options.Estimator.Value.GetType())
            .Should().BeEquivalentTo(typeof(SemEstimator).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(SemEstimator)) && type != typeof(WishartLikelihoodEstimator)));
    }

    [Theory]
    [InlineData("lavaan")]
    [InlineData("mplus")]
    [InlineData("amos")]
    [InlineData("spss")]
    public void EveryEstimatorHasNotesUnderEveryConvention(string convention)
    {
        var result = ReferenceStudy.Run("likert.csv", $"convention: {convention}\n{Factors}", string.Join("\n  - ", Keys.Select(key => $"{{type: cfa, id: {key}, estimator: {key}}}")));

        foreach (var key in Keys)
        {
            var notes = result.Report.Sections.SelectMany(section => section.Tables).Single(table => table.Id == $"{key}.fit").Notes;
            notes.Should().Contain(note => note.English.Contains("standard errors", StringComparison.Ordinal) && note.Chinese.Contains("标准误", StringComparison.Ordinal));
        }
    }
}
