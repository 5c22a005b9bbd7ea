using System.Globalization;
using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Tests.Analyses.Lms;

/// <summary>Studies of the data under <c>tests/reference/lms</c>.</summary>
internal static class LatentProductStudy
{
    public const string Measured = """
        constructs:
          X: {label: Predictor, items: [x1, x2, x3]}
          Z: {label: Moderator, items: [z1, z2, z3]}
          Y: {label: Outcome, items: [y1, y2, y3]}

        """;

    /// <summary>The text of a file of references.</summary>
    public static string Read(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "reference", "lms", file));

    public static StudyFolder Of(string data, string head, params string[] analyses) =>
        new($"data: data.csv\n{head}analyses:\n{string.Concat(analyses.Select(analysis => $"  - {analysis}\n"))}", data);

    public static StudyResult Run(string data, string head, params string[] analyses)
    {
        using var folder = Of(data, head, analyses);
        return folder.Result;
    }

    /// <summary>The data of one interaction, with some rows and further columns; the function makes their cells from a row's number and its items.</summary>
    public static string OneInteraction(int rows, string names, Func<int, double[], string> cells)
    {
        var lines = Read("one_interaction.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return string.Join('\n', lines.Skip(1).Take(rows)
            .Select((line, row) => $"{line.TrimEnd()},{cells(row, [.. line.Split(',').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture))])}")
            .Prepend($"{lines[0].TrimEnd()},{names}")) + "\n";
    }

    /// <summary>An analysis of a model on several lines.</summary>
    public static string Analysis(string model, string options) =>
        $"type: lms\n{string.Concat(options.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(option => $"    {option}\n"))}    model: |\n{string.Concat(model.Split('\n').Select(line => $"      {line}\n"))}";
}
