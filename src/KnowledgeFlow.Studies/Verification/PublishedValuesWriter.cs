using System.Text;

namespace KnowledgeFlow.Studies.Verification;

/// <summary>Writes a file of published values, which <see cref="PublishedValuesReader"/> reads back as the same values.</summary>
public static class PublishedValuesWriter
{
    /// <summary>CSV with the columns <c>cell,printed,source,status</c>, lines ending in a line feed.</summary>
    public static string Write(IEnumerable<PublishedValue> values)
    {
        var text = new StringBuilder("cell,printed,source,status\n");
        foreach (var value in values)
        {
            text.AppendJoin(',', Field(value.Cell), Field(value.Printed), Field(value.Source), Status(value.Status)).Append('\n');
        }

        return text.ToString();
    }

    private static string Field(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Status(PublishedStatus status) => status switch
    {
        PublishedStatus.Impossible => "impossible",
        PublishedStatus.Misprint => "misprint",
        _ => string.Empty,
    };
}
