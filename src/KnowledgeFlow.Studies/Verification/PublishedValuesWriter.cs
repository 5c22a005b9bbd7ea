using System.Text;

namespace KnowledgeFlow.Studies.Verification;

/// <summary>Writes a file of published values, which <see cref="PublishedValuesReader"/> reads back as the same values.</summary>
public static class PublishedValuesWriter
{
    /// <summary>
    /// CSV with the columns <c>cell,printed,source,status</c>, and <c>tolerance</c> where a number has one, lines ending in a line feed.
    /// </summary>
    public static string Write(IEnumerable<PublishedValue> values)
    {
        var all = values.ToList();
        var withTolerance = all.Any(value => Tolerance(value).Length > 0);
        var text = new StringBuilder(withTolerance ? "cell,printed,source,status,tolerance\n" : "cell,printed,source,status\n");
        foreach (var value in all)
        {
            text.AppendJoin(',', Field(value.Cell), Field(value.Printed), Field(value.Source), Status(value.Status));
            if (withTolerance)
            {
                text.Append(',').Append(Tolerance(value));
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    // What ± says stands in the print.
    private static string Tolerance(PublishedValue value) =>
        value.Claim is PrintedClaim.Number { Tolerance: { } tolerance } number && (number.Deviation is not null || PrintedClaimParser.Parse(value.Printed) is PrintedClaim.Number { Deviation: null })
            ? tolerance.ToString()
            : string.Empty;

    private static string Field(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Status(PublishedStatus status) => status switch
    {
        PublishedStatus.Impossible => "impossible",
        PublishedStatus.Misprint => "misprint",
        _ => string.Empty,
    };
}
