using System.Globalization;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Studies.Tests.Analyses;

/// <summary>A questionnaire of such answers.</summary>
internal sealed class ProseRow
{
    private readonly Dictionary<string, string> cells = [];

    public ProseRow(RandomSource source, IEnumerable<string> normals, int place)
    {
        foreach (var name in normals)
        {
            cells[name] = Text(source.NextNormal());
        }

        cells["g"] = place % 2 == 0 ? "0" : "1";
        cells["s"] = "100";
    }

    public IEnumerable<string> Columns => cells.Keys;

    public string this[string column]
    {
        get => cells[column];
        set => cells[column] = value;
    }

    /// <summary>A sum of other columns.</summary>
    public string Mix(params (string Column, double Weight)[] parts) => Text(Sum(parts));

    /// <summary>A sum of other columns as an answer from 1 to 7.</summary>
    public string Rounded(params (string Column, double Weight)[] parts) => Math.Clamp(Math.Round(4 + (1.3 * Sum(parts))), 1, 7).ToString(CultureInfo.InvariantCulture);

    private double Sum((string Column, double Weight)[] parts) => parts.Sum(part => part.Weight * double.Parse(cells[part.Column], CultureInfo.InvariantCulture));

    private static string Text(double value) => Math.Round(value, 3).ToString("R", CultureInfo.InvariantCulture);
}
