using System.Globalization;

namespace KnowledgeFlow.Benchmarks;

/// <summary>A CSV of a million simulated questionnaires: 30 items, 1 to 5, of three correlated constructs; 60 MB.</summary>
internal static class AnswerFile
{
    public const int Rows = 1_000_000;

    public const int Items = 30;

    private const int ItemsOfConstruct = 10;

    public static string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "kflow-benchmark-answers.csv");

    public static string StudyPath { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "kflow-benchmark-study.yaml");

    /// <summary>Writes the file and its study unless they are there already.</summary>
    public static void Ensure()
    {
        if (!File.Exists(Path) || new FileInfo(Path).Length < 2L * Rows * Items)
        {
            Write();
        }

        File.WriteAllText(StudyPath, $$"""
            title: A million questionnaires
            data: {{System.IO.Path.GetFileName(Path)}}
            likert: {min: 1, max: 5}
            constructs:
              A: {items: Q1-Q10}
              B: {items: Q11-Q20}
              C: {items: Q21-Q30}
            analyses:
              - type: reliability
            """);
    }

    private static void Write()
    {
        var random = new Random(20240101);
        using var writer = new StreamWriter(Path);
        writer.WriteLine(string.Join(',', Enumerable.Range(1, Items).Select(item => "Q" + item.ToString(CultureInfo.InvariantCulture))));
        var line = new char[(2 * Items) - 1];
        line.AsSpan().Fill(',');
        var traits = new double[Items / ItemsOfConstruct];
        for (var row = 0; row < Rows; row++)
        {
            var general = Normal(random);
            for (var trait = 0; trait < traits.Length; trait++)
            {
                traits[trait] = (0.5 * general) + Normal(random);
            }

            for (var item = 0; item < Items; item++)
            {
                var answer = Math.Clamp(Math.Round(3 + (0.7 * traits[item / ItemsOfConstruct]) + (0.8 * Normal(random))), 1, 5);
                line[2 * item] = (char)('0' + (int)answer);
            }

            writer.WriteLine(line);
        }
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
