using BenchmarkDotNet.Running;
using KnowledgeFlow.Benchmarks;

// "peak" measures the peak memory of one run, which a benchmark harness in the same process would blur.
if (args is ["peak", ..])
{
    return PeakMemory.Run();
}

BenchmarkSwitcher.FromAssembly(typeof(AnswerFileBenchmarks).Assembly).Run(args);
return 0;
