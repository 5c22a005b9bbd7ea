using System.Collections.Immutable;
using System.Text.Json;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.ResultFiles;

/// <summary>Reads <c>results.json</c>, format <c>kflow-results/1</c>.</summary>
public static class ResultsFileReader
{
    private const string Format = "kflow-results/1";

    /// <summary>The cells of a file.</summary>
    /// <exception cref="BadInputException">There is no such file, or it is no results file.</exception>
    public static ResultsFile Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return Read(json.RootElement, path);
        }
        catch (JsonException malformed)
        {
            throw ResultFileMessages.NotJson().At(malformed.LineNumber is { } line ? InputPlace.Line(path, line + 1) : InputPlace.File(path));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw ResultFileMessages.NoSuchFile().At(InputPlace.File(path));
        }
    }

    private static ResultsFile Read(JsonElement root, string path)
    {
        var place = InputPlace.File(path);
        if (Text(root, "format") is var format && format != Format)
        {
            throw ResultFileMessages.OtherFormat(format ?? string.Empty, Format).At(place);
        }

        var cells = ImmutableArray.CreateBuilder<KeyValuePair<string, ResultsValue>>();
        var addresses = new HashSet<string>();
        foreach (var (table, row) in Items(root, "tables", place).SelectMany(table => Items(table, "rows", place).Select(row => (table, row))))
        {
            if (Text(table, "id") is not { } tableId || Text(row, "id") is not { } rowId || Member(row, "cells") is not { ValueKind: JsonValueKind.Object } values)
            {
                throw ResultFileMessages.NoTables().At(place);
            }

            foreach (var cell in values.EnumerateObject())
            {
                var address = CellAddress.Of(tableId, rowId, cell.Name);
                if (!addresses.Add(address))
                {
                    throw ResultFileMessages.Twice(address).At(place);
                }

                cells.Add(new(address, ValueOf(cell.Value) ?? throw ResultFileMessages.NoValue(address).At(place)));
            }
        }

        return new ResultsFile(Text(root, "language") ?? string.Empty, cells.ToImmutable());
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement parent, string name, InputPlace place) =>
        Member(parent, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : throw ResultFileMessages.NoTables().At(place);

    private static JsonElement? Member(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var member) ? member : null;

    private static string? Text(JsonElement parent, string name) => Member(parent, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static ResultsValue? ValueOf(JsonElement cell) => cell.ValueKind switch
    {
        JsonValueKind.Null => default(ResultsValue),
        JsonValueKind.String => new ResultsValue(null, cell.GetString()),
        JsonValueKind.Number when cell.TryGetDouble(out var number) && double.IsFinite(number) => new ResultsValue(number, null),
        _ => null,
    };
}
