namespace KnowledgeFlow.Core.Tests.References;

/// <summary>
/// Compares computed cells with those of a reference file: case, table, row, column, value. Every reference cell of a case has to
/// be computed, and every difference is listed.
/// </summary>
internal static class ReferenceCells
{
    public static void ShouldHold(
        this IReadOnlyDictionary<(string Table, string Row, string Column), double> computed, ReferenceTable reference, string name, Func<string, string, double> tolerance)
    {
        var rows = reference.Rows.Where(row => reference.Text(row, "case") == name).ToList();
        rows.Should().NotBeEmpty("the reference has a case {0}", name);
        var failures = new List<string>();
        foreach (var row in rows)
        {
            var key = (Table: reference.Text(row, "table"), Row: reference.Text(row, "row"), Column: reference.Text(row, "column"));
            var expected = reference.Number(row, "value");
            var error = computed.TryGetValue(key, out var value) ? RelativeError.Of(value, expected) : double.PositiveInfinity;
            if (!(error <= tolerance(key.Table, key.Column)))
            {
                failures.Add(FormattableString.Invariant($"{key}: {value:R} where {expected:R} is expected (error {error:0.0e0})"));
            }
        }

        failures.Should().BeEmpty();
    }
}
