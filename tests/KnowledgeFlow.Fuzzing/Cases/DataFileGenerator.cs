using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Fuzzing.Cases;

/// <summary>Takes one of the files that other programs wrote: workbooks, SPSS, Stata and Parquet files.</summary>
internal static class DataFileGenerator
{
    private static readonly ImmutableArray<string> Paths =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "reference", "data-files"))
            .Where(path => Path.GetExtension(path) is ".sav" or ".zsav" or ".dta" or ".xlsx" or ".xls" or ".ods" or ".parquet" && new FileInfo(path).Length < 100_000)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>A codebook of one of the files.</summary>
    public static FuzzCase Codebook(RandomSource random)
    {
        var path = Paths[random.NextInt32(Paths.Length)];
        var name = $"data{Path.GetExtension(path)}";
        return new FuzzCase(["codebook", name, "--format", "json"], ImmutableSortedDictionary<string, byte[]>.Empty.Add(name, File.ReadAllBytes(path)));
    }
}
