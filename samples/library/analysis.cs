#:project ../../src/KnowledgeFlow.Core/KnowledgeFlow.Core.csproj
#:property GenerateDocumentationFile=false
#:property PublishAot=false
#:property EnforceCodeStyleInBuild=false
// The same as a script: dotnet run samples/library/analysis.cs -- samples/innovation/synthetic-answers.csv. Outside this repository: #:package KnowledgeFlow.Core@0.1.0
using System.Globalization;
using KnowledgeFlow.Core;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Reliability;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var answers = SurveyData.ParseCsv(File.ReadAllText(args[0]), leaveOut: ["id", "synthetic"]);
string[] participation = ["LCE1", "LCE2"], feedback = ["DFS1", "DFS2"], innovation = ["IB1", "IB2", "IB3", "IB4", "IB5", "IB6"];
foreach (var items in new[] { participation, feedback, innovation })
{
    Console.WriteLine(ScaleReliability.Of(answers.Select(items)).Alpha.TryGet(out var alpha, out var why)
        ? $"{items[0]} … {items[^1]}: alpha {alpha.Raw:F3} [{alpha.Lower:F3}, {alpha.Upper:F3}]"
        : $"{items[0]} … {items[^1]}: {why.Describe()}");
}

var model = $"LCE =~ {string.Join(" + ", participation)}\nDFS =~ {string.Join(" + ", feedback)}\nIB =~ {string.Join(" + ", innovation)}";
if (ConfirmatoryFactorAnalysis.Fit(model, answers).TryGet(out var cfa, out var problem))
{
    Console.WriteLine($"CFA: chi2({cfa.DegreesOfFreedom}) {cfa.ChiSquare:F2}, CFI {cfa.Cfi:F3}, RMSEA {cfa.Rmsea.Value:F3}, SRMR {cfa.Srmr:F3}");
    cfa.Parameters.Where(row => row.Name.Contains("=~")).ToList().ForEach(row => Console.WriteLine(row));
}
else
{
    Console.WriteLine(problem.Describe());
}

var data = answers.With(MeanScore.Of(answers, "LCE", participation), MeanScore.Of(answers, "DFS", feedback), MeanScore.Of(answers, "IB", innovation));
if (ModeratedRegression.Of(data, "IB", "LCE", "DFS", ["gender"]).TryGet(out var moderation, out _))
{
    moderation.Slopes.ToList().ForEach(slope => Console.WriteLine($"slope at {slope.Id} DFS: {slope.B:F3} [{slope.Lower:F3}, {slope.Upper:F3}], p {slope.PValue:F3}"));
}
