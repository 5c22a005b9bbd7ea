using BenchmarkDotNet.Attributes;
using KnowledgeFlow.Core.Data;

namespace KnowledgeFlow.Benchmarks;

/// <summary>Means and covariances of a million rows of 30 variables, stored as doubles and as coded answers.</summary>
public class MomentsBenchmarks
{
    private SurveyData doubles = null!;
    private SurveyData codes = null!;

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        codes = new SurveyData(Enumerable.Range(0, AnswerFile.Items).Select(item =>
        {
            var answers = new byte[AnswerFile.Rows];
            for (var row = 0; row < answers.Length; row++)
            {
                answers[row] = (byte)random.Next(5);
            }

            return new CodedColumn($"Q{item}", [.. answers], [1, 2, 3, 4, 5]);
        }));
        doubles = new SurveyData(codes.Columns.Select(column => DoubleColumn.Of(column.Name, column.ToArray())));
    }

    [Benchmark]
    public Moments OfDoubles() => MomentsAccumulator.Of(doubles);

    [Benchmark]
    public Moments OfCodedAnswers() => MomentsAccumulator.Of(codes);
}
