using System.Text.Json;

namespace KnowledgeFlow.Core.Tests.Sem;

/// <summary>Reads the results of lavaan and semTools under <c>tests/reference/sem</c>; a missing file fails.</summary>
internal static class SemReference
{
    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "reference", "sem", file);

    public static JsonElement Json(string file) => JsonDocument.Parse(File.ReadAllText(PathOf(file))).RootElement;
}
