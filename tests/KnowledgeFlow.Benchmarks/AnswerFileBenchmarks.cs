using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using CsvHelper;
using KnowledgeFlow.Studies.Running;
using KnowledgeFlow.Studies.StudyFiles;

namespace KnowledgeFlow.Benchmarks;

/// <summary>From a 60 MB file of answers to the reliability of three ten-item scales, against merely parsing the file.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, warmupCount: 2, iterationCount: 7)]
public class AnswerFileBenchmarks
{
    [GlobalSetup]
    public void Setup() => AnswerFile.Ensure();

    /// <summary>Every field of every record found and its first byte looked at, by the same CSV library.</summary>
    [Benchmark(Baseline = true)]
    public int ParseOnly()
    {
        using var reader = CsvReader.FromFile(AnswerFile.Path, CsvReaderOptions.Default, FileOptions.SequentialScan);
        var sum = 0;
        while (reader.Read())
        {
            for (var field = 0; field < reader.FieldCount; field++)
            {
                sum += reader.GetSpan(field)[0];
            }
        }

        return sum;
    }

    /// <summary>The whole study: read, interpret, check against the scale, moments, reliability, tables and figure.</summary>
    [Benchmark]
    public int Reliability() => StudyRunner.Run(StudyFileReader.Read(AnswerFile.StudyPath)).Report.Sections.Length;
}
