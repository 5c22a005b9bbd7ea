using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Power;

/// <summary>
/// A test before its data: the probability that it rejects when the effect is as large as supposed, the sample that it takes for a wanted probability, and the smallest effect that a sample
/// has that probability for (Cohen 1988). Each family of tests is a record; nothing here knows data, and the power of an effect that was observed is not among it, since it says again what p says
/// (Hoenig and Heisey 2001, The American Statistician 55:19-24).
/// </summary>
public abstract record PowerTest
{
    /// <summary>No sample size above it is looked for.</summary>
    public const int MostObservations = 10_000_000;

    private const int EffectSteps = 256;
    private const int EffectHalvings = 24;
    private const double LargestUnboundedEffect = 1e6;

    private protected PowerTest()
    {
    }

    /// <summary>The smallest sample that the test can be made of, all groups together.</summary>
    public abstract int SmallestSampleSize { get; }

    /// <summary>The effect at which the hypothesis tested is true; 0 unless the test is one of fit.</summary>
    public virtual double NoEffect => 0;

    /// <summary>The end of the scale on which effects are told, itself not included unless it is 0; +∞ where there is none.</summary>
    public abstract double StrongestEffect { get; }

    /// <summary>What convention calls small, medium and large; null where it names nothing.</summary>
    public virtual ConventionalEffects? Conventions => null;

    /// <summary>Whether a number lies on the scale of effects, from that of no effect to below the strongest.</summary>
    public bool IsEffect(double effect) => StrongestEffect < NoEffect
        ? effect <= NoEffect && effect >= StrongestEffect
        : effect >= NoEffect && effect < StrongestEffect;

    /// <summary>How a sample is divided among groups; empty where there is one group.</summary>
    /// <param name="sampleSize">All groups together.</param>
    public virtual ImmutableArray<int> GroupSizes(int sampleSize) => [];

    /// <summary>The probability that the test rejects.</summary>
    /// <param name="effect">The effect supposed, on the scale of the test.</param>
    /// <param name="sampleSize">All groups together.</param>
    /// <param name="alpha">The level of the test.</param>
    /// <returns>The probability, or the diagnosis of a sample that is too small for the test.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The effect is off the scale, or alpha is not inside (0, 1).</exception>
    public Outcome<AchievedPower> PowerOf(double effect, int sampleSize, double alpha)
    {
        ThrowIfNoEffect(effect);
        ThrowIfNotInside(alpha, nameof(alpha));
        return sampleSize < SmallestSampleSize ? new Diagnosis.SampleTooSmall(sampleSize, SmallestSampleSize) : Of(effect, sampleSize, alpha);
    }

    /// <summary>The smallest sample for which the test rejects with a wanted probability. Groups are of the sizes that the test asks for, so that not every whole number is such a sample.</summary>
    /// <param name="effect">The effect supposed, on the scale of the test.</param>
    /// <param name="power">The probability wanted.</param>
    /// <param name="alpha">The level of the test.</param>
    /// <returns>The size of the sample, all groups together; a diagnosis where there is no effect, or no sample of <see cref="MostObservations"/> reaches the probability.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The effect is off the scale, alpha is not inside (0, 1), or the power not inside (alpha, 1).</exception>
    public Outcome<int> SampleSizeFor(double effect, double power, double alpha)
    {
        ThrowIfNoEffect(effect);
        ThrowIfNoTarget(power, alpha);
        if (effect == NoEffect)
        {
            return new Diagnosis.NoEffectToDetect();
        }

        bool Reaches(int step) => Of(effect, SampleSizeAt(step), alpha).Power >= power;

        var low = FirstStep - 1;
        for (var width = 1; ; width *= 2)
        {
            var high = low + width;
            if (SampleSizeAt(high) > MostObservations)
            {
                high = LastStep(low, high);
                if (high == low || !Reaches(high))
                {
                    return new Diagnosis.SampleSizeOutOfReach(power, MostObservations);
                }
            }

            if (!Reaches(high))
            {
                low = high;
                continue;
            }

            while (high - low > 1)
            {
                var middle = low + ((high - low) / 2);
                (low, high) = Reaches(middle) ? (low, middle) : (middle, high);
            }

            return SampleSizeAt(high);
        }
    }

    /// <summary>The effect nearest to none for which the test rejects with a wanted probability: what a sample is sensitive to.</summary>
    /// <param name="sampleSize">All groups together.</param>
    /// <param name="power">The probability wanted.</param>
    /// <param name="alpha">The level of the test.</param>
    /// <returns>The effect; a diagnosis where the sample is too small for the test or no effect on the scale reaches the probability.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Alpha is not inside (0, 1), or the power not inside (alpha, 1).</exception>
    public Outcome<double> SmallestEffectFor(int sampleSize, double power, double alpha)
    {
        ThrowIfNoTarget(power, alpha);
        if (sampleSize < SmallestSampleSize)
        {
            return new Diagnosis.SampleTooSmall(sampleSize, SmallestSampleSize);
        }

        double Excess(double effect) => Of(effect, sampleSize, alpha).Power - power;

        var near = NoEffect;
        foreach (var far in EffectsOutward())
        {
            if (Excess(far) >= 0)
            {
                return BracketedRoot.Find(Excess, near, far);
            }

            near = far;
        }

        return new Diagnosis.PowerOutOfReach(power, sampleSize);
    }

    /// <summary>The sample nearest to a size, not above <see cref="MostObservations"/>, whose groups are as the test asks for.</summary>
    /// <param name="sampleSize">All groups together.</param>
    public int NearestSampleSize(int sampleSize)
    {
        var (low, high) = (FirstStep, Math.Max(FirstStep + 1, Math.Min(sampleSize, MostObservations)));
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = SampleSizeAt(middle) <= sampleSize ? (middle, high) : (low, middle);
        }

        return SampleSizeAt(high) - sampleSize < sampleSize - SampleSizeAt(low) ? SampleSizeAt(high) : SampleSizeAt(low);
    }

    /// <summary>Whether power grows with the effect to the end of its scale. Where it need not, the scale is walked through for the first effect that is large enough.</summary>
    private protected virtual bool GrowsThroughout => true;

    /// <summary>The first sample in the order of <see cref="SampleSizeAt"/>.</summary>
    private protected virtual int FirstStep => SmallestSampleSize;

    /// <summary>Samples whose groups are as the test asks for, ascending.</summary>
    private protected virtual int SampleSizeAt(int step) => step;

    /// <summary>The probability, of a sample that is large enough and an effect on the scale.</summary>
    private protected abstract AchievedPower Of(double effect, int sampleSize, double alpha);

    private IEnumerable<double> EffectsOutward()
    {
        if (double.IsPositiveInfinity(StrongestEffect))
        {
            for (var distance = 0.125; distance <= LargestUnboundedEffect; distance *= 2)
            {
                yield return NoEffect + distance;
            }

            yield break;
        }

        var reach = StrongestEffect - NoEffect;
        for (var step = 1; GrowsThroughout ? step <= EffectHalvings : step < EffectSteps; step++)
        {
            yield return NoEffect + (reach * (GrowsThroughout ? 1 - Math.Pow(2, -step) : (double)step / EffectSteps));
        }

        if (IsEffect(StrongestEffect))
        {
            yield return StrongestEffect;
        }
    }

    // The last step from low to below high whose sample is not too large to be looked for.
    private int LastStep(int low, int high)
    {
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = SampleSizeAt(middle) <= MostObservations ? (middle, high) : (low, middle);
        }

        return low;
    }

    private void ThrowIfNoEffect(double effect)
    {
        if (!IsEffect(effect))
        {
            throw new ArgumentOutOfRangeException(nameof(effect), effect, "The effect is not on the scale of the test.");
        }
    }

    private static void ThrowIfNoTarget(double power, double alpha)
    {
        ThrowIfNotInside(alpha, nameof(alpha));
        if (!(power > alpha && power < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(power), power, "The power lies between alpha and 1.");
        }
    }

    private static void ThrowIfNotInside(double value, string name)
    {
        if (!(value is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(name, value, "The level lies inside (0, 1).");
        }
    }
}
