using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>The power of a planned test, the sample that it takes, or the effect that a sample can tell.</summary>
/// <param name="Id">The analysis's id.</param>
/// <param name="Planned">The test.</param>
/// <param name="Effects">The effects supposed; none where they are asked for.</param>
/// <param name="Samples">The sample sizes given; none where they are asked for.</param>
/// <param name="Target">The power wanted.</param>
/// <param name="Alpha">The level of the test.</param>
internal sealed record PlannedPower(
    Located<string> Id, PlannedTest Planned, ImmutableArray<PlannedEffect> Effects, ImmutableArray<PlannedSample> Samples, double Target, double Alpha)
    : AnalysisPiece(Id)
{
    /// <inheritdoc/>
    public override bool TellsSampleSize => false;

    /// <summary>What is asked for.</summary>
    public PowerQuestion Question => Samples.IsEmpty ? PowerQuestion.SampleSize : Effects.IsEmpty ? PowerQuestion.Effect : PowerQuestion.Power;

    /// <inheritdoc/>
    public override T ReadBy<T>(IPieceReader<T> reader) => reader.Of(this);

    /// <summary>The answers.</summary>
    /// <param name="valid">The number of valid questionnaires.</param>
    public ImmutableArray<PowerAnswer> Answers(int valid) => Question switch
    {
        PowerQuestion.SampleSize => [.. Effects.Select(OfEffect)],
        PowerQuestion.Effect => [.. Samples.Select(sample => OfSample(sample, sample.Size ?? valid))],
        _ => [.. from effect in Effects from sample in Samples select WithPower($"{effect.Id}@{sample.Id}", sample, effect, sample.Size ?? valid)],
    };

    private PowerAnswer OfEffect(PlannedEffect effect) => Planned.Test.SampleSizeFor(effect.Value, Target, Alpha).TryGet(out var sample, out var diagnosis)
        ? WithPower(effect.Id, null, effect, sample)
        : new PowerAnswer(effect.Id, null, effect, null, null, diagnosis);

    private PowerAnswer OfSample(PlannedSample sample, int size) => Planned.Test.SmallestEffectFor(size, Target, Alpha).TryGet(out var effect, out var diagnosis)
        ? WithPower(sample.Id, sample, new PlannedEffect(effect, null), size)
        : new PowerAnswer(sample.Id, sample, null, size, null, diagnosis);

    private PowerAnswer WithPower(string id, PlannedSample? asked, PlannedEffect effect, int size) =>
        Planned.Test.PowerOf(effect.Value, size, Alpha).TryGet(out var achieved, out var diagnosis)
            ? new PowerAnswer(id, asked, effect, size, achieved, null)
            : new PowerAnswer(id, asked, effect, size, null, diagnosis);
}
