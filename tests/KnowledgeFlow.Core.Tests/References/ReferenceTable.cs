using System.Globalization;

namespace KnowledgeFlow.Core.Tests.References;

/// <summary>A CSV file of reference values under tests/reference: comment lines start with #, the first other line names the columns.</summary>
internal sealed class ReferenceTable
{
    private readonly Dictionary<string, int> columns;

    private ReferenceTable(string[] header, IReadOnlyList<string[]> rows)
    {
        columns = header.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index);
        Rows = rows;
    }

    public IReadOnlyList<string[]> Rows { get; }

    public IEnumerable<string> Names => columns.OrderBy(pair => pair.Value).Select(pair => pair.Key);

    public static ReferenceTable Read(params string[] path)
    {
        var file = Path.Combine([AppContext.BaseDirectory, "reference", .. path]);
        var lines = File.ReadAllLines(file).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(',').Select(cell => cell.Trim('"')).ToArray()).ToList();
        lines.Should().HaveCountGreaterThan(1, "{0} holds reference values", file);
        return new ReferenceTable(lines[0], lines.Skip(1).ToList());
    }

    public static double Number(string text) => text switch
    {
        "Inf" => double.PositiveInfinity,
        "-Inf" => double.NegativeInfinity,
        "NA" or "" => double.NaN,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

    public string Text(string[] row, string column) => row[columns[column]];

    public double Number(string[] row, string column) => Number(Text(row, column));

    public double[] Column(string column) => [.. Rows.Select(row => Number(row, column))];
}
