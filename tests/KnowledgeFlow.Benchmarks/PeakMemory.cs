using System.Diagnostics;
using KnowledgeFlow.Studies.Running;
using KnowledgeFlow.Studies.StudyFiles;

namespace KnowledgeFlow.Benchmarks;

/// <summary>The peak memory of one run over the file of a million questionnaires.</summary>
internal static class PeakMemory
{
    public static int Run()
    {
        AnswerFile.Ensure();
        var clock = Stopwatch.StartNew();
        _ = StudyRunner.Run(StudyFileReader.Read(AnswerFile.StudyPath));
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(FormattableString.Invariant(
            $"{AnswerFile.Rows:N0} × {AnswerFile.Items} answers: {clock.Elapsed.TotalSeconds:F2} s cold, peak {process.PeakWorkingSet64 / 1048576.0:F0} MB"));
        return 0;
    }
}
