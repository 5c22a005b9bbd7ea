using System.Text;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Studies.Tests.Analyses;

/// <summary>Answers drawn for odd results: normal columns, two traits with items, a group, seconds.</summary>
internal sealed class ProseData
{
    private static readonly string[] Normals = ["x", "z", "y", "c", "d", "e", "t", "u"];

    private readonly List<ProseRow> rows;

    private ProseData(List<ProseRow> rows) => this.rows = rows;

    public static ProseData Noise(int count)
    {
        var source = new RandomSource(20261127);
        var rows = Enumerable.Range(0, count).Select(i => new ProseRow(source, Normals, i)).ToList();
        return new ProseData(rows).With("m", row => row.Mix(("c", 1)));
    }

    /// <summary>Three items of one trait.</summary>
    public static ProseData OneTrait(int count) => Noise(count)
        .With("a1", row => row.Rounded(("t", 0.9), ("c", 0.5))).With("a2", row => row.Rounded(("t", 0.8), ("d", 0.6))).With("a3", row => row.Rounded(("t", 0.7), ("e", 0.7)));

    /// <summary>Three items of each of two traits.</summary>
    public static ProseData TwoTraits(int count) => OneTrait(count)
        .With("b1", row => row.Rounded(("u", 0.9), ("d", 0.5))).With("b2", row => row.Rounded(("u", 0.8), ("c", 0.6))).With("b3", row => row.Rounded(("u", 0.7), ("x", 0.7)));

    public ProseData With(string column, Func<ProseRow, string> cell)
    {
        foreach (var row in rows)
        {
            row[column] = cell(row);
        }

        return this;
    }

    public string ToCsv()
    {
        var columns = rows[0].Columns.ToList();
        var csv = new StringBuilder().AppendJoin(',', columns).Append('\n');
        foreach (var row in rows)
        {
            csv.AppendJoin(',', columns.Select(column => row[column])).Append('\n');
        }

        return csv.ToString();
    }
}
