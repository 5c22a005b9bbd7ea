using System.Diagnostics;
using KnowledgeFlow.Cli;
using KnowledgeFlow.Fuzzing.Cases;

namespace KnowledgeFlow.Fuzzing.Running;

/// <summary>Runs an input in this process, within its time.</summary>
internal static class FuzzRunner
{
    /// <summary>How much processor time an input may take; what waits instead of working may wait longer, as machines are busy with other things.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(10);

    // What does not look at its token after the time is up ends with the process.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);

    /// <summary>What it comes to; files are written to the folder first.</summary>
    public static FuzzOutcome Run(FuzzCase input, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, bytes) in input.Files)
        {
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
        }

        using var output = new StringWriter();
        using var error = new StringWriter();
        using var cancellation = new CancellationTokenSource();
        string[] arguments = [.. input.Arguments.Select(argument => argument.Contains('.', StringComparison.Ordinal) || argument == "out" ? Path.Combine(folder, argument) : argument)];
        var status = 0;

        // The stack of a program's first thread is a megabyte on some systems.
        var thread = new Thread(() => status = KflowApplication.Run(arguments, new Terminal(output, error, Terminal.WidthOfPipe, Colours: false), cancellation.Token), maxStackSize: 1 << 20) { IsBackground = true };
        using var process = Process.GetCurrentProcess();
        var (began, watch) = (process.TotalProcessorTime, Stopwatch.StartNew());
        thread.Start();
        while (!thread.Join(20))
        {
            process.Refresh();
            if (process.TotalProcessorTime - began > Limit || watch.Elapsed > Wait)
            {
                break;
            }
        }

        if (!thread.IsAlive)
        {
            return new FuzzOutcome(status, output.ToString(), error.ToString());
        }

        cancellation.Cancel();
        return new FuzzOutcome(null, string.Empty, thread.Join(Grace) ? "it ends when it is told to" : "it does not end even when it is told to");
    }
}
