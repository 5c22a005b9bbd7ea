using BenchmarkDotNet.Running;
using KnowledgeFlow.Benchmarks;

// "peak" measures the peak memory of one run, which a benchmark harness in the same process would blur.
if (args is ["peak", ..])
{
    return PeakMemory.Run();
}

// "paired SCRIPT" times models beside R's in one run; the script is sem/sem.R.
if (args is ["paired", var script])
{
    return PairedSemTiming.Run(script);
}

BenchmarkSwitcher.FromAssembly(typeof(AnswerFileBenchmarks).Assembly).Run(args);
return 0;
