using BenchmarkDotNet.Running;
using KnowledgeFlow.Benchmarks;

// "peak [csv | xlsx | sav | parquet]" measures the peak memory of one run, which a benchmark harness in the same process would blur. The first run writes the
// file: what it measures is the writing too. data-files/read.R reads the same files in R.
if (args is ["peak", ..])
{
    return PeakMemory.Run(args.ElementAtOrDefault(1) ?? "csv");
}

// "paired SCRIPT" times models beside R's in one run; the script is sem/sem.R.
if (args is ["paired", var script])
{
    return PairedSemTiming.Run(script);
}

BenchmarkSwitcher.FromAssembly(typeof(AnswerFileBenchmarks).Assembly).Run(args);
return 0;
