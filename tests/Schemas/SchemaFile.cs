using System.Text.Json;
using Json.Schema;

namespace KnowledgeFlow.Tests.Schemas;

/// <summary>A schema of <c>data-schemas/</c>, and what it finds wrong.</summary>
internal sealed class SchemaFile
{
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List };

    private readonly JsonSchema schema;

    private SchemaFile(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "data-schemas")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside of the repository.");
        }

        // Schemas refer to one another by file name.
        schema = JsonSchema.FromText(File.ReadAllText(Path.Combine(folder.FullName, "data-schemas", name)), baseUri: new Uri($"https://schemas.test/{name}"));
    }

    /// <summary>The schema of study files.</summary>
    public static SchemaFile Study { get; } = new("study.schema.json");

    /// <summary>The schema of published studies.</summary>
    public static SchemaFile PublishedStudy { get; } = new("published-study.schema.json");

    /// <summary>The schema of <c>results.json</c>.</summary>
    public static SchemaFile Results { get; } = new("results.schema.json");

    /// <summary>What is wrong with a document, each with its place; nothing where it is as the schema has it.</summary>
    public IReadOnlyList<string> Faults(JsonElement document)
    {
        var result = schema.Evaluate(document, Options);
        return result.IsValid
            ? []
            : [.. (result.Details ?? []).Where(detail => detail.Errors is not null).SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}")).DefaultIfEmpty("not valid")];
    }

    /// <summary>The same of a JSON text.</summary>
    public IReadOnlyList<string> Faults(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Faults(document.RootElement);
    }
}
