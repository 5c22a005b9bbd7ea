using System.Collections.Immutable;
using KnowledgeFlow.Core.Power;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Analyses.Power;

/// <summary>The power of a test against the size of its sample, at one effect.</summary>
/// <param name="Id">What addresses call the effect.</param>
/// <param name="Label">What the line is called.</param>
/// <param name="Points">Sample sizes, ascending, and the power at each.</param>
internal sealed record PowerCurve(string Id, Phrase Label, ImmutableArray<(int Sample, double Power)> Points)
{
    private const int Places = 60;

    // How far beyond the largest sample size a curve goes on.
    private const double Beyond = 1.3;

    /// <summary>One curve an effect, all over one range of sample sizes; none where no sample size is known.</summary>
    public static ImmutableArray<PowerCurve> Of(PlannedPower plan, ImmutableArray<PowerAnswer> answers)
    {
        ImmutableArray<PowerAnswer> known = [.. answers.Where(row => row.Achieved is not null)];
        if (known.IsEmpty)
        {
            return [];
        }

        var words = PlannedTestWords.Of(plan.Planned);
        var samples = SamplesOf(plan.Planned.Test, [.. known.Select(row => row.Sample!.Value)]);
        var effects = plan.Question == PowerQuestion.Effect
            ? known.Select(row => (row.Id, Effect: row.Effect!))
            : plan.Effects.Select(effect => (effect.Id, Effect: effect));
        return [.. effects.Select(effect => new PowerCurve(effect.Id, words.NameOf(effect.Effect), PointsOf(plan, effect.Effect.Value, samples)))];
    }

    private static ImmutableArray<(int Sample, double Power)> PointsOf(PlannedPower plan, double effect, ImmutableArray<int> samples) =>
    [
        .. samples.Select(sample => (sample, plan.Planned.Test.PowerOf(effect, sample, plan.Alpha).TryGet(out var power, out _)
            ? power.Power
            : throw new InvalidOperationException("A curve begins at the smallest sample of its test."))),
    ];

    // Closer where the sample is small and power climbs fast; the sample sizes asked for or found are among them.
    private static ImmutableArray<int> SamplesOf(PowerTest test, ImmutableArray<int> marked)
    {
        var first = test.SmallestSampleSize;
        var last = Math.Min(PowerTest.MostObservations, Math.Max(first + 4, Math.Ceiling(Beyond * marked.Max())));
        return
        [
            .. Enumerable.Range(0, Places + 1)
                .Select(place => (double)place / Places)
                .Select(share => test.NearestSampleSize((int)Math.Round(first + ((last - first) * share * share))))
                .Concat(marked.Where(sample => sample >= first))
                .Distinct().Order(),
        ];
    }
}
