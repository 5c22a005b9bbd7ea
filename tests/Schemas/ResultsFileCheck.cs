using System.Text.Json;

namespace KnowledgeFlow.Tests.Schemas;

/// <summary>Whether a <c>results.json</c> is what its schema says, and what no schema can say: ids are there once, and every row has one cell a column, in their order.</summary>
internal static class ResultsFileCheck
{
    /// <summary>What is wrong with every <c>results.json</c> in a folder and below it.</summary>
    public static IEnumerable<string> FaultsBelow(string folder) =>
        Directory.EnumerateFiles(folder, "results.json", SearchOption.AllDirectories).SelectMany(path => Faults(File.ReadAllText(path)).Select(fault => $"{path}: {fault}"));

    /// <summary>What is wrong with a file.</summary>
    public static IReadOnlyList<string> Faults(string json)
    {
        using var document = JsonDocument.Parse(json);
        List<string> faults = [.. SchemaFile.Results.Faults(document.RootElement)];
        if (faults.Count > 0)
        {
            return faults;
        }

        var tables = document.RootElement.GetProperty("tables").EnumerateArray().ToList();
        faults.AddRange(Twice(tables.Select(Id)));
        foreach (var table in tables)
        {
            var columns = table.GetProperty("columns").EnumerateArray().Select(Id).ToList();
            var rows = table.GetProperty("rows").EnumerateArray().ToList();
            faults.AddRange(Twice(columns).Concat(Twice(rows.Select(Id))).Select(fault => $"{Id(table)}: {fault}"));
            faults.AddRange(rows.Where(row => !row.GetProperty("cells").EnumerateObject().Select(cell => cell.Name).SequenceEqual(columns)).Select(row => $"{Id(table)}[{Id(row)}] has other cells than columns"));
        }

        return faults;
    }

    private static string Id(JsonElement element) => element.GetProperty("id").GetString()!;

    private static IEnumerable<string> Twice(IEnumerable<string> ids) => ids.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => $"{group.Key} stands twice");
}
