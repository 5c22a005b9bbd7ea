using System.Diagnostics;
using System.Globalization;
using KnowledgeFlow.Core.Data;

namespace KnowledgeFlow.Benchmarks;

/// <summary>
/// The tasks of <see cref="SemBenchmarks"/> and the same in R, on the same answers in one run, with the ratios of the least times: on a
/// machine that others use too, the least of many runs is what disturbs least.
/// </summary>
internal static class PairedSemTiming
{
    private const int LeastRuns = 5;
    private const int WarmRuns = 60;
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(3);

    public static int Run(string script)
    {
        var tasks = new SemBenchmarks();
        tasks.Setup();
        (string Name, Action Task)[] timed =
        [
            ("ml", () => tasks.MaximumLikelihood()),
            ("mlr", () => tasks.RobustMaximumLikelihood()),
            ("wlsmv", () => tasks.WeightedLeastSquares()),
            ("polychoric", () => tasks.PolychoricMoments()),
            ("bootstrap", () => tasks.ThousandBootstrapFits()),
        ];
        var ours = timed.ToDictionary(task => task.Name, task => Least(task.Task));
        foreach (var (name, milliseconds) in ours)
        {
            Console.WriteLine(FormattableString.Invariant($"{name,-12} {milliseconds,10:F2} ms"));
        }

        var folder = Directory.CreateTempSubdirectory("kflow-paired-");
        var (answers, model) = (Path.Combine(folder.FullName, "answers.csv"), Path.Combine(folder.FullName, "model.txt"));
        File.WriteAllLines(answers, Csv(tasks.Frame));
        File.WriteAllText(model, SemBenchmarks.Model + "\n");
        using var process = Process.Start(new ProcessStartInfo("Rscript", [script, answers, model]) { RedirectStandardOutput = true })!;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var theirs = double.Parse(parts[1], CultureInfo.InvariantCulture);
            Console.WriteLine(FormattableString.Invariant($"{parts[0],-12} {ours[parts[0]],10:F2} ms, R {theirs,10:F0} ms, {theirs / ours[parts[0]],6:F0} times"));
        }

        process.WaitForExit();
        folder.Delete(recursive: true);
        return process.ExitCode;
    }

    /// <summary>The least time of one run, in milliseconds, of as many as a few seconds hold.</summary>
    private static double Least(Action task)
    {
        // The compiler's later tiers come in the background: on a busy machine they take their time.
        var warming = Stopwatch.StartNew();
        for (var run = 0; run < WarmRuns && (run == 0 || warming.Elapsed < 3 * Budget); run++)
        {
            task();
        }

        var (least, total) = (TimeSpan.MaxValue, Stopwatch.StartNew());
        for (var run = 0; run < LeastRuns || total.Elapsed < Budget; run++)
        {
            var clock = Stopwatch.StartNew();
            task();
            least = clock.Elapsed < least ? clock.Elapsed : least;
        }

        return least.TotalMilliseconds;
    }

    private static IEnumerable<string> Csv(SurveyData frame)
    {
        yield return string.Join(',', frame.Names);
        var columns = frame.Columns.Select(column => column.ToArray()).ToArray();
        for (var row = 0; row < frame.Rows; row++)
        {
            yield return string.Join(',', columns.Select(column => column[row].ToString(CultureInfo.InvariantCulture)));
        }
    }
}
