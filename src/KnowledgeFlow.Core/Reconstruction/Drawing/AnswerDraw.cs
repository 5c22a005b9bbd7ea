using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Reconstruction.Search;

namespace KnowledgeFlow.Core.Reconstruction.Drawing;

/// <summary>Draws answers from a generating model.</summary>
internal static class AnswerDraw
{
    private const int MostDrawsOfRow = 10_000;

    /// <summary>The answers by rows: items, then demographics, whose values go by rank of their latents so that each comes up as often as printed.</summary>
    /// <exception cref="ArgumentException">No respondent who is allowed could be drawn.</exception>
    public static int[] Draw(ReconstructionProblem problem, GeneratingModel model, RowRule rule, RandomSource random)
    {
        var (items, width) = (problem.Items.Length, problem.Columns.Length);
        var values = new int[problem.Rows * width];
        var demographics = problem.Demographics.Select(_ => new double[problem.Rows]).ToArray();
        var effects = new ProductEffects(model);
        double[] independent = new double[model.Latents], latents = new double[model.Latents];
        for (var row = 0; row < problem.Rows; row++)
        {
            var line = values.AsSpan(row * width, width);
            var draws = 0;
            do
            {
                if (++draws > MostDrawsOfRow)
                {
                    throw new ArgumentException("The forbidden run leaves hardly any respondent.", nameof(problem));
                }

                random.FillNormal(independent);
                model.Correlate(independent, latents);
                effects.Apply(latents);
                DrawItems(problem, model, latents, line[..items], random);
            }
            while (!rule.Allows(line));

            for (var d = 0; d < demographics.Length; d++)
            {
                demographics[d][row] = latents[problem.Constructs.Length + d];
            }
        }

        for (var d = 0; d < demographics.Length; d++)
        {
            AssignByRank(problem.Demographics[d], demographics[d], values, items + d, width);
        }

        return values;
    }

    private static void DrawItems(ReconstructionProblem problem, GeneratingModel model, ReadOnlySpan<double> latents, Span<int> line, RandomSource random)
    {
        for (var item = 0; item < line.Length; item++)
        {
            var construct = problem.Constructs[model.ConstructOf(item)];
            var loading = model.Loading(item);
            var z = (loading * latents[model.ConstructOf(item)]) + (Math.Sqrt(1 - (loading * loading)) * random.NextNormal());
            var answer = Math.Floor(model.Location(item) + (model.Spread(item) * z) + 0.5);
            line[item] = (int)Math.Clamp(answer, construct.Minimum, construct.Maximum);
        }
    }

    private static void AssignByRank(Demographic demographic, double[] latents, int[] values, int column, int width)
    {
        var order = Enumerable.Range(0, latents.Length).OrderBy(row => latents[row]).ThenBy(row => row).ToArray();
        var place = 0;
        foreach (var value in demographic.Values.OrderBy(value => value.Value))
        {
            for (var i = 0; i < value.Count; i++)
            {
                values[(order[place++] * width) + column] = value.Value;
            }
        }
    }
}
