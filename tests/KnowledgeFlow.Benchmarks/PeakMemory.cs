using System.Diagnostics;
using KnowledgeFlow.Studies.Running;
using KnowledgeFlow.Studies.StudyFiles;

namespace KnowledgeFlow.Benchmarks;

/// <summary>The peak memory of one run over a file of a million questionnaires.</summary>
internal static class PeakMemory
{
    /// <param name="kind">The kind of file: csv, xlsx, sav or parquet.</param>
    public static int Run(string kind)
    {
        var study = AnswerFileKinds.EnsureStudy(kind);
        var clock = Stopwatch.StartNew();
        _ = StudyRunner.Run(StudyFileReader.Read(study));
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(FormattableString.Invariant(
            $"{AnswerFile.Rows:N0} × {AnswerFile.Items} answers as {kind}: {clock.Elapsed.TotalSeconds:F2} s cold, peak {process.PeakWorkingSet64 / 1048576.0:F0} MB"));
        return 0;
    }
}
